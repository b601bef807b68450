import type { ReactNode } from 'react'
import { decodeUnverified, unverifiedEnd } from '../../token/decode.ts'
import type { VerificationReport } from '../../token/report.ts'
import { useMessages } from '../messages.ts'
import { Expiry } from '../parts/expiry.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { SecretValue } from '../parts/secret-value.tsx'
import { useByThisClock } from '../use-clock-difference.ts'
import { ReportDetails } from './report-details.tsx'
import { VerdictChip } from './verdict-chip.tsx'

interface TokenViewProps {
  readonly name: string
  readonly token: string
  /** null until it is made. */
  readonly report: VerificationReport | null
  readonly keysUrl: string | null
  /** What can be done about the verdict. */
  readonly action?: ReactNode
}

/** One token: what came of its verification, its end, and the token itself (hidden). */
export function TokenView({ name, token, report, keysUrl, action }: TokenViewProps) {
  const { tokens: texts } = useMessages().results
  const decoded = decodeUnverified(token)
  const expires = useByThisClock(unverifiedEnd(decoded))
  return (
    <section className="token" aria-label={name}>
      <div className="token-head">
        <h3>{name}</h3>
        {decoded.kind !== 'opaque' && <VerdictChip conclusion={report?.conclusion ?? null} />}
        {expires !== null && <Expiry at={expires} />}
        {action}
      </div>
      <KeyValues>
        <SecretValue name={name} label={texts.value} value={token} />
      </KeyValues>
      {decoded.kind === 'opaque' && <p className="small muted">{texts.opaque}</p>}
      {decoded.kind === 'broken' && <p className="small muted">{texts.undecodable}</p>}
      {decoded.kind !== 'opaque' && report && <ReportDetails report={report} keysUrl={keysUrl} />}
    </section>
  )
}
