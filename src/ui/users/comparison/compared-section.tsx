import { type ReactNode, useId } from 'react'
import type { UserDifference } from '../../../session/users/user-comparison.ts'
import { useMessages } from '../../context/messages.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { Breakable } from '../../parts/breakable.tsx'
import '../../tasks/facts.css'

export interface UsersRow {
  readonly name: string
  readonly left: ReactNode
  readonly right: ReactNode
  readonly difference: UserDifference
}

interface ComparedSectionProps {
  readonly title: string
  /** What the rows are. */
  readonly first: string
  readonly sides: readonly [left: string, right: string]
  readonly rows: readonly UsersRow[]
  /** Names as they stand in a token. */
  readonly isMono?: boolean
}

/** What differs, then, folded, what is equal and what differs with every sign-in. */
export function ComparedSection({ title, rows, ...table }: ComparedSectionProps) {
  const { comparison: texts } = useMessages('users')
  const id = useId()
  const of = (difference: UserDifference) => rows.filter((row) => row.difference === difference)
  const [differing, same, always] = [of('differs'), of('same'), of('always')]
  return (
    <>
      <h3 id={id}>{title}</h3>
      {differing.length > 0 ? (
        <Table {...table} rows={differing} labelledBy={id} />
      ) : (
        <p className="small muted">{texts.nothingDiffers}</p>
      )}
      {same.length > 0 && (
        <details>
          <summary>{texts.same(same.length)}</summary>
          <Table {...table} rows={same} labelledBy={id} />
        </details>
      )}
      {always.length > 0 && (
        <details>
          <summary>{texts.always(always.length)}</summary>
          <Table {...table} rows={always} labelledBy={id} />
        </details>
      )}
    </>
  )
}

interface TableProps extends Omit<ComparedSectionProps, 'title'> {
  readonly labelledBy: string
}

function Table({ first, sides: [left, right], rows, isMono = false, labelledBy }: TableProps) {
  const [shown, more] = useFirst(rows)
  return (
    <>
      <table className="facts" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{left}</th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.name}>
              <th scope="row" className={isMono ? 'mono' : ''}>
                <Breakable text={row.name} />
              </th>
              <td data-label={left} className={isMono ? 'mono' : ''}>
                {row.left}
              </td>
              <td data-label={right} className={isMono ? 'mono' : ''}>
                {row.right}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  )
}
