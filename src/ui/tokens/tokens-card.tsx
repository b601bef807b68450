import type { Progress } from '../../session/journey.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { useMessages } from '../messages.ts'
import { KeyValues } from '../parts/key-values.tsx'
import { SecretValue } from '../parts/secret-value.tsx'
import { Panel } from '../parts/step.tsx'
import { ProviderTokens } from './provider-tokens.tsx'
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

function RefreshToken({ token }: { readonly token: TokenSet['refreshToken'] }) {
  const { tokens: texts } = useMessages().results
  return (
    <section className="token" aria-label={texts.refreshToken}>
      <h3>{texts.refreshToken}</h3>
      <p className="small muted">{token ? texts.encrypted : texts.noRefreshToken}</p>
      {token && (
        <KeyValues>
          <SecretValue name={texts.refreshToken} label={texts.value} value={token} />
        </KeyValues>
      )}
    </section>
  )
}
