import { useMemo } from 'react'
import { claimChanges } from '../../../token/claim-changes.ts'
import { timeOfClaim } from '../../../token/decode.ts'
import { useMessages } from '../../context/messages.ts'
import { LongText } from '../../excerpts/long-text.tsx'
import { useFirst } from '../../excerpts/use-first.tsx'
import { Breakable } from '../../parts/breakable.tsx'
import { Moment } from '../../secret/moment.tsx'

interface ClaimChangesProps {
  /** What kind of token it is, in a sentence. */
  readonly token: string
  readonly before: string
  readonly after: string
  /** Unfolded from the start. */
  readonly open?: boolean
}

/** The claims that a refresh added, removed or changed. */
export function ClaimChanges({ token, before, after, open = false }: ClaimChangesProps) {
  const { refresh: texts } = useMessages('tasks')
  const changes = useMemo(() => claimChanges(before, after), [before, after])
  const [first, more] = useFirst(changes ?? [])
  if (changes === null) return null
  return (
    <details className="claim-changes" open={open}>
      <summary>{texts.changes(token)}</summary>
      {changes.length === 0 ? (
        <p className="small muted">{texts.same}</p>
      ) : (
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">{texts.columns.claim}</th>
              <th scope="col">{texts.columns.before}</th>
              <th scope="col">{texts.columns.after}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((change) => (
              <tr key={change.name}>
                <th scope="row">
                  <span className="mono">
                    <Breakable text={change.name} />
                  </span>{' '}
                  <span className="small muted">{texts.kinds[change.kind]}</span>
                </th>
                <td data-label={texts.columns.before}>
                  <ClaimValue name={change.name} value={change.before} />
                </td>
                <td data-label={texts.columns.after}>
                  <ClaimValue name={change.name} value={change.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more}
    </details>
  )
}

function ClaimValue({ name, value }: { readonly name: string; readonly value: unknown }) {
  const { refresh: texts } = useMessages('tasks')
  const time = timeOfClaim(name, value)
  if (value === undefined) return <span className="muted">{texts.nothing}</span>
  if (time !== null) return <Moment at={time} />
  return (
    <span className="mono">
      <LongText text={typeof value === 'string' ? value : JSON.stringify(value)} />
    </span>
  )
}
