import type { RefusalRule } from '../../token/verifiers/verifier.ts'
import type { VerifierId } from '../../token/verifiers/verifiers.ts'

const names: Readonly<Record<VerifierId, string>> = {
  'identity-pool': 'Identity pool',
  'user-pool-api': 'User pool API, GetUser',
  'user-info': '/oauth2/userInfo',
  'token-endpoint': '/oauth2/token, refresh',
  sts: 'STS, AssumeRoleWithWebIdentity',
  'rest-api': 'API Gateway REST API, Cognito authorizer',
  'http-api': 'API Gateway HTTP API, JWT authorizer',
  'load-balancer-jwt': 'Load balancer, JWT verification',
  'load-balancer-sign-in': 'Load balancer, authenticate-oidc',
  'app-sync-user-pool': 'AppSync, user pool',
  'app-sync-oidc': 'AppSync, OpenID Connect',
  'agent-core': 'Bedrock AgentCore, JWT authorizer',
  'aws-jwt-verify': 'aws-jwt-verify',
  jose: 'jose',
  'spring-security': 'Spring Security',
  'auth-js': 'Auth.js (NextAuth)',
}

const tokenNames: Readonly<Record<string, string>> = {
  id: 'the ID token',
  access: 'the access token',
  refresh: 'the refresh token',
}

const compared = (name: string) => (found: string | null, wanted: string | null) =>
  `${name} is ${found ?? 'missing'}${wanted === null ? '.' : `; it must be ${wanted}.`}`

const namedToken = (tokenUse: string | null) => tokenNames[tokenUse ?? ''] ?? tokenUse ?? 'another token'

/** Why a token is refused. @param found in the token; null: nothing @param wanted null: nothing that could be named */
const refusals: Readonly<Record<RefusalRule, (found: string | null, wanted: string | null) => string>> = {
  'no-jwt': () => 'It accepts JWTs only.',
  'token-use': (found, wanted) => {
    const needed = `it needs ${namedToken(wanted)}.`
    return found === null ? `I${needed.slice(1)}` : `token_use is ${found}; ${needed}`
  },
  'not-of-pool': () => 'It accepts tokens of a user pool only.',
  issuer: compared('iss'),
  'issuer-form': () => 'iss has the updated form (issuer-cognito-idp), which it is not compatible with.',
  algorithm: (found, wanted) => `alg is ${found ?? 'missing'}; it accepts ${wanted} only.`,
  audience: compared('aud'),
  client: compared('client_id'),
  scope: (found, wanted) =>
    `scope is ${found ?? 'missing'}; it must contain ${wanted ?? 'one that the route asks for'}.`,
  nonce: (found) => (found === null ? 'nonce is missing.' : 'nonce is present, although none was asked for.'),
  provider: () => 'Its issuer and client are not registered there.',
  'limited-login': () => 'It needs Facebook’s access token, not a Limited Login token.',
  expired: () => 'It has expired.',
  'no-expiry': (found) => (found === null ? 'exp is missing.' : `exp is ${found}, which is no time in seconds.`),
  'too-early': () => 'It is not valid yet.',
  verification: () => 'Its header or signature fails the verification.',
}

/** What helps where no setting does. */
const remedies: Readonly<Record<RefusalRule, (wanted: string | null) => string>> = {
  'no-jwt': () => 'Send the ID token or the access token.',
  'token-use': (wanted) => `Send ${namedToken(wanted)} of the same sign-in.`,
  'not-of-pool': () => 'Use a verifier that accepts any issuer.',
  issuer: () => 'Send a token of that issuer.',
  'issuer-form': () => 'Set the pool’s issuer to ORIGINAL, or use a JWT authorizer.',
  algorithm: () => 'Have the issuer sign with one of these.',
  audience: () => 'Send the ID token, or bind the access token to a resource.',
  client: () => 'Sign in with that client.',
  scope: (wanted) => `Sign in through the Hosted UI with the scope ${wanted}.`,
  nonce: () => 'Sign in again with a nonce.',
  provider: () => 'Register the issuer and the client.',
  'limited-login': () => 'Send the access token of Facebook Login.',
  expired: () => 'Refresh the tokens or sign in again.',
  'no-expiry': () => 'Send a token that expires.',
  'too-early': () => 'Try again later. If that doesn’t help, compare the clocks.',
  verification: () => 'Get the token from its issuer again, unchanged.',
}

export const verifiers = {
  title: 'Would this verifier accept it?',
  verifier: 'Verifier',
  answer: 'Answer',
  rule: 'Rule',
  groups: { cognito: 'Cognito and STS', aws: 'APIs on AWS', library: 'Libraries' },
  names,
  accepts: 'Accepts',
  refuses: 'Refuses',
  /** @param subject a claim, or `registration` */
  depends: (subject: string) => `Depends on ${subject}`,
  registration: 'registration',
  refusals,
  /** @param refusal a sentence */
  otherwise: (refusal: string) => `Refused with another setting. ${refusal}`,
  remedies,
  setting: 'Setting that accepts it',
  settingOf: (verifier: string) => `setting for ${verifier}`,
}
