import { expect, it } from 'vitest'
import { preflight } from './diagnose.ts'
import type { Evidence, SentLogin } from './evidence/evidence.ts'
import { earlier, evidence, minute, poolKey, sent, testNow, token } from './evidence/evidence-fixture.ts'

const login = (key: string, facts: Partial<SentLogin['token']> = {}) => ({
  sent: sent('GetId', { logins: [{ key, token: token(facts) }] }),
})
const foretold = (more: Partial<Evidence>) =>
  preflight(evidence(null, more)).map(({ symptom, proof }) => `${symptom} ${proof?.name}`)

it.each<[string, Partial<Evidence>, readonly string[]]>([
  ['a good ID token', login(poolKey), []],
  ['an access token', login(poolKey, { kind: 'user-pool-access' }), ['access-token-sent is-access-token']],
  ['an expired token', login(poolKey, { expires: testNow - minute }), ['token-expired token-expired']],
  [
    'a token that the services’ clock says has expired',
    { ...login(poolKey, { expires: testNow + minute }), clockDifference: 2 * minute },
    ['token-expired token-expired'],
  ],
  ['a token of another client', login(poolKey, { client: 'other' }), ['token-not-registered client-differs']],
  [
    'a token of another user pool',
    login(poolKey, { issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other' }),
    ['issuer-differs issuer-and-key'],
  ],
  [
    'a token of Facebook Limited Login',
    login('graph.facebook.com', { kind: 'facebook-limited', issuer: 'https://www.facebook.com' }),
    ['limited-login-sent is-limited-login'],
  ],
  ['no token at all', login(poolKey, { kind: 'opaque', issuer: null, client: null }), ['token-not-openid is-opaque']],
  ['an opaque token of Facebook', login('graph.facebook.com', { kind: 'opaque', issuer: null }), []],
  [
    'a provider that the pool does not list',
    {
      ...login('www.amazon.com', { kind: 'opaque', issuer: null }),
      earlier: [
        earlier('GetId', {
          outcome: 'refused',
          message: 'Token is not from a supported provider of this identity pool.',
          loginsKeys: ['www.amazon.com'],
        }),
      ],
    },
    ['login-refused-before refused-before'],
  ],
  [
    'an address that is not registered',
    { sent: sent('/oauth2/authorize', { values: { redirect_uri: 'https://app.example.com/callback/' } }) },
    ['redirect-mismatch redirect-unregistered'],
  ],
  [
    'prompts that contradict each other',
    { sent: sent('/oauth2/authorize', { values: { prompt: 'none', identity_provider: 'COGNITO' } }) },
    ['prompt-and-provider prompt-contradicts'],
  ],
])('foretells what %s comes to', (_what, more, expected) => {
  expect(foretold(more)).toEqual(expected)
})
