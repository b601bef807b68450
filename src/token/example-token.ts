import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export interface ExampleToken {
  readonly token: string
  /** The key set by which its signature is checked, as JSON. */
  readonly keySet: string
  readonly issuer: string
  readonly audience: string
}

/**
 * An ID token as a user pool issues it, signed by a key that is made for it: nobody's, and worth nothing.
 * @param now epoch milliseconds
 */
export async function exampleToken(now: number): Promise<ExampleToken> {
  const [issuer, audience] = ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Example01', 'example0client']
  const [kid, seconds] = ['example-key', Math.floor(now / 1000)]
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const token = await new SignJWT({
    'cognito:groups': ['readers'],
    'cognito:username': 'alex',
    email: 'alex@example.com',
    email_verified: true,
    event_id: crypto.randomUUID(),
    token_use: 'id',
    auth_time: seconds,
  })
    .setProtectedHeader({ kid, alg: 'RS256' })
    .setSubject(crypto.randomUUID())
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 3600)
    .setJti(crypto.randomUUID())
    .sign(privateKey)
  const keySet = JSON.stringify({ keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' }] })
  return { token, keySet, issuer, audience }
}
