import type { TokenKind } from '../../token/kind/token-kind.ts'
import type { Cleaning } from '../../token/pasted/pasted-token.ts'
import type { Usability, Use, UseReason } from '../../token/token-uses.ts'

interface KindText {
  readonly name: string
  readonly about: string
}

export const tokenKinds: Readonly<Record<TokenKind, KindText>> = {
  'user-pool-id': { name: 'User pool ID token', about: 'It says who signed in. Identity pools take it.' },
  'user-pool-access': { name: 'User pool access token', about: 'It says what may be called in the user’s name.' },
  'user-pool-machine': {
    name: 'User pool access token of a client',
    about: 'It says what the app client may call in its own name (client_credentials). No user stands behind it.',
  },
  'user-pool-refresh': {
    name: 'User pool refresh token, not encrypted',
    about: 'A plain JWT, as emulators of Cognito issue it. Cognito itself encrypts its refresh tokens.',
  },
  'cognito-openid': {
    name: 'Cognito OpenID token',
    about: 'GetOpenIdToken made it for an identity; STS trades it for credentials in the classic flow.',
  },
  'facebook-limited': {
    name: 'Facebook Limited Login token',
    about: 'An OpenID Connect token of Facebook. It is not the access token that identity pools take from Facebook.',
  },
  google: { name: 'Google ID token', about: 'It says who signed in at Google.' },
  apple: { name: 'Apple ID token', about: 'It says who signed in with Apple.' },
  oidc: { name: 'ID token', about: 'It has the claims that OpenID Connect asks for.' },
  access: {
    name: 'Access token of another issuer',
    about: 'It says what may be called at an API in the user’s name. It is not an ID token.',
  },
  machine: {
    name: 'Access token of a client of another issuer',
    about: 'It says what a client may call in its own name (client_credentials). No user stands behind it.',
  },
  'foreign-refresh': {
    name: 'Refresh token of another issuer',
    about: 'Its issuer trades it for new tokens; nobody else takes it.',
  },
  jwt: { name: 'JWT', about: 'It lacks claims that an ID token has, so it is one of some other kind.' },
  refresh: {
    name: 'User pool refresh token',
    about: 'Encrypted for Cognito itself (JWE, five parts): there is nothing in it for anybody else to read.',
  },
  jwe: { name: 'Encrypted token', about: 'Five parts (JWE): only the one it was encrypted for can read it.' },
  'facebook-access': { name: 'Facebook access token', about: 'Only Facebook can read it.' },
  'amazon-access': { name: 'Login with Amazon access token', about: 'Only Amazon can read it.' },
  'google-access': { name: 'Google access token', about: 'Only Google can read it.' },
  'provider-refresh': { name: 'Refresh token of a provider', about: 'Only the provider that issued it can read it.' },
  opaque: {
    name: 'Not a JWT',
    about: 'Perhaps an opaque token, which only its issuer can read; perhaps no token at all.',
  },
  broken: { name: 'A broken JWT', about: 'It has three parts, but header or claims can’t be read.' },
  'too-long': { name: 'Too long for a token', about: 'It was not read.' },
  nothing: { name: 'Nothing', about: 'Paste a token.' },
}

export const uses: Readonly<Record<Use, string>> = {
  'identity-pool': 'Identity pool',
  'user-pool-api': 'User pool API',
  'user-info': 'userInfo',
  'api-gateway': 'API Gateway',
  'app-sync': 'AppSync',
  sts: 'STS, AssumeRoleWithWebIdentity',
}

export const useAnswers: Readonly<Record<Usability['answer'], string>> = { yes: 'yes', no: 'no', depends: 'depends' }

