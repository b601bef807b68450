import { loginsKeyOfIssuer } from '../../connection/issuer.ts'
import { getIdReference } from '../kind/source.ts'
import { type TokenKind, userPoolKinds } from '../kind/token-kind.ts'
import { ownClaim } from '../own-claim.ts'
import { inForce, issuedBy, issuedToParty, never, ofKind } from './demands.ts'
import type { Demand, PresentedToken, SetUp, Verifier } from './verifier.ts'

/** GetId and GetCredentialsForIdentity: what is sent in Logins, under the key of its issuer. */
export const identityPool: Verifier = {
  group: 'cognito',
  source: getIdReference,
  setUps: ({ issuer, party }, token) => {
    const opaque = opaqueLogins[token.kind]
    if (opaque) return registered([], { SupportedLoginProviders: { [opaque.key]: opaque.app } })
    const demands = [kindDemand(token), issuedBy(issuer), inForce({ needsExpiry: true })]
    if (token.kind === 'cognito-openid') return registered(demands, { DeveloperProviderName: developerName })
    return registered([...demands, issuedToParty(party)], provider(token.kind, loginsKeyOfIssuer(issuer), party))
  },
}

const opaqueLogins: Partial<Record<TokenKind, { readonly key: string; readonly app: string }>> = {
  'facebook-access': { key: 'graph.facebook.com', app: 'ID of the Facebook app' },
  'amazon-access': { key: 'www.amazon.com', app: 'ID of the Login with Amazon app' },
}

const developerName = 'name of the developer provider'

/** With the token's provider registered, and without it. */
function registered(demands: readonly Demand[], setting: object): readonly SetUp[] {
  return [
    { demands, setting: JSON.stringify(setting, null, 2) },
    { demands: [...demands, never('provider')], setting: null },
  ]
}

const accepted: readonly TokenKind[] = ['user-pool-id', 'cognito-openid', 'google', 'apple', 'oidc']

function kindDemand({ kind, claims }: PresentedToken): Demand {
  if (kind === 'facebook-limited') return never('limited-login')
  // Of another issuer an access token passes as well, as long as it names whom it was issued to.
  const namesParty = ownClaim(claims, 'azp') !== undefined || ownClaim(claims, 'aud') !== undefined
  return ofKind(namesParty ? [...accepted, 'access', 'machine'] : accepted, 'id')
}

/** Parameters of CreateIdentityPool. https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html */
function provider(kind: TokenKind, key: string, client: string): object {
  if (userPoolKinds.includes(kind)) return { CognitoIdentityProviders: [{ ProviderName: key, ClientId: client }] }
  if (kind === 'google' || kind === 'apple') return { SupportedLoginProviders: { [key]: client } }
  return { OpenIdConnectProviderARNs: [`arn:aws:iam::ACCOUNT:oidc-provider/${key}`] }
}
