import type { Progress } from '../../session/journey.ts'
import { useMessages } from '../messages.ts'
import { KeyValues } from '../parts/key-values.tsx'
import { SecretValue } from '../parts/secret-value.tsx'
import { Card } from '../parts/step.tsx'
import { TokenView } from './token-view.tsx'
import './tokens.css'

/** What the user pool issued, or the provider's token that was brought along; taken apart, not checked. */
export function TokensCard({ progress }: { readonly progress: Progress }) {
  const { tokens: texts } = useMessages().results
  const { tokens, logins } = progress
  if (tokens === null) {
    return (
      <Card title={texts.title}>
        {Object.entries(logins ?? {}).map(([key, token]) => (
          <TokenView key={key} name={texts.providerToken(key)} token={token} open />
        ))}
      </Card>
    )
  }
  return (
    <Card title={texts.title}>
      <TokenView name={texts.idToken} token={tokens.idToken} open />
      <TokenView name={texts.accessToken} token={tokens.accessToken} open={false} />
      <section className="token" aria-label={texts.refreshToken}>
        <h3>{texts.refreshToken}</h3>
        <p className="small muted">{tokens.refreshToken ? texts.encrypted : texts.noRefreshToken}</p>
        {tokens.refreshToken && (
          <KeyValues>
            <SecretValue name={texts.refreshToken} label={texts.value} value={tokens.refreshToken} />
          </KeyValues>
        )}
      </section>
    </Card>
  )
}
