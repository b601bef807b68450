import { type FormEvent, useState } from 'react'
import { isRegion } from '../../protocol/identifiers.ts'
import { type Progress, progressOf } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { ApiFields } from './api-fields.tsx'
import { type ApiForm, isService, useApiForm } from './api-form.ts'
import { ApiGuard } from './api-guard.tsx'
import { CallOutcome } from './call-outcome.tsx'
import { useApiCall } from './use-api-call.ts'
import './own-api.css'

interface OwnApiPanelProps {
  /** Begins with a signature, as beside the credentials. */
  readonly signs: boolean
}

/** A request to an API of the user's own, with what the sign-in brought. */
export default function OwnApiPanel({ signs }: OwnApiPanelProps) {
  const progress = useSessionState(({ journey }) => progressOf(journey))
  return progress && <OwnApi progress={progress} signs={signs} />
}

function OwnApi({ progress, signs }: OwnApiPanelProps & { readonly progress: Progress }) {
  const texts = useMessages('ownApi')
  const connection = useSessionState((state) => state.connection)
  const form = useApiForm(connection, progress, signs)
  const calling = useApiCall()
  const { isWorking } = calling
  const [isChecked, setChecked] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (form.call) calling.ask(form.call)
  }
  const change = (changed: Parameters<ApiForm['change']>[0]) => {
    calling.forget()
    form.change(changed)
  }
  return (
    <>
      <p className="muted">{texts.about}</p>
      <form className="own-api fields-in-rows" noValidate onSubmit={submit}>
        <ApiFields form={{ ...form, change }} apis={connection.apis ?? []} faults={isChecked ? faultsOf(form) : none} />
        <div className="wide">
          <ApiGuard kind={form.kind} credential={form.credential} tokens={progress.tokens} />
        </div>
        <div className="wide">
          <WaitingButton type="submit" waits={isWorking}>
            {isWorking ? texts.working : texts.button(form.method)}
          </WaitingButton>
          {isWorking && <TextButton onClick={calling.cancel}>{texts.cancel}</TextButton>}
        </div>
      </form>
      <CallOutcome calling={calling} isGuest={progress.signInMethod === 'guest'} />
    </>
  )
}

const none = { address: false, service: false, region: false } as const

const faultsOf = ({ url, credential, service, region }: ApiForm) => ({
  address: url === null,
  service: credential === 'signature' && !isService(service),
  region: credential === 'signature' && !isRegion(region),
})
