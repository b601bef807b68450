import { useId, useState } from 'react'
import type { RoleCandidate } from '../../../credentials/role-explanation.ts'
import { visible } from '../../../text/visible.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { Breakable } from '../../parts/breakable.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTask, useTasksState } from '../../tasks/use-tasks.ts'

import './role.css'

/** The token's roles: the one that was assigned and the others; each can be requested. */
export function RoleCandidates({ candidates }: { readonly candidates: readonly RoleCandidate[] }) {
  const texts = useMessages('role')
  const [first, more] = useFirst(candidates)
  return (
    <>
      <h3 className="facts-title">{texts.candidates}</h3>
      <ul className="role-candidates">
        {first.map(({ arn, verdict }) => (
          <li key={arn}>
            <span className="mono">
              <Breakable text={arn} />
            </span>{' '}
            <span className="small muted">{texts.candidateVerdicts[verdict]}</span>
          </li>
        ))}
      </ul>
      {more}
      <RolePicker roles={first.map(({ arn }) => arn)} />
    </>
  )
}

function RolePicker({ roles }: { readonly roles: readonly string[] }) {
  const { ask: texts } = useMessages('role')
  const session = useSession()
  const asked = useTasksState((state) => state.customRoleArn)
  const running = useTask('ask-role')?.at === 'running'
  const [chosen, setChosen] = useState(roles.at(-1) ?? '')
  const id = useId()
  const role = roles.includes(chosen) ? chosen : (roles[0] ?? '')
  return (
    <>
      <div className="task role-picker">
        <div className="role-choice">
          {roles.length > 1 && (
            <>
              <label htmlFor={id}>{texts.label}</label>
              <select
                id={id}
                aria-describedby={`${id}about`}
                value={role}
                disabled={running}
                onChange={(event) => setChosen(event.currentTarget.value)}
              >
                {roles.map((arn) => (
                  <option key={arn} value={arn}>
                    {visible(arn.split('/').at(-1) ?? '')}
                  </option>
                ))}
              </select>
            </>
          )}
          <span className="small muted" id={`${id}about`}>
            {texts.about}
          </span>
        </div>
        <TaskButton task="ask-role" onClick={() => void session.runTask('ask-role', role)}>
          {texts.button}
        </TaskButton>
        {asked !== null && (
          <TaskButton task="ask-role" onClick={() => void session.runTask('ask-role', null)}>
            {texts.back}
          </TaskButton>
        )}
      </div>
      <TaskNote task="ask-role" />
    </>
  )
}
