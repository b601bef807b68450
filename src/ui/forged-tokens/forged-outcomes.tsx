import { useMemo } from 'react'
import type { ForgedOutcome, ForgedResults, Receiver } from '../../session/tasks/forged/forged-results.ts'
import { saysSoByStatus } from '../../session/tasks/refusals.ts'
import { readToken } from '../../token/read-token.ts'
import { useMessages } from '../context/messages.ts'
import { shownBody } from '../own-api/shown-body.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import ProblemNote from '../problem/problem-note.tsx'
import { SecretValue } from '../secret/secret-value.tsx'
import { ForgedMark } from '../token-view/forged-mark.tsx'
import { ReportDetails } from '../token-view/report-details.tsx'
import { TokenText } from '../token-view/token-text.tsx'
import { FoldedVerifiers } from '../token-view/verifiers/verifiers.tsx'

interface ForgedOutcomesProps {
  readonly forged: ForgedResults
  readonly isSending: boolean
}

/** The token that was sent, and what each receiver made of it. */
export function ForgedOutcomes({ forged: { token, sentTo, outcomes }, isSending }: ForgedOutcomesProps) {
  const texts = useMessages('forgedTokens')
  const read = useMemo(() => readToken(token), [token])
  const { page } = outcomes
  return (
    <>
      <table className="facts forged-outcomes">
        <caption>{texts.outcomes}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.receiver}</th>
            <th scope="col">{texts.columns.outcome}</th>
            <th scope="col">{texts.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {sentTo.map((receiver) => (
            <OutcomeRow key={receiver} receiver={receiver} outcome={outcomes[receiver]} isSending={isSending} />
          ))}
        </tbody>
      </table>
      {sentTo.map((receiver) => {
        const outcome = outcomes[receiver]
        if (outcome?.kind !== 'failed') return null
        const { name } = texts.receivers[receiver]
        return <ProblemNote key={receiver} name={name} problem={outcome.problem} takesFocus={false} />
      })}
      <KeyValues>
        <SecretValue name={texts.sent} value={token} shown={<TokenText token={token} />} />
      </KeyValues>
      <p>
        <ForgedMark /> <span className="small muted">{texts.markAbout}</span>
      </p>
      {page?.kind === 'checked' && <FoldedVerifiers token={read} report={page.report} />}
    </>
  )
}

interface OutcomeRowProps {
  readonly receiver: Receiver
  /** undefined: none yet. */
  readonly outcome: ForgedOutcome | undefined
  readonly isSending: boolean
}

/** That it is accepted is no good news here, and that it is refused no bad: the chips have no colour. */
function OutcomeRow({ receiver, outcome, isSending }: OutcomeRowProps) {
  const texts = useMessages('forgedTokens')
  const { name } = texts.receivers[receiver]
  const waiting = isSending ? texts.waiting : texts.unanswered
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={texts.columns.outcome}>
        <span className="chip">{outcome ? texts[verdictOf(outcome)] : waiting}</span>
      </td>
      <td data-label={texts.columns.why}>{outcome && <Why receiver={receiver} outcome={outcome} />}</td>
    </tr>
  )
}

function verdictOf(outcome: ForgedOutcome): 'accepted' | 'refused' | 'unanswered' {
  switch (outcome.kind) {
    case 'accepted':
    case 'refused':
      return outcome.kind
    case 'checked': {
      const { kind } = outcome.report.conclusion
      if (kind === 'unchecked') return 'unanswered'
      return kind === 'verified' ? 'accepted' : 'refused'
    }
    case 'api':
      if (outcome.answer.kind !== 'answered') return 'unanswered'
      if (outcome.answer.status < 400) return 'accepted'
      return saysSoByStatus(outcome.answer.status) ? 'refused' : 'unanswered'
    case 'failed':
      return 'unanswered'
    default:
      return outcome satisfies never
  }
}

/** In the receiver's own words, as far as it has any. */
function Why({ receiver, outcome }: { readonly receiver: Receiver; readonly outcome: ForgedOutcome }) {
  const texts = useMessages('forgedTokens')
  const { unread, answered } = useMessages('ownApi')
  const { accepted } = texts.receivers[receiver]
  switch (outcome.kind) {
    case 'accepted':
      return accepted
    case 'refused':
      return <Words text={outcome.message || outcome.code} code={outcome.message ? outcome.code : null} />
    case 'checked':
      return <ReportDetails report={outcome.report} keysUrl={null} />
    case 'api': {
      const { answer } = outcome
      if (answer.kind !== 'answered') return unread[answer.kind].cause
      if (answer.status < 400) return accepted
      return <Words text={shownBody(answer.body).text.slice(0, mostOfBody)} code={answered(answer.status)} />
    }
    case 'failed':
      return null
    default:
      return outcome satisfies never
  }
}

/** Characters of an API's answer; all of it stands in the trace. */
const mostOfBody = 300

function Words({ text, code }: { readonly text: string; readonly code: string | null }) {
  return (
    <>
      {text !== '' && (
        <q className="mono">
          <ForeignText text={text} />
        </q>
      )}{' '}
      {code !== null && (
        <span className="mono muted">
          <ForeignText text={code} />
        </span>
      )}
    </>
  )
}
