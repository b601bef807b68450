import { Fragment } from 'react'
import type { Clock, VerificationReport } from '../../token/report.ts'
import { ruleGroups, rules } from '../../token/rules/rules.ts'
import { noticeableDifference } from '../../trace/record/clock-difference.ts'
import { type AllMessages, useMessages } from '../context/messages.ts'
import { ReportRow } from './report-row.tsx'

interface ReportTableProps {
  readonly report: VerificationReport
  /** Where the keys came from; null: from nowhere. */
  readonly keysUrl: string | null
}

/** All rules, those that passed too, group by group. */
export function ReportTable({ report: { rows, clock }, keysUrl }: ReportTableProps) {
  const texts = useMessages('tokens')
  return (
    <div className="report">
      <table aria-label={texts.report.caption}>
        <thead>
          <tr>
            <th scope="col">{texts.report.rule}</th>
            <th scope="col">{texts.report.expected}</th>
            <th scope="col">{texts.report.found}</th>
          </tr>
        </thead>
        {ruleGroups.map((group) => {
          const members = rows.filter(({ rule }) => rules[rule].group === group)
          if (members.length === 0) return <Fragment key={group} />
          return (
            <tbody key={group}>
              <tr className="group">
                <th scope="rowgroup" colSpan={3}>
                  {texts.ruleGroups[group]}
                </th>
              </tr>
              {members.map((row) => (
                <ReportRow key={`${row.rule} ${row.note}`} row={row} />
              ))}
            </tbody>
          )
        })}
      </table>
      <p className="small muted">{clockWords(clock, texts.report)}</p>
      {keysUrl !== null && <p className="small muted keys-from">{texts.report.keysFrom(keysUrl)}</p>}
    </div>
  )
}

function clockWords({ difference, tolerance }: Clock, texts: AllMessages['tokens']['report']): string {
  if (difference === null || Math.abs(difference) < noticeableDifference) return texts.clock(tolerance)
  return texts.clockDiffers(Math.round(difference / 1000), tolerance)
}
