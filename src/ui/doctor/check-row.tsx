import type { ReactNode } from 'react'
import type { CheckResult, CheckVerdict } from '../../diagnosis/doctor/check.ts'
import { type CheckName, checks } from '../../diagnosis/doctor/checks.ts'
import type { CheckRequest, CheckRequestName } from '../../diagnosis/doctor/requests.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { RepairView } from './repair-view.tsx'

const marks: Readonly<Record<CheckVerdict, string>> = { pass: '✓', warn: '!', fail: '✕', unchecked: '–' }

interface CheckRowProps {
  readonly result: CheckResult & { readonly check: CheckName }
  /** All that can be sent, by name. */
  readonly requests: ReadonlyMap<CheckRequestName, CheckRequest>
  readonly isLocal: boolean
  /** Until then it tells what it will send. */
  readonly hasRun: boolean
  readonly children: ReactNode
}

/** One check: what it found, the service's words, and how to put it right. */
export function CheckRow({ result, requests, isLocal, hasRun, children }: CheckRowProps) {
  const texts = useMessages('doctor')
  const { list } = useMessages('app').separators
  const { check, verdict, finding, values = [], quoted, repair } = result
  const { name, findings }: { readonly name: string; readonly findings: Findings } = texts.checks[check]
  const words = findings[finding]
  const sends = checks[check].sends.flatMap((request) => requests.get(request) ?? [])
  // Guests wait for a press of their own, which has its reason.
  const isAhead = !hasRun && verdict === 'unchecked' && sends.length > 0 && check !== 'guests'
  return (
    <li className={verdict}>
      <span className="mark" aria-hidden="true">
        {marks[verdict]}
      </span>
      <div>
        <h3>
          {name} <span className="small">{texts.verdicts[verdict]}</span>
        </h3>
        {!isAhead && (
          <p>{visible(typeof words === 'function' ? words(values[0] ?? '', values[1] ?? '') : (words ?? ''))}</p>
        )}
        {quoted && (
          <q className="mono">
            <ForeignText text={quoted} />
          </q>
        )}
        {!hasRun && (
          <p className="small muted">
            {sends.length === 0 ? texts.sendsNothing : texts.sends(sends.map(nameOf).join(list))}
          </p>
        )}
        {repair &&
          !isAhead &&
          (isLocal ? (
            <LocalRepair verdict={verdict} />
          ) : (
            <RepairView name={name} repair={repair} isOpen={verdict === 'fail'} />
          ))}
        {children}
      </div>
    </li>
  )
}

type Findings = Readonly<Record<string, string | ((first: string, second: string) => string)>>

function nameOf({ operation, detail }: CheckRequest): string {
  return detail === null ? operation : `${operation} ${detail}`
}

function LocalRepair({ verdict }: Pick<CheckResult, 'verdict'>) {
  const texts = useMessages('doctor')
  return verdict === 'unchecked' ? null : <p className="small muted">{texts.local}</p>
}
