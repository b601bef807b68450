import { useMemo } from 'react'
import { loginsKeyOfIssuer } from '../../connection/issuer.ts'
import { isSamlProviderArn } from '../../connection/logins-providers.ts'
import { poolIssuers } from '../../connection/pool-issuers.ts'
import { isDropped } from '../../token/dropped-token.ts'
import { readToken } from '../../token/read-token.ts'
import { expectationsOf } from '../../token/rules/expectations.ts'
import { pastedSaml } from '../../token/saml/pasted-saml.ts'
import { useMessages } from '../context/messages.ts'
import { useClockDifference } from '../context/use-clock-difference.ts'
import { useSessionState } from '../context/use-session.ts'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { LateSamlView } from '../saml/lazy-saml-view.tsx'
import { claimsOf } from '../token-view/claims-of.ts'
import { ClaimsTable } from '../token-view/claims-table.tsx'
import { TokenView } from '../token-view/token-view.tsx'
import { useUserPoolKeys } from '../token-view/use-user-pool-keys.ts'
import { useVerification } from '../token-view/use-verification.ts'

/** Tokens that a person brought along, by their logins key. */
export function ProviderTokens({ logins }: { readonly logins: Readonly<Record<string, string>> }) {
  return Object.entries(logins).map(([key, token]) => <ProviderLogin key={key} loginsKey={key} token={token} />)
}

/** A SAML response is no token that the other rules are for. */
function ProviderLogin({ loginsKey, token }: { readonly loginsKey: string; readonly token: string }) {
  const saml = useMemo(() => (isSamlProviderArn(loginsKey) ? pastedSaml(token) : null), [loginsKey, token])
  if (!saml) return <ProviderToken loginsKey={loginsKey} token={token} />
  return (
    <PartBoundary>
      <LateSamlView saml={saml} />
    </PartBoundary>
  )
}

/** Verified at once if it is from the connection's own user pool; keys of other issuers are fetched only on request. */
function ProviderToken({ loginsKey, token: text }: { readonly loginsKey: string; readonly token: string }) {
  const { tokens: texts } = useMessages('stageResults')
  const connection = useSessionState((state) => state.connection)
  const isThrough = useSessionState(({ journey }) => journey.at === 'done' || journey.at === 'failed')
  const token = useMemo(() => readToken(text), [text])
  const isOwn = poolIssuers(connection).map(loginsKeyOfIssuer).includes(loginsKey)
  const { keys } = useUserPoolKeys(connection, isOwn && isThrough ? [token] : null)
  const clockDifference = useClockDifference()
  const name = texts.providerToken(loginsKey)
  const verification = useMemo(() => {
    if (isDropped(text)) return null
    const expectations = expectationsOf(token.kind, isOwn ? connection : null, { loginsKey })
    return { token, expectations, keys, clockDifference, nonce: null, accessToken: null }
  }, [connection, isOwn, text, token, loginsKey, keys, clockDifference])
  const columns = useMemo(() => claimsOf(name, token), [name, token])
  return (
    <>
      <TokenView name={name} token={token} report={useVerification(verification)} keysUrl={keys.url} />
      {columns.length > 0 && <ClaimsTable columns={columns} explained={false} />}
    </>
  )
}
