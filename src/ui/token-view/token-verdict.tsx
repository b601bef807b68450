import { holdsForged } from '../../token/forged/forged-mark.ts'
import type { ReadToken } from '../../token/read-token.ts'
import type { VerificationReport } from '../../token/report.ts'
import { type Fault, type Verdict, verdictOf } from '../../token/verdict.ts'
import { useLanguage, useMessages } from '../context/messages.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'
import { useCountdown } from '../secret/expiry.tsx'
import { relativeWords } from '../secret/moment-words.ts'
import { ForgedMark } from './forged-mark.tsx'
import './token-verdict.css'

interface TokenVerdictProps {
  readonly token: ReadToken
  /** null until it is made. */
  readonly report: VerificationReport | null
}

/** The one verdict on a token: whether it is valid, until when, and otherwise why not. */
export function TokenVerdict({ token, report }: TokenVerdictProps) {
  return (
    <>
      {holdsForged(token.token) && <ForgedMark />} <VerdictChip verdict={verdictOf(token, report, useServicesNow())} />
    </>
  )
}

export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const words = useWords(verdict)
  if (verdict.kind === 'no-jwt' || verdict.kind === 'not-valid' || verdict.expires === null) {
    return <span className={`chip long ${tones[verdict.kind]}`}>{words}</span>
  }
  return <Limited tone={tones[verdict.kind]} words={words} expires={verdict.expires} />
}

const tones = { valid: 'ok', 'not-valid': 'bad', open: 'warn', unchecked: 'warn', 'no-jwt': '' } as const

interface LimitedProps {
  readonly tone: 'ok' | 'warn'
  readonly words: string
  readonly expires: number
}

/** Two facts in one chip, which breaks between them only. */
function Limited({ tone, words, expires }: LimitedProps) {
  const countdown = useCountdown(expires)
  return (
    <span className={`chip long ${tone === 'ok' ? countdown.tone : tone}`}>
      <span>{words}</span> · <span>{countdown.words}</span>
    </span>
  )
}

function useWords(verdict: Verdict): string {
  const now = useServicesNow()
  const { verdict: texts, ruleTexts, shortFaults } = useMessages('tokens')
  const { language } = useLanguage()
  const faultWords = ({ rule, note }: Fault) =>
    note === 'missing' ? texts.missing(ruleTexts[rule].name) : shortFaults[rule]
  switch (verdict.kind) {
    case 'valid':
      return texts.verified
    case 'not-valid': {
      const { expired, faults } = verdict
      const since = expired === null ? [] : [texts.expired(relativeWords(expired, now, language))]
      return texts.notValid([...since, ...new Set(faults.map(faultWords))])
    }
    case 'open':
      return texts.open(
        verdict.isSigned,
        verdict.rules.map((rule) => ruleTexts[rule].name),
      )
    case 'unchecked':
      return texts.unchecked(verdict.why)
    case 'no-jwt':
      return verdict.isEncrypted ? texts.encrypted : texts.noJwt
    default:
      return verdict satisfies never
  }
}
