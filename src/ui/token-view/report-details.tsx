import { poolVerdict, type RuleResult, type RuleVerdict, type VerificationReport } from '../../token/report.ts'
import { rules } from '../../token/rules/rules.ts'
import { useMessages } from '../context/messages.ts'
import { ReportTable } from './report-table.tsx'
import './report.css'

interface ReportDetailsProps {
  readonly report: VerificationReport
  readonly keysUrl: string | null
}

/** The failed rules; all rules on request. */
export function ReportDetails({ report, keysUrl }: ReportDetailsProps) {
  const { report: texts, notes } = useMessages('tokens')
  const isPool = ({ rule }: RuleResult) => rules[rule].group === 'identity-pool'
  const counted = report.rows.filter((row) => !isPool(row))
  const count = (verdict: RuleVerdict) => counted.filter((row) => row.verdict === verdict).length
  const pool = poolVerdict(report)
  const reason = report.rows.find((row) => isPool(row) && row.verdict === 'failed')?.note ?? null
  return (
    <>
      <Faults rows={report.rows} conclusion={report.conclusion} />
      <details className="report-details">
        <summary>
          {texts.summary(count('passed'), count('failed'), count('unknown'))}
          {pool && (
            <span className="pool-verdict">
              {texts.pool[pool]}
              {pool === 'failed' && reason && ` ${notes[reason]}`}
            </span>
          )}
        </summary>
        <ReportTable report={report} keysUrl={keysUrl} />
      </details>
    </>
  )
}

/** Why a token is not verified: a sentence for each rule that keeps it from being so. */
function Faults({ rows, conclusion }: Pick<VerificationReport, 'rows' | 'conclusion'>) {
  const { ruleTexts, notes } = useMessages('tokens')
  if (conclusion.kind !== 'not-verified') return null
  const { failed, open } = conclusion
  const told = [
    ...rows.filter(({ rule, verdict }) => verdict === 'failed' && failed.includes(rule)),
    ...rows.filter(({ rule, verdict }) => verdict === 'unknown' && open.includes(rule)),
  ]
  return (
    <ul className="faults small">
      {told.map(({ rule, note, verdict }) => (
        <li key={`${rule} ${note}`} className={verdict}>
          <b>{ruleTexts[rule].name}:</b> {note && notes[note]}
        </li>
      ))}
    </ul>
  )
}