export const useReasons: Readonly<Record<UseReason, string>> = {
  'pool-registered': 'Where user pool and client are registered. The logins key is the issuer without https://.',
  'pool-needs-id-token': 'It wants an ID token.',
  'pool-developer-only': 'Only for developer identities, under cognito-identity.amazonaws.com.',
  'pool-provider-key': 'Under the provider’s own logins key, where its app is registered.',
  'pool-oidc-provider': 'Where this issuer is an IAM OIDC provider that the identity pool lists.',
  'pool-foreign-access':
    'It wants an ID token. This one could pass only where its azp, or else its aud, is a registered client.',
  'pool-limited-login': 'It wants Facebook’s access token.',
  'api-admin-scope':
    'GetUser and the other calls that users make for themselves: it has aws.cognito.signin.user.admin.',
  'api-lacks-admin-scope': 'It lacks the scope aws.cognito.signin.user.admin.',
  'api-refresh': 'It brings new ID and access tokens, there and at /oauth2/token. Nothing else takes it.',
  'needs-access-token': 'It wants the user pool’s access token.',
  'needs-user': 'It wants a token of a user.',
  'user-info-openid': 'It has the scope openid.',
  'user-info-lacks-openid': 'It lacks the scope openid. Tokens of InitiateAuth never have it; GetUser tells the same.',
  'gateway-id':
    'A user pool authorizer without scopes takes it; a JWT authorizer that names issuer and client does too.',
  'gateway-access':
    'A user pool authorizer with scopes takes it; a JWT authorizer that names issuer and client does too.',
  'gateway-jwt': 'A JWT authorizer that names this issuer and audience takes it; a user pool authorizer doesn’t.',
  'app-sync-user-pool': 'Where the API’s authorization names this user pool.',
  'app-sync-oidc': 'Where the API’s authorization names this OpenID Connect issuer.',
  'sts-made-for-it': 'It is made for that. The role’s trust policy must name the identity pool.',
  'sts-oidc-provider': 'Where the account has an IAM OIDC provider for this issuer and audience.',
  'sts-built-in': 'STS knows Google itself. The role’s trust policy must name the client.',
  'sts-provider-id': 'With ProviderId. The role’s trust policy must name the app.',
  'sts-no-audience': 'It has no aud, which STS compares.',
  'own-provider-only': 'Only its own issuer takes it.',
  'token-endpoint-only': 'A refresh token brings new tokens and does nothing else.',
  'not-a-token': 'There is no readable token.',
  expired: 'It has expired.',
  'fails-everywhere': 'Its verification fails; see there.',
}

export const cleanings: Readonly<Record<Cleaning, string>> = {
  invisible: 'invisible characters',
  'white-space': 'spaces and line breaks',
  quotes: 'quotation marks',
  bearer: 'the word Bearer',
  percent: 'percent-encoding',
  around: 'the text around it',
}

export const tokenInspector = {
  title: 'Token inspector',
  toSignIn: 'Sign in to Cognito',
  token: 'Token',
  about:
    'Paste any token, or what it came in: an answer, an address, a header. It stays in this page: it is not stored, not sent, and not put into the address.',
  clear: 'Clear',
  several: (count: number) => `Tokens found in it (${count})`,
  nthToken: (position: number, kind: string, name: string | null) =>
    `${position}. ${kind}${name === null ? '' : ` (${name})`}`,
  cleaned: (what: readonly string[]) => `Taken away before reading: ${what.join(', ')}.`,
  usedOf: (kind: string, count: number) => `Of the ${count} tokens in it, this one is used: ${kind}.`,
  empty: 'Whether the token is valid, and what each of its claims means, appears here.',
  contents: 'Contents',
  whatItIs: 'Kind of token',
  unchecked: 'According to its own claims.',
  where: 'Where it may be used',
  answer: 'Accepted',
  verification: 'Verification',
  header: 'Header',
  ask: (host: string) => `Ask ${host} for its keys`,
  askAbout: (issuer: string) =>
    `${issuer} belongs to none of this page’s connections. Asking it for its keys sends no part of the token; ask only if you trust it.`,
  asking: 'Asking for the keys…',
  forbidden: (host: string) =>
    `This page’s policy lets it ask only the hosts of the connections in config.json. ${host} is not among them, so its keys can’t be asked for from here. You can paste them instead.`,
  keySet: 'Key set (JWKS)',
  keySetHint: 'The JSON at the issuer’s jwks_uri. No request is made for it.',
  noKeySet: 'This is no key set: it must be a JSON object with a list called keys.',
  expectations: 'What you expect of it',
  issuer: 'Issuer',
  audience: 'Audience or client ID',
  connection: (name: string) => `Compared with the connection ${name}.`,
} as const
