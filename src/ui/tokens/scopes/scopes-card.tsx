import type { Attributes } from '../../../cognito/user-pool/get-user.ts'
import { hostedUiOrigin } from '../../../connection/connection.ts'
import { meaningOfScope } from '../../../protocol/scopes.ts'
import { scopesOf } from '../../../token/scopes.ts'
import type { TokenSet } from '../../../token/token-set.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { Breakable } from '../../parts/breakable.tsx'
import { FoldedCard } from '../../tasks/folded-card.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTask, useTasksState } from '../../tasks/use-tasks.ts'
import { AttributeList } from './attribute-list.tsx'

/** What the access token's scopes open, and the two calls that show it. */
export function ScopesCard({ tokens }: { readonly tokens: TokenSet }) {
  const { scopes: texts } = useMessages('tasks')
  const { sentences } = useMessages('app').separators
  const session = useSession()
  const hasHostedUi = useSessionState(({ connection }) => hostedUiOrigin(connection) !== null)
  const scopes = scopesOf(tokens.accessToken)
  const meanings = scopes.map(meaningOfScope)
  const [selfService, userInfo] = [meanings.includes('self-service'), meanings.includes('user-info')]
  return (
    <FoldedCard title={texts.title}>
      <p className="small muted">{texts.about}</p>
      {scopes.length === 0 ? <p>{texts.none}</p> : <ScopeTable scopes={scopes} />}
      <div className="task">
        <TaskButton task="get-user" onClick={() => void session.runTask('get-user')}>
          {texts.getUser}
        </TaskButton>
        {hasHostedUi && (
          <TaskButton task="user-info" onClick={() => void session.runTask('user-info')}>
            {texts.userInfo}
          </TaskButton>
        )}
      </div>
      <p className="small muted">
        {[!selfService && texts.lacksSelfService, hasHostedUi ? !userInfo && texts.lacksOpenid : texts.noHostedUi]
          .filter(Boolean)
          .join(sentences)}
      </p>
      <Answer task="get-user" />
      <TaskNote task="get-user" />
      <Answer task="user-info" />
      <TaskNote task="user-info" />
    </FoldedCard>
  )
}

function ScopeTable({ scopes }: { readonly scopes: readonly string[] }) {
  const { scopes: texts } = useMessages('tasks')
  const [first, more] = useFirst(scopes)
  return (
    <>
      <table className="facts scopes">
        <thead>
          <tr>
            <th scope="col">{texts.scope}</th>
            <th scope="col">{texts.allows}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((scope) => (
            <tr key={scope}>
              <th scope="row" className="mono">
                <Breakable text={scope} />
              </th>
              <td>{texts.meanings[meaningOfScope(scope)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  )
}

function Answer({ task: name }: { readonly task: 'get-user' | 'user-info' }) {
  const { scopes: texts } = useMessages('tasks')
  const answer: Attributes | undefined = useTasksState(({ answers }) => answers[name])
  const task = useTask(name)
  if (!answer || task?.at !== 'done') return null
  return (
    <section className="answer" aria-label={texts.answer[name]}>
      <h3 className="facts-title">{texts.answer[name]}</h3>
      <AttributeList attributes={answer} />
    </section>
  )
}
