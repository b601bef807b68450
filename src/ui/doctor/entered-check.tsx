import { useEffect } from 'react'
import { foreignParts } from '../../connection/foreign-parts.ts'
import { useSessionState } from '../context/use-session.ts'
import { CheckSummary } from './check-summary.tsx'
import { DoctorButton } from './doctor-button.tsx'
import { useDoctor } from './use-doctor.ts'
import './doctor.css'

/** Checks a connection that was just entered, and says how that went; to foreign hosts nothing is sent without a press. */
export function EnteredCheck() {
  const doctor = useDoctor()
  const connection = useSessionState((state) => state.connection)
  useEffect(() => {
    if (foreignParts(connection).length === 0) void doctor?.check()
  }, [doctor, connection])
  return (
    <div className="entered-check">
      {doctor && <CheckSummary doctor={doctor} />}
      <DoctorButton inline />
    </div>
  )
}
