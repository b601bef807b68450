import type { Progress } from '../../session/sign-in/journey.ts'
import { timeOfClaim } from '../../token/decode.ts'
import { isDropped } from '../../token/dropped-token.ts'
import { ownClaim } from '../../token/own-claim.ts'
import type { VerificationReport } from '../../token/report.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { useMessages } from '../messages.ts'
import { Expiry } from '../secret/expiry.tsx'
import { VerdictChip } from '../token-view/verdict-chip.tsx'
import { useByThisClock } from '../use-clock-difference.ts'
import { useUserPoolReports } from './use-user-pool-reports.ts'

/** Which tokens there are, whether they are good, and for how long. */
export function TokensFact({ progress: { tokens, logins } }: { readonly progress: Progress }) {
  const { app, results } = useMessages()
  if (tokens) return <UserPoolTokensFact tokens={tokens} />
  return Object.keys(logins ?? {})
    .map((key) => results.tokens.providerToken(key))
    .join(app.separators.list)
}

function UserPoolTokensFact({ tokens }: { readonly tokens: TokenSet }) {
  const { tokens: texts } = useMessages().results
  const { accessToken, id, access } = useUserPoolReports(tokens)
  const expires = useByThisClock(timeOfClaim('exp', ownClaim(accessToken.unverified?.claims ?? {}, 'exp')))
  return (
    <>
      {tokens.refreshToken ? texts.allThree : texts.idAndAccess}{' '}
      {!isDropped(tokens.accessToken) && <VerdictChip conclusion={lesser(id, access)?.conclusion ?? null} />}{' '}
      {expires !== null && <Expiry at={expires} />}
    </>
  )
}

/** Good is only what is good in both. */
function lesser(id: VerificationReport | null, access: VerificationReport | null): VerificationReport | null {
  return id?.conclusion.kind === 'verified' ? access : id
}
