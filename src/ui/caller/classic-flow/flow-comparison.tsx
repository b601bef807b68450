import type { ReactNode } from 'react'
import { roleNameOf } from '../../../credentials/caller.ts'
import type { Progress } from '../../../session/sign-in/journey.ts'
import type { ClassicResult } from '../../../session/tasks/task-results.ts'
import { useMessages } from '../../context/messages.ts'
import { Breakable } from '../../parts/breakable.tsx'
import { Moment } from '../../secret/moment.tsx'

interface FlowComparisonProps {
  readonly progress: Progress
  readonly classic: ClassicResult
}

/** Both sets of credentials, row by row. */
export function FlowComparison({ progress, classic }: FlowComparisonProps) {
  const texts = useMessages('classicFlow')
  const { rows, columns } = texts
  const { credentials, caller, logins } = progress
  const { role } = classic
  const scopeDown = Object.keys(logins ?? {}).length === 0 ? texts.scopeDown.guest : texts.scopeDown.signedIn
  const table: readonly (readonly [name: string, enhanced: ReactNode, classic: ReactNode])[] = [
    [
      rows.accessKeyId,
      <Code key="e" text={credentials?.accessKeyId} />,
      <Code key="c" text={role.credentials.accessKeyId} />,
    ],
    [rows.role, <Code key="e" text={caller && roleNameOf(caller.arn)} />, <Code key="c" text={roleNameOf(role.arn)} />],
    [rows.chooser, texts.byPool, texts.byCaller],
    [
      rows.session,
      <Code key="e" text={caller && sessionNameOf(caller.arn)} />,
      <Code key="c" text={sessionNameOf(role.arn)} />,
    ],
    [rows.expires, <End key="e" at={credentials?.expires ?? null} />, <End key="c" at={role.credentials.expires} />],
    [rows.scopeDown, scopeDown.enhanced, scopeDown.classic],
  ]
  return (
    <table className="facts flow-comparison">
      <caption>{texts.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.enhanced}</th>
          <th scope="col">{columns.classic}</th>
        </tr>
      </thead>
      <tbody>
        {table.map(([name, enhanced, other]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={columns.enhanced}>{enhanced}</td>
            <td data-label={columns.classic}>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Code({ text }: { readonly text: string | null | undefined }) {
  const texts = useMessages('classicFlow')
  return text ? (
    <span className="mono">
      <Breakable text={text} />
    </span>
  ) : (
    texts.unknown
  )
}

function End({ at }: { readonly at: number | null }) {
  const texts = useMessages('classicFlow')
  return at === null ? texts.noEnd : <Moment at={at} />
}

/** The last part of `arn:aws:sts::<account>:assumed-role/<role>/<session name>`. */
function sessionNameOf(arn: string): string | null {
  return /:assumed-role\/[^/]+\/(.+)$/.exec(arn)?.[1] ?? null
}
