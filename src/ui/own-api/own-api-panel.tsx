import { type FormEvent, useState } from 'react'
import { isRegion } from '../../protocol/identifiers.ts'
import { type Progress, progressOf } from '../../session/sign-in/journey.ts'
import { mayTakeSecrets } from '../../session/tasks/own-api/may-take-secrets.ts'
import type { OwnApiCall } from '../../session/tasks/own-api/own-api-results.ts'
import { useMessages } from '../context/messages.ts'
import { pagePolicy, policyAllows } from '../context/page-policy.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { PolicyQuestion } from '../page-policy/policy-question.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { WaitingButton } from '../parts/waiting-button.tsx'
import ProblemNote from '../problem/problem-note.tsx'
import { useTask, useTasksState } from '../tasks/use-tasks.ts'
import { ApiAnswer } from './api-answer.tsx'
import { ApiFields } from './api-fields.tsx'
import { type ApiForm, isService, useApiForm } from './api-form.ts'
import { ApiGuard } from './api-guard.tsx'
import { HostQuestion } from './host-question.tsx'
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

/** What stands in the way of a call; null: nothing. */
type Obstacle = { readonly kind: 'policy'; readonly origin: string } | { readonly kind: 'host'; readonly host: string }

function OwnApi({ progress, signs }: OwnApiPanelProps & { readonly progress: Progress }) {
  const texts = useMessages('ownApi')
  const session = useSession()
  const connection = useSessionState((state) => state.connection)
  const form = useApiForm(connection, progress, signs)
  const confirmed = useTasksState(({ ownApi }) => ownApi?.confirmed) ?? []
  const [isChecked, setChecked] = useState(false)
  const [obstacle, setObstacle] = useState<Obstacle | null>(null)
  const isWorking = useTask('call-api')?.at === 'running'

  const send = (call: OwnApiCall, confirming: string | null) => {
    setObstacle(null)
    void session.runTask('call-api', call, confirming)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const { call, url } = form
    if (isWorking || call === null || url === null) return
    if (!policyAllows(pagePolicy(), url.href)) return setObstacle({ kind: 'policy', origin: url.origin })
    const mayGo = call.credential === 'none' || mayTakeSecrets(url.href, confirmed)
    if (!mayGo) return setObstacle({ kind: 'host', host: url.host })
    send(call, null)
  }
  const change = (changed: Parameters<ApiForm['change']>[0]) => {
    // What was asked was asked about another call.
    setObstacle(null)
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
          {isWorking && <TextButton onClick={() => session.cancelTask('call-api')}>{texts.cancel}</TextButton>}
        </div>
      </form>
      {obstacle?.kind === 'policy' && <PolicyQuestion origins={[obstacle.origin]} forApi />}
      {obstacle?.kind === 'host' && form.call && (
        <HostQuestion
          credential={form.call.credential}
          host={obstacle.host}
          onConfirm={() => form.call && send(form.call, obstacle.host)}
          onDismiss={() => setObstacle(null)}
        />
      )}
      {!obstacle && <Outcome form={form} isGuest={progress.signInMethod === 'guest'} />}
    </>
  )
}

const none = { address: false, service: false, region: false } as const

const faultsOf = ({ url, credential, service, region }: ApiForm) => ({
  address: url === null,
  service: credential === 'signature' && !isService(service),
  region: credential === 'signature' && !isRegion(region),
})

function Outcome({ form, isGuest }: { readonly form: ApiForm; readonly isGuest: boolean }) {
  const texts = useMessages('ownApi')
  const { names } = useMessages('tasks')
  const task = useTask('call-api')
  const latest = useTasksState(({ ownApi }) => ownApi?.latest)
  if (task?.at === 'failed') {
    if (task.problem.kind === 'cancelled') return <p role="status">{texts.cancelled}</p>
    if (task.problem.kind === 'unloaded') return <p role="alert">{texts.notLoaded}</p>
    return <ProblemNote name={names['call-api'].name} problem={task.problem} />
  }
  return task?.at === 'done' && latest ? <ApiAnswer latest={latest} kind={form.kind} isGuest={isGuest} /> : null
}
