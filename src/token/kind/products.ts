import { type JwtMembers, ownClaim, textClaim } from '../own-claim.ts'
import type { ReadToken } from '../read-token.ts'
import type { Source } from './source.ts'
import type { TokenKind } from './token-kind.ts'

interface Product {
  readonly name: string
  /** What its documentation says of its tokens. */
  readonly source: Source
}

interface Row extends Product {
  readonly when: (jwt: { readonly header: JwtMembers; readonly claims: JwtMembers }) => boolean
}

const row = (name: string, url: string, when: Row['when']): Row => ({
  name,
  source: { kind: 'vendor', name, url },
  when,
})

const isIssuedBy = (claims: JwtMembers, form: RegExp) => form.test(textClaim(claims, 'iss') ?? '')
const hasText = (members: JwtMembers, name: string, form: RegExp) => form.test(textClaim(members, name) ?? '')
const ofEntra = 'https://learn.microsoft.com/en-us/entra/identity-platform/'

/** Products by the signs of their tokens; a domain of one's own hides the name in the issuer, but not the claims. */
const products: readonly Row[] = [
  row(
    'GitHub Actions',
    'https://docs.github.com/en/actions/concepts/security/openid-connect',
    ({ claims }) => textClaim(claims, 'iss') === 'https://token.actions.githubusercontent.com',
  ),
  row(
    'Microsoft Entra ID (v2.0)',
    `${ofEntra}access-token-claims-reference`,
    ({ claims }) =>
      isIssuedBy(claims, /^https:\/\/login\.(microsoftonline\.(com|us)|partner\.microsoftonline\.cn)\/[^/]+\/v2\.0$/) ||
      (textClaim(claims, 'ver') === '2.0' && textClaim(claims, 'tid') !== null),
  ),
  row(
    'Microsoft Entra ID (v1.0)',
    `${ofEntra}access-token-claims-reference`,
    ({ claims }) =>
      isIssuedBy(claims, /^https:\/\/sts\.(windows\.net|chinacloudapi\.cn)\/[^/]+\/$/) ||
      (textClaim(claims, 'ver') === '1.0' && textClaim(claims, 'appid') !== null),
  ),
  row(
    'Okta',
    'https://developer.okta.com/docs/reference/api/oidc/',
    ({ header, claims }) =>
      isIssuedBy(claims, /^https:\/\/[\w.-]+\.(okta|oktapreview|okta-emea)\.com(\/oauth2\/\w+)?$/) ||
      hasText(header, 'typ', /^application\/okta-/) ||
      (ownClaim(claims, 'ver') === 1 && hasText(claims, 'jti', /^(AT|ID)\./)),
  ),
  row(
    'Auth0',
    'https://auth0.com/docs/secure/tokens',
    ({ claims }) =>
      isIssuedBy(claims, /^https:\/\/[\w.-]+\.auth0\.com\/$/) ||
      hasText(claims, 'sub', /^auth0\||@clients$/) ||
      textClaim(claims, 'gty') === 'client-credentials',
  ),
  row(
    'Keycloak',
    'https://www.keycloak.org/securing-apps/oidc-layers',
    ({ claims }) =>
      isIssuedBy(claims, /\/realms\/[^/]+$/) && hasText(claims, 'typ', /^(Bearer|DPoP|ID|Refresh|Offline|Logout)$/),
  ),
]

const foreignKinds: readonly TokenKind[] = ['oidc', 'access', 'machine', 'foreign-refresh', 'jwt']

/** The product that a JWT's signs point to; null: none that is known, or its kind names the issuer already. */
export function productOf({ kind, unverified }: ReadToken): Product | null {
  if (unverified === null || !foreignKinds.includes(kind)) return null
  return products.find(({ when }) => when(unverified)) ?? null
}
