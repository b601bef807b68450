import { type FormEvent, useState } from 'react'
import { progressOf } from '../../session/sign-in/journey.ts'
import { forgedHosts } from '../../session/tasks/forged/forged-receivers.ts'
import type { ForgedTokenTrial } from '../../session/tasks/forged/forged-results.ts'
import { textClaim } from '../../token/own-claim.ts'
import { readToken } from '../../token/read-token.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { NativeSelect } from '../parts/text-fields.tsx'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { TaskNote } from '../tasks/task-note.tsx'
import { useTask, useTasksState } from '../tasks/use-tasks.ts'
import { ForgedOutcomes } from './forged-outcomes.tsx'
import { ForgedQuestion } from './forged-question.tsx'
import { ForgeryFields } from './forgery-fields.tsx'
import { RegisteredKeys } from './registered-keys.tsx'
import { useForgery } from './use-forgery.ts'

/** Edits a token of the sign-in, signs it by a key of this page, and shows who refuses it and why. */
export function ForgedTokenPanel() {
  const tokens = useSessionState(({ journey }) => progressOf(journey)?.tokens)
  return tokens ? <Panel tokens={tokens} /> : null
}

type Use = 'id' | 'access'

/** As the ID token says without having been checked; the token itself where it says nothing. */
function subjectOf({ idToken }: TokenSet): string {
  const { unverified } = readToken(idToken)
  return (unverified && textClaim(unverified.claims, 'sub')) ?? idToken
}

function Panel({ tokens }: { readonly tokens: TokenSet }) {
  const texts = useMessages('forgedTokens')
  const session = useSession()
  const connection = useSessionState((state) => state.connection)
  const [use, setUse] = useState<Use>('id')
  const [api, setApi] = useState('')
  const [asked, setAsked] = useState<ForgedTokenTrial | null>(null)
  // A refresh brings other tokens of the same user, and each of the two has its own edits.
  const user = subjectOf(tokens)
  const forms = { id: useForgery(tokens.idToken, user), access: useForgery(tokens.accessToken, user) }
  const form = forms[use]
  const isSending = useTask('try-forged-token')?.at === 'running'
  const forged = useTasksState((state) => state.forged)

  const send = (trial: ForgedTokenTrial, isConfirmed: boolean) => {
    setAsked(null)
    void session.runTask('try-forged-token', trial, isConfirmed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSending || form.edited === null) return
    const trial = { ...form.edited, api: api || null }
    if (forgedHosts(connection, trial).length > 0) setAsked(trial)
    else send(trial, false)
  }
  const { apis = [] } = connection
  return (
    <>
      <p className="muted">{texts.about}</p>
      {/* What was asked was asked about another token; the buttons, too, change the claims. */}
      <form className="forged-form" noValidate onSubmit={submit} onChange={() => setAsked(null)}>
        <NativeSelect
          label={texts.token}
          value={use}
          data={[
            { value: 'id', label: texts.names.id },
            { value: 'access', label: texts.names.access },
          ]}
          onChange={(event) => setUse(event.currentTarget.value === 'id' ? 'id' : 'access')}
        />
        <ForgeryFields form={form} />
        {apis.length > 0 && (
          <NativeSelect
            label={texts.api}
            value={api}
            data={[{ value: '', label: texts.noApi }, ...apis]}
            onChange={(event) => setApi(event.currentTarget.value)}
          />
        )}
        <div className="task">
          <WaitingButton type="submit" waits={isSending || form.edited === null}>
            {isSending ? texts.sending : texts.send}
          </WaitingButton>
        </div>
      </form>
      {asked && asked.claims === form.claims && (
        <ForgedQuestion
          hosts={forgedHosts(connection, asked)}
          onConfirm={() => send(asked, true)}
          onDismiss={() => setAsked(null)}
        />
      )}
      <TaskNote task="try-forged-token" takesFocus />
      {forged && <ForgedOutcomes forged={forged} isSending={isSending} />}
      {connection.localCognito && <RegisteredKeys made={forged?.key ?? null} />}
    </>
  )
}
