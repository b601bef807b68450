import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Connection } from '../connection/connection.ts'
import type { KnownKeys, PublicKey } from './key-set.ts'
import { readToken } from './read-token.ts'
import type { RuleNote, RuleResult, VerificationReport } from './report.ts'
import { expectationsOf } from './rules/expectations.ts'
import type { RuleId } from './rules/rules.ts'
import { type Verification, verifyToken } from './verify-token.ts'

/** Epoch milliseconds; the clock of all tests of tokens. */
export const now = Date.UTC(2026, 5, 1, 12)
export const seconds = now / 1000

export const connection = {
  id: 'test',
  name: 'Test',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolClientId: '1example23456789abcdefghij',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  identityProviders: [],
  scopes: [],
  endpoints: {},
} satisfies Connection

export const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'

export const idClaims = {
  iss: issuer,
  sub: 'd1b2c3d4-0000-4000-8000-000000000001',
  aud: connection.userPoolClientId,
  token_use: 'id',
  auth_time: seconds - 60,
  iat: seconds - 60,
  exp: seconds + 3540,
  'cognito:username': 'alice',
}

export const accessClaims = {
  iss: issuer,
  sub: idClaims.sub,
  client_id: connection.userPoolClientId,
  token_use: 'access',
  scope: 'aws.cognito.signin.user.admin',
  auth_time: seconds - 60,
  iat: seconds - 60,
  exp: seconds + 3540,
  username: 'alice',
}

/** A key pair that signs, and its half that stands in a key set. */
export async function makeSigner(kid = 'key-1', alg = 'RS256') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const jwk: PublicKey = { kty: 'RSA', ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }
  return {
    jwk,
    privateKey,
    /** @param header members to add, or to set to something else */
    sign: (
      claims: Readonly<Record<string, unknown>>,
      header: Readonly<Record<string, unknown>> = {},
    ): Promise<string> => new SignJWT({ ...claims }).setProtectedHeader({ kid, alg, ...header }).sign(privateKey),
  }
}

export const keysOf = (...keys: readonly PublicKey[]): KnownKeys => ({
  kind: 'keys',
  url: 'https://keys.example/',
  keys,
})

const base64url = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url')

/** An unsigned token of any header and claims; strings and bytes are taken as they are. */
export function forge(header: unknown, claims: unknown, signature = 'c2lnbmF0dXJl'): string {
  const encode = (part: unknown) =>
    base64url(typeof part === 'string' || part instanceof Uint8Array ? part : JSON.stringify(part))
  return `${encode(header)}.${encode(claims)}.${signature}`
}

/** Checks a token as one of the connection's. */
export function check(
  text: string,
  { now: at = now, ...change }: Partial<Omit<Verification, 'token'>> & { readonly now?: number } = {},
): Promise<VerificationReport> {
  const token = readToken(text)
  const expectations = expectationsOf(token.kind, connection)
  const keys: KnownKeys = { kind: 'not-requested', url: null, detail: null }
  return verifyToken(
    { token, expectations, keys, clockDifference: null, nonce: null, accessToken: null, ...change },
    at,
  )
}

/** The rows that did not pass, as `rule: note`. */
export function faults(
  { rows }: VerificationReport,
  verdict: RuleResult['verdict'] = 'failed',
): readonly `${RuleId}: ${RuleNote}`[] {
  return rows
    .filter((row) => row.verdict === verdict)
    .map(({ rule, note }): `${RuleId}: ${RuleNote}` => `${rule}: ${note ?? 'empty'}`)
}
