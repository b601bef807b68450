import type { ReactNode } from 'react'
import { isDropped } from '../../token/dropped-token.ts'
import { unreadableKinds } from '../../token/kind/token-kind.ts'
import type { ReadToken } from '../../token/read-token.ts'
import type { VerificationReport } from '../../token/report.ts'
import { useMessages } from '../context/messages.ts'
import { KeyValues } from '../parts/key-values.tsx'
import { SecretValue } from '../secret/secret-value.tsx'
import { HeaderMembers } from './header-members.tsx'
import { ReportDetails } from './report-details.tsx'
import { PartHeading, TokenText } from './token-text.tsx'
import { TokenVerdict } from './token-verdict.tsx'
import { FoldedVerifiers } from './verifiers/verifiers.tsx'

interface TokenViewProps {
  readonly name: string
  readonly token: ReadToken
  /** null until it is made. */
  readonly report: VerificationReport | null
  readonly keysUrl: string | null
  /** What can be done about the verdict. */
  readonly action?: ReactNode
}

/** One token: the verdict on it, how that was reached, and the token itself (hidden). */
export function TokenView({ name, token, report, keysUrl, action }: TokenViewProps) {
  const { tokens: texts } = useMessages('stageResults')
  const { examined, unverified } = token
  const dropped = isDropped(token.token)
  const isOpaque = examined.kind !== 'jwt'
  return (
    <section className="token" aria-label={name}>
      <div className="token-head">
        <h3>{name}</h3>
        {!isOpaque && <TokenVerdict token={token} report={report} />}
        {action}
      </div>
      {dropped ? (
        <p className="small">{texts.dropped}</p>
      ) : (
        <KeyValues>
          <SecretValue name={name} label={texts.value} value={token.token} shown={<TokenText token={token.token} />} />
        </KeyValues>
      )}
      {isOpaque && <p className="small muted">{texts.opaque}</p>}
      {!isOpaque && !unverified && <p className="small muted">{texts.undecodable}</p>}
      {unverified && !dropped && <Envelope token={token} />}
      {!isOpaque && report && <ReportDetails report={report} keysUrl={keysUrl} />}
      {report && !unreadableKinds.includes(token.kind) && <FoldedVerifiers token={token} report={report} />}
    </section>
  )
}

/** What stands before the claims and after them. */
function Envelope({ token: { token, unverified } }: { readonly token: ReadToken }) {
  const { parts } = useMessages('tokens')
  const [, , signature = ''] = token.split('.')
  return (
    <details className="token-envelope">
      <summary>{parts.envelope}</summary>
      <PartHeading part="header">{parts.header}</PartHeading>
      <HeaderMembers header={unverified?.header ?? {}} />
      <PartHeading part="signature">{parts.signature}</PartHeading>
      <p className="small muted">{parts.signatureAbout(Math.floor((signature.length * 3) / 4))}</p>
    </details>
  )
}
