import type { Source } from '../kind/source.ts'
import { ownClaim } from '../own-claim.ts'
import { inForce, issuedBy, meantFor, readable, withNonce, withParty } from './demands.ts'
import type { Verifier } from './verifier.ts'

const source: Source = {
  kind: 'vendor',
  name: 'Auth.js',
  url: 'https://authjs.dev/getting-started/providers/cognito',
}

/**
 * The Cognito provider of Auth.js and NextAuth. It asks for tokens itself and checks the ID token among them. A nonce
 * that it did not ask for is refused, and Cognito puts one of its own into the tokens of a federated sign-in
 * (issue 7313 of nextauthjs/next-auth).
 */
export const authJs: Verifier = {
  group: 'library',
  source,
  setUps: ({ issuer, client }, { claims }) => {
    const setUp = (nonce: boolean, checks: string) => ({
      demands: [
        readable,
        issuedBy(issuer),
        meantFor(client),
        withParty(client),
        withNonce(nonce),
        inForce({ tolerance: 30, needsExpiry: true }),
      ],
      setting: [
        'Cognito({',
        `  issuer: ${JSON.stringify(issuer)},`,
        `  clientId: ${JSON.stringify(client)},`,
        '  clientSecret: process.env.AUTH_COGNITO_SECRET,',
        `  checks: ${checks},`,
        '})',
      ].join('\n'),
    })
    const usual = setUp(false, "['pkce']")
    return ownClaim(claims, 'nonce') === undefined ? [usual] : [usual, setUp(true, "['pkce', 'nonce']")]
  },
}
