import type { Comparison } from '../../../trace/compare/compare.ts'
import type { RunFacts } from '../../../trace/facts/run-facts.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { LongText } from '../../excerpts/long-text.tsx'
import { ComparedRow } from './compared-row.tsx'

interface ComparedFactsProps {
  readonly runs: readonly [left: Run, right: Run]
  readonly comparison: Comparison
  readonly onlyDifferent: boolean
}

/** Sign-in method, identity and caller of each run. */
export function ComparedFacts({ runs, comparison, onlyDifferent }: ComparedFactsProps) {
  const { comparison: texts } = useMessages('traceExport')
  const left = useFacts(runs[0], comparison.left)
  const right = useFacts(runs[1], comparison.right)
  const rows = left.flatMap(({ name, value, counts }, index) => {
    const other = right[index]?.value ?? ''
    const differs = counts && value !== other
    return onlyDifferent && !differs ? [] : [{ name, value, other, differs }]
  })
  if (rows.length === 0) return <p className="muted">{texts.nothing}</p>
  return (
    <ul className="compared">
      {rows.map(({ name, value, other, differs }) => (
        <li key={name}>
          <ComparedRow
            name={name}
            left={<FactValue value={value} />}
            right={<FactValue value={other} />}
            differs={differs}
          />
        </li>
      ))}
    </ul>
  )
}

/** IDs and ARNs in monospace: they are compared letter by letter. */
function FactValue({ value }: { readonly value: string }) {
  return (
    <span className={/:|\./.test(value) ? 'mono' : ''}>
      <LongText text={value} />
    </span>
  )
}

interface Fact {
  readonly name: string
  readonly value: string
  /** False for values that always differ. */
  readonly counts: boolean
}

function useFacts(run: Run, facts: RunFacts): readonly Fact[] {
  const { signInMethods, report, comparison } = useMessages('traceExport')
  const { names, none } = comparison
  const { list } = useMessages('app').separators
  const fact = (name: string, value: string | null, counts = true): Fact => ({ name, value: value || none, counts })
  return [
    fact(names.signInMethod, signInMethods[run.signInMethod]),
    fact(names.connection, `${run.connection.name} · ${run.connection.region}`),
    fact(names.logins, facts.loginsKeys?.join(list) ?? null),
    fact(names.identityId, facts.identityId),
    fact(names.roleArn, facts.roleArn),
    fact(names.requests, String(facts.requests)),
    fact(names.duration, facts.duration === null ? null : report.milliseconds(facts.duration), false),
  ]
}
