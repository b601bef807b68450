import type { Progress } from '../../session/sign-in/journey.ts'
import { Panel } from '../parts/step.tsx'
import { ProviderTokens } from './provider-tokens.tsx'
import { RefreshToken } from './refresh-token.tsx'
import { UserPoolTokens } from './user-pool-tokens.tsx'
import './tokens.css'

interface TokensCardProps {
  readonly progress: Progress
}

/** What the user pool issued, or the provider's token that was brought along; taken apart and checked. */
export function TokensCard({ progress }: TokensCardProps) {
  const { tokens, logins } = progress
  return (
    <Panel>
      {tokens === null ? (
        <ProviderTokens logins={logins ?? {}} />
      ) : (
        <>
          <UserPoolTokens tokens={tokens} />
          <RefreshToken token={tokens.refreshToken} />
        </>
      )}
    </Panel>
  )
}
