import { type AccessVerdict, type FailedList, type JudgedCause, whyNotListed } from '../../diagnosis/access-denied.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { answerFaultText } from '../problem/answer-fault-text.ts'

const colours: Readonly<Record<AccessVerdict, string>> = {
  certain: 'bad',
  likely: 'warn',
  possible: '',
  'ruled-out': '',
}

/** A failed listing: the message of S3, the possible causes with their evidence, and those ruled out. */
export function NotListed({ failed }: { readonly failed: FailedList }) {
  const { try: texts } = useMessages('credentials')
  const { answer } = failed
  const causes = whyNotListed(failed)
  const open = causes.filter(({ verdict }) => verdict !== 'ruled-out')
  const ruledOut = causes.filter(({ verdict }) => verdict === 'ruled-out')
  return (
    <div className="not-listed">
      <div className="said" role="alert">
        <Said answer={answer} />
      </div>
      {causes.length > 0 && open.length === 0 && <p>{texts.unknown}</p>}
      {open.length > 0 && (
        <ul className="causes" aria-label={texts.why}>
          {open.map((judged) => (
            <OpenCause key={judged.cause} judged={judged} failed={failed} />
          ))}
        </ul>
      )}
      {ruledOut.length > 0 && (
        <details>
          <summary>{texts.ruledOut(ruledOut.length)}</summary>
          <ul>
            {ruledOut.map(({ cause, evidence }) => (
              <li key={cause} className="small">
                <b>{texts.causes[cause].title}</b>{' '}
                <span className="muted">
                  <WhatSpeaks evidence={evidence} failed={failed} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Said({ answer }: Pick<FailedList, 'answer'>) {
  const credentials = useMessages('credentials')
  const problems = useMessages('problem')
  const { try: texts } = credentials
  switch (answer.kind) {
    case 'refused':
      return (
        <>
          <h3>{texts.refused}</h3>
          <p className="small muted">{texts.said(answer.status)}</p>
          <q className="mono">
            <ForeignText text={answer.message || answer.code} />
          </q>
          {answer.message && (
            <p className="mono muted">
              <ForeignText text={answer.code} />
            </p>
          )}
        </>
      )
    case 'unreachable':
      return <h3>{texts.unreachable}</h3>
    case 'unreadable':
      return <p>{texts.unreadable(answer.status)}</p>
    case 'malformed': {
      const faults = answer.faults.map((fault) => answerFaultText(problems, fault)).join(problems.faultSeparator)
      return <p>{visible(texts.malformed(faults))}</p>
    }
    case 'insecure-page':
      return <p>{texts.insecure}</p>
    default:
      return answer satisfies never
  }
}

function OpenCause({ judged, failed }: { readonly judged: JudgedCause; readonly failed: FailedList }) {
  const { try: texts } = useMessages('credentials')
  const { cause, verdict, evidence } = judged
  const { title, remedy } = texts.causes[cause]
  return (
    <li>
      <h4>{title}</h4>
      <span className={`chip ${colours[verdict]}`}>{texts.verdicts[verdict]}</span>
      <p className="muted">
        <WhatSpeaks evidence={evidence} failed={failed} />
      </p>
      <p>{remedy}</p>
    </li>
  )
}

/** For a cause, or against it. */
function WhatSpeaks({ evidence, failed }: Pick<JudgedCause, 'evidence'> & { readonly failed: FailedList }) {
  const { try: texts } = useMessages('credentials')
  const { sentences } = useMessages('app').separators
  return evidence.map((item) => texts.evidence[item](failed)).join(sentences)
}
