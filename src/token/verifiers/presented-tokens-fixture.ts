import { exportJWK, importJWK, SignJWT } from 'jose'
import type { JwtMembers } from '../own-claim.ts'
import { accessClaims, idClaims, issuer, keysOf, makeSigner, seconds } from '../token-fixture.ts'

export const otherClient = '9other987654321zyxwvutsrqp'
const replicaIssuer = issuer.replace('eu-west-1', 'eu-central-1')
export const updatedIssuer = issuer.replace('cognito-idp', 'issuer-cognito-idp')
const { username: _noUser, ...noUser } = accessClaims

/** Tokens as a verifier may be shown them, by what is the matter with them. */
export const shown = {
  'ID token': idClaims,
  'access token of the Hosted UI': { ...accessClaims, scope: 'openid email' },
  'access token of InitiateAuth': accessClaims,
  'machine token': { ...noUser, sub: accessClaims.client_id, scope: 'orders/read' },
  'access token bound to a resource': { ...accessClaims, aud: 'https://api.example.com' },
  'access token without scopes': { ...accessClaims, scope: undefined },
  'ID token of another client': { ...idClaims, aud: otherClient },
  'access token of another client': { ...accessClaims, client_id: otherClient },
  'ID token of another pool': { ...idClaims, iss: issuer.replace('AbCdEfGhI', 'Another01') },
  'ID token of the updated issuer': { ...idClaims, iss: updatedIssuer },
  'access token of the updated issuer': { ...accessClaims, iss: updatedIssuer },
  'ID token of a replica': { ...idClaims, iss: replicaIssuer },
  'ID token for two audiences': { ...idClaims, aud: [idClaims.aud, otherClient], azp: idClaims.aud },
  'ID token with a nonce': { ...idClaims, nonce: 'n-0S6' },
  'expired ID token': { ...idClaims, exp: seconds - 120 },
  'ID token that expires now': { ...idClaims, exp: seconds },
  'expired access token': { ...accessClaims, exp: seconds - 120 },
  'ID token that is not valid yet': { ...idClaims, nbf: seconds + 300 },
} as const satisfies Readonly<Record<string, JwtMembers>>

/** The tokens, signed by one key, with the set that the key stands in. */
export async function presentedTokens() {
  const { jwk, privateKey, sign } = await makeSigner()
  const signed = Object.entries(shown).map(async ([name, claims]) => [name, await sign(claims)] as const)
  const other = await importJWK(await exportJWK(privateKey), 'RS384')
  const misSigned = await new SignJWT(idClaims).setProtectedHeader({ kid: 'key-1', alg: 'RS384' }).sign(other)
  const tokens = [...(await Promise.all(signed)), ['ID token by another algorithm', misSigned] as const]
  return { jwks: { keys: [jwk] }, keys: keysOf(jwk), tokens, sign }
}

/** Runs a setting as it is copied from the page. */
export function run(setting: string | null, names: Readonly<Record<string, unknown>>): unknown {
  return new Function(...Object.keys(names), `return ${setting}`)(...Object.values(names))
}
