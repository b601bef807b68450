import { useMemo } from 'react'
import { progressOf } from '../../session/sign-in/journey.ts'
import { noPasskeys } from '../../session/tasks/passkeys.ts'
import { passkeySignInOf } from '../../trace/facts/passkey-sign-in.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState, useTrace } from '../context/use-session.ts'
import { LocalHint } from '../fields/local-hint.tsx'
import { TaskButton } from '../tasks/task-button.tsx'
import { TaskNote } from '../tasks/task-note.tsx'
import { useTasksState } from '../tasks/use-tasks.ts'
import { PasskeyConditions } from './conditions.tsx'
import { CredentialFacts } from './credential-facts.tsx'
import { PasskeyList } from './passkey-list.tsx'
import { RelyingPartyNote } from './relying-party-note.tsx'
import { CreationFacts } from './requested-facts.tsx'
import './passkeys.css'

/** Registers, lists and removes the user's passkeys. */
export function PasskeysPanel() {
  const texts = useMessages('passkeys')
  const session = useSession()
  const page = new URL(session.root)
  const { listed, requested, made } = useTasksState(({ passkeys }) => passkeys) ?? noPasskeys
  return (
    <>
      <p className="small muted">{texts.about}</p>
      <HostedPage />
      <div className="task">
        <TaskButton task="request-passkey" onClick={() => void session.runTask('request-passkey')}>
          {texts.register}
        </TaskButton>
        <TaskButton task="list-passkeys" onClick={() => void session.runTask('list-passkeys')}>
          {texts.list}
        </TaskButton>
      </div>
      <TaskNote task="request-passkey" />
      {requested && (
        <section aria-label={texts.requested}>
          <h3 className="facts-title">{texts.requested}</h3>
          <RelyingPartyNote id={requested.rp.id} />
          <CreationFacts options={requested} />
          <div className="task">
            <TaskButton task="register-passkey" onClick={() => void session.runTask('register-passkey')}>
              {texts.create}
            </TaskButton>
          </div>
        </section>
      )}
      <TaskNote task="register-passkey" />
      {listed && <PasskeyList passkeys={listed} />}
      <TaskNote task="list-passkeys" />
      <TaskNote task="remove-passkey" />
      {made && (
        <CredentialFacts
          title={texts.made}
          credential={made.credential}
          asked={{
            challenge: made.requested.challenge,
            rpId: made.requested.rp.id ?? page.hostname,
            origin: page.origin,
          }}
        />
      )}
      <PasskeySignIn />
      <PasskeyConditions />
    </>
  )
}

/** The page on which the Hosted UI registers a passkey; only who signed in there can use it. */
function HostedPage() {
  const texts = useMessages('passkeys')
  const { root } = useSession()
  const clientId = useSessionState(({ connection }) => connection.userPoolClientId ?? '')
  const isThere = useSessionState(
    ({ connection, journey }) => connection.localCognito && progressOf(journey)?.signInMethod === 'hosted-ui',
  )
  if (!isThere) return null
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: `${root}/callback` })
  return (
    <p className="small">
      <LocalHint service="hostedUi" path={`/passkeys/add?${query}`} text={texts.hostedPage} />
    </p>
  )
}

/** What was signed where a passkey signed in. */
function PasskeySignIn() {
  const texts = useMessages('passkeys')
  const { root } = useSession()
  const events = useTrace((runs) => runs.at(-1)?.events)
  const signIn = useMemo(() => passkeySignInOf(events ?? []), [events])
  if (!signIn) return null
  const { origin, hostname } = new URL(root)
  const { challenge, rpId = hostname } = signIn.options
  return <CredentialFacts title={texts.signed} credential={signIn.credential} asked={{ challenge, rpId, origin }} />
}
