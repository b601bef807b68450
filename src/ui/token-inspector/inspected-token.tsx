import { type ComponentProps, useState } from 'react'
import { lazyModule } from '../../loading/lazy-module.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Card } from '../parts/step.tsx'
import { SecretValue } from '../secret/secret-value.tsx'
import { FoldedCard } from '../tasks/folded-card.tsx'
import { ClaimsTable } from '../token-view/claims-table.tsx'
import { HeaderMembers } from '../token-view/header-members.tsx'
import { ReportDetails } from '../token-view/report-details.tsx'
import { PartHeading, TokenText } from '../token-view/token-text.tsx'
import { TokenVerdict } from '../token-view/token-verdict.tsx'
import { Keys } from './keys.tsx'
import type { Inspection, Said } from './use-inspection.ts'

const ForgedInInspector = lazyPart(
  lazyModule(() => import('../forged-tokens/forged-in-inspector.tsx')),
  (module) => module.ForgedInInspector,
)

interface InspectedTokenProps {
  readonly inspection: Inspection
  readonly said: Said
  readonly onSaid: (said: Said) => void
  /** Takes the place of the token. */
  readonly onToken: (token: string) => void
}

/** What was found out about a pasted token: the verdict and all rules, then what stands in it. */
export function InspectedToken({ inspection, said, onSaid, onToken }: InspectedTokenProps) {
  const { inspector: texts, notes, parts } = useMessages('tokens')
  const { token, report, keys, connection } = inspection
  const isJwt = report !== null && report.conclusion.kind !== 'no-jwt'
  const sentence = report?.rows.find(({ verdict }) => verdict === 'failed')?.note ?? null
  return (
    <>
      <Card title={texts.verification} aside={<TokenVerdict token={token} report={report} />}>
        {connection && <p className="small muted">{texts.connection(visible(connection.name))}</p>}
        {report && !isJwt && sentence && <p>{notes[sentence]}</p>}
        {report && isJwt && (
          <>
            <ReportDetails report={report} keysUrl={keys.url} />
            <Keys inspection={inspection} said={said} onSaid={onSaid} />
          </>
        )}
      </Card>
      {token.unverified && (
        <Card title={texts.contents}>
          <KeyValues>
            <SecretValue name={texts.token} value={token.token} shown={<TokenText token={token.token} />} />
          </KeyValues>
          <PartHeading part="header">{texts.header}</PartHeading>
          <HeaderMembers header={token.unverified.header} />
          <ClaimsTable columns={[{ name: texts.token, unverifiedClaims: token.unverified.claims }]} explained />
          <PartHeading part="signature">{parts.signature}</PartHeading>
          <p className="mono token-signature">
            <LongText text={token.token.split('.')[2] ?? ''} />
          </p>
        </Card>
      )}
      {token.unverified && (
        <EditCard original={token.token} onForged={onToken} onTrust={(keySet) => onSaid({ ...said, keySet })} />
      )}
    </>
  )
}

/** Nothing of it is loaded before it is opened. */
function EditCard(props: ComponentProps<typeof ForgedInInspector>) {
  const { title } = useMessages('forgedTokens')
  const [isOpened, setOpened] = useState(false)
  return (
    <FoldedCard title={title} onToggle={() => setOpened(true)}>
      {isOpened && (
        <PartBoundary>
          <ForgedInInspector {...props} />
        </PartBoundary>
      )}
    </FoldedCard>
  )
}
