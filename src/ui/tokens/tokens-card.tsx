import { lazyModule } from '../../loading/lazy-module.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { lesserVerdict, verdictOf } from '../../token/verdict.ts'
import { useMessages } from '../context/messages.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'
import { useIsSettled } from '../context/use-session.ts'
import { ForgedTokenCard } from '../forged-tokens/forged-token-card.tsx'
import { OwnApiCard } from '../own-api/own-api-card.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Panel } from '../parts/step.tsx'
import { VerdictChip } from '../token-view/token-verdict.tsx'
import { useUserPoolReports } from '../token-view/use-user-pool-reports.ts'
import { ProviderTokens } from './provider-tokens.tsx'
import { RefreshToken } from './refresh-token.tsx'
import { SignInStrength } from './sign-in-strength.tsx'
import { UserPoolTokens } from './user-pool-tokens.tsx'
import './tokens.css'

const RefreshCard = lazyPart(
  lazyModule(() => import('./refresh/refresh-card.tsx')),
  (module) => module.RefreshCard,
)
const StepUpCard = lazyPart(
  lazyModule(() => import('./step-up/step-up-card.tsx')),
  (module) => module.StepUpCard,
)
const AccountCard = lazyPart(
  lazyModule(() => import('./account/account-card.tsx')),
  (module) => module.AccountCard,
)
const ScopesCard = lazyPart(
  lazyModule(() => import('./scopes/scopes-card.tsx')),
  (module) => module.ScopesCard,
)

const PasskeysCard = lazyPart(
  lazyModule(() => import('./passkeys/passkeys-card.tsx')),
  (module) => module.PasskeysCard,
)

const DevicesCard = lazyPart(
  lazyModule(() => import('./devices/devices-card.tsx')),
  (module) => module.DevicesCard,
)

/** Which tokens there are, whether they are good, and for how long. */
export function TokensFact({ progress: { tokens, logins } }: { readonly progress: Progress }) {
  const app = useMessages('app')
  const results = useMessages('stageResults')
  if (tokens) return <UserPoolTokensFact tokens={tokens} />
  return Object.keys(logins ?? {})
    .map((key) => results.tokens.providerToken(key))
    .join(app.separators.list)
}

function UserPoolTokensFact({ tokens }: { readonly tokens: TokenSet }) {
  const { tokens: texts } = useMessages('stageResults')
  const { idToken, accessToken, id, access } = useUserPoolReports(tokens)
  const now = useServicesNow()
  // Good is only what is good in both.
  const verdict = lesserVerdict(verdictOf(idToken, id, now), verdictOf(accessToken, access, now))
  return (
    <>
      {tokens.refreshToken ? texts.allThree : texts.idAndAccess} <VerdictChip verdict={verdict} />
    </>
  )
}

interface TokensCardProps {
  readonly progress: Progress
}

/** What the user pool issued, or the provider's token that was brought along; taken apart and checked. */
export function TokensCard({ progress }: TokensCardProps) {
  const { tokens, logins } = progress
  const isSettled = useIsSettled()
  return (
    <>
      <Panel>
        {tokens === null ? (
          <ProviderTokens logins={logins ?? {}} />
        ) : (
          <>
            <UserPoolTokens tokens={tokens} />
            <SignInStrength tokens={tokens} />
            <RefreshToken token={tokens.refreshToken} />
          </>
        )}
      </Panel>
      {tokens && isSettled && (
        <PartBoundary>
          <RefreshCard progress={progress} />
          <StepUpCard progress={progress} />
          <ScopesCard tokens={tokens} />
          <OwnApiCard />
          <ForgedTokenCard />
          <PasskeysCard />
          <AccountCard tokens={tokens} />
          <DevicesCard progress={progress} tokens={tokens} />
        </PartBoundary>
      )}
    </>
  )
}
