import { readToken } from '../../token/read-token.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { useMessages } from '../context/messages.ts'
import { KeyValues } from '../parts/key-values.tsx'
import { SecretValue } from '../secret/secret-value.tsx'

/** The refresh token, hidden, and whether there is anything in it to read. */
export function RefreshToken({ token }: { readonly token: TokenSet['refreshToken'] }) {
  const { tokens: texts } = useMessages('stageResults')
  const { kinds } = useMessages('tokens')
  const kind = token === null ? null : readToken(token).kind
  // Emulators don't encrypt it; Cognito does, in a form of its own.
  const about = kind === 'user-pool-refresh' ? kinds[kind].about : token ? texts.encrypted : texts.noRefreshToken
  return (
    <section className="token" aria-label={texts.refreshToken}>
      <h3>{texts.refreshToken}</h3>
      <p className="small muted">{about}</p>
      {token && (
        <KeyValues>
          <SecretValue name={texts.refreshToken} label={texts.value} value={token} />
        </KeyValues>
      )}
    </section>
  )
}
