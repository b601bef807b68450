import type { RuleResult } from '../../token/report.ts'
import { rules } from '../../token/rules/rules.ts'
import { useMessages } from '../context/messages.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { Moment } from '../secret/moment.tsx'
import { SourceLink } from './source-link.tsx'

const marks = { passed: '✓', failed: '✕', unknown: '?' } as const

/** One rule: what it wants, what is there, and what came of it. */
export function ReportRow({ row }: { readonly row: RuleResult }) {
  const { report, ruleTexts, notes } = useMessages('tokens')
  const { name, expected } = ruleTexts[row.rule]
  const words = expected(row.expected)
  return (
    <tr className={row.verdict}>
      <th scope="row">
        <span className="mark" aria-hidden="true">
          {marks[row.verdict]}
        </span>
        <span>
          {name} <span className="visually-hidden">{report.verdicts[row.verdict]}</span>
          <SourceLink source={rules[row.rule].source} />
        </span>
      </th>
      <td>
        <span className="cell-name">{report.expected}</span>
        <span className={row.expected.includes(words) ? 'mono' : ''}>
          <LongText text={words} />
        </span>
      </td>
      <td>
        <span className="cell-name">{report.found}</span>
        <FoundValue row={row} />
        {row.note && <span className="note">{notes[row.note]}</span>}
      </td>
    </tr>
  )
}

function FoundValue({ row: { found, verdict, note } }: { readonly row: RuleResult }) {
  const { report } = useMessages('tokens')
  if (found === null) {
    const words = verdict === 'passed' ? report.asExpected : note === 'missing' ? report.nothing : null
    return words && <span>{words}</span>
  }
  if (found.kind === 'time') return <Moment at={found.at} />
  return (
    <span className="mono">
      <LongText text={found.text} />
    </span>
  )
}
