import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { judge } from '../../diagnosis/doctor/checks.ts'
import { harmlessRequests } from '../../diagnosis/doctor/requests.ts'
import type { Doctor } from '../../session/doctor/doctor.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { useModal } from '../parts/use-modal.ts'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { CheckRow } from './check-row.tsx'
import { CheckSummary } from './check-summary.tsx'
import { useDoctor } from './use-doctor.ts'
import '../parts/dialog.css'
import './doctor.css'

interface DoctorDialogProps {
  /** Begins at once. */
  readonly starts: boolean
  readonly onEnd: () => void
}

/** The checks of the connection in use: what each will send, then what it found. */
export function DoctorDialog({ starts, onEnd }: DoctorDialogProps) {
  const texts = useMessages('doctor')
  const { name } = useSessionState((state) => state.connection)
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, onEnd)
  const doctor = useDoctor()
  return (
    <dialog ref={dialog} className="dialog doctor" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p>
        <b>
          <ForeignText text={name} />
        </b>
      </p>
      <p className="small">{texts.about}</p>
      <p className="small muted">{texts.traces}</p>
      {doctor && <Checks doctor={doctor} starts={starts} onEnd={onEnd} />}
    </dialog>
  )
}

function Checks({ doctor, starts, onEnd }: DoctorDialogProps & { readonly doctor: Doctor }) {
  const texts = useMessages('doctor')
  const { evidence, isRunning } = useStore(doctor.state)
  useEffect(() => {
    doctor.look()
    if (starts) void doctor.check()
  }, [doctor, starts])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they change with the connection and the sign-in
  const requests = useMemo(() => new Map(doctor.requests([...harmlessRequests, 'guest'])), [doctor, evidence])
  const results = judge(evidence)
  const hasAnswers = Object.keys(evidence.answers).length > 0
  return (
    <>
      <CheckSummary doctor={doctor} />
      <ul className="checks" aria-label={texts.list}>
        {results.map((result) => (
          <CheckRow
            key={result.check}
            result={result}
            requests={requests}
            isLocal={evidence.connection.localCognito === true}
            hasRun={hasAnswers || isRunning}
          >
            {result.check === 'guests' && result.finding === 'makes-one' && requests.has('guest') && (
              <WaitingButton variant="default" size="xs" waits={isRunning} onClick={() => void doctor.checkGuests()}>
                {texts.checkGuests}
              </WaitingButton>
            )}
          </CheckRow>
        ))}
      </ul>
      <div className="doctor-actions">
        <WaitingButton waits={isRunning} onClick={() => void doctor.check()}>
          {hasAnswers ? texts.again : texts.run}
        </WaitingButton>
        <Button variant="default" onClick={onEnd}>
          {texts.close}
        </Button>
      </div>
    </>
  )
}
