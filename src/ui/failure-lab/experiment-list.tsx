import { lacking } from '../../connection/needs.ts'
import {
  type ExperimentName,
  experimentGroups,
  experimentNames,
  experiments,
} from '../../session/failure-lab/experiments.ts'
import { isBusy } from '../../session/session-state.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import type { UsedLab } from './use-failure-lab.ts'

const methods = { guest: 'guest', user: 'user-pool', 'hosted-ui': 'hosted-ui' } as const

/** A button for each symptom that the connection can show. */
export function ExperimentList({ lab }: { readonly lab: UsedLab }) {
  const texts = useMessages('failureLab')
  const connection = useSessionState((state) => state.connection)
  const busy = useSessionState(isBusy)
  const isBeside = useSessionState(({ failureLab }) => failureLab?.place === 'beside')
  const other = isBeside ? 'page' : 'beside'
  const isPossible = (name: ExperimentName) => lacking(connection, methods[experiments[name].attempt]).length === 0
  return (
    <>
      <p className="muted">{isBeside ? texts.aboutBeside : texts.about}</p>
      <p>
        <TextButton onClick={() => lab.act((known) => known.move(other))}>{texts.move[other]}</TextButton>
      </p>
      {experimentGroups.map((group) => (
        <section key={group} aria-label={texts.groups[group]}>
          <h3>{texts.groups[group]}</h3>
          {group === 'hosted-ui' && <p className="small muted">{texts.there}</p>}
          <ul className="experiments">
            {experimentNames
              .filter((name) => experiments[name].group === group)
              .map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    className="experiment"
                    disabled={busy || !isPossible(name)}
                    onClick={() => lab.act((known, leave) => known.begin(name, leave))}
                  >
                    <b>{texts.symptoms[name]}</b>
                    <span>{texts.attempts[experiments[name].attempt]}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
