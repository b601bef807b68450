import type { TokenKind } from '../../token/kind/token-kind.ts'
import type { Cleaning } from '../../token/pasted/pasted-token.ts'

interface KindText {
  readonly name: string
  readonly about: string
}

export const tokenKinds: Readonly<Record<TokenKind, KindText>> = {
  'user-pool-id': { name: 'User pool ID token', about: 'Identifies the signed-in user. Identity pools accept it.' },
  'user-pool-access': { name: 'User pool access token', about: 'States what may be called on the user’s behalf.' },
  'user-pool-machine': {
    name: 'User pool access token of a client',
    about: 'States what the app client may call on its own behalf (client_credentials). It doesn’t represent a user.',
  },
  'user-pool-refresh': {
    name: 'User pool refresh token, not encrypted',
    about: 'A plain JWT, as issued by Cognito emulators. Cognito itself encrypts its refresh tokens.',
  },
  'cognito-openid': {
    name: 'Cognito OpenID token',
    about: 'Issued by GetOpenIdToken for an identity; STS exchanges it for credentials in the classic flow.',
  },
  'facebook-limited': {
    name: 'Facebook Limited Login token',
    about: 'An OpenID Connect token from Facebook, not the Facebook access token that identity pools accept.',
  },
  google: { name: 'Google ID token', about: 'Identifies a user signed in with Google.' },
  apple: { name: 'Apple ID token', about: 'Identifies a user signed in with Apple.' },
  oidc: { name: 'ID token', about: 'It has the claims that OpenID Connect requires.' },
  access: {
    name: 'Access token of another issuer',
    about: 'States what may be called at an API on the user’s behalf. It is not an ID token.',
  },
  machine: {
    name: 'Client access token of another issuer',
    about: 'States what a client may call on its own behalf (client_credentials). It doesn’t represent a user.',
  },
  'foreign-refresh': {
    name: 'Refresh token of another issuer',
    about: 'Only its issuer accepts it, in exchange for new tokens.',
  },
  jwt: { name: 'JWT', about: 'It lacks claims that an ID token requires, so it is a different kind of JWT.' },
  refresh: {
    name: 'User pool refresh token',
    about: 'Encrypted (JWE, five parts); only Cognito can read it.',
  },
  jwe: { name: 'Encrypted token', about: 'Five parts (JWE): only its intended recipient can decrypt it.' },
  'facebook-access': { name: 'Facebook access token', about: 'Only Facebook can read it.' },
  'amazon-access': { name: 'Login with Amazon access token', about: 'Only Amazon can read it.' },
  'google-access': { name: 'Google access token', about: 'Only Google can read it.' },
  'provider-refresh': { name: 'Refresh token of a provider', about: 'Only the provider that issued it can read it.' },
  opaque: {
    name: 'Not a JWT',
    about: 'Either an opaque token, which only its issuer can read, or not a token at all.',
  },
  broken: { name: 'A broken JWT', about: 'It has three parts, but its header or claims can’t be read.' },
  'too-long': { name: 'Too long for a token', about: 'It was not parsed.' },
  nothing: { name: 'Nothing', about: 'Paste a token.' },
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
    'Paste any token, or text that contains one: a response, an address, a header. It stays on this page: it is not stored, sent or put in the address.',
  clear: 'Clear',
  several: (count: number) => `Tokens found (${count})`,
  nthToken: (position: number, kind: string, name: string | null) =>
    `${position}. ${kind}${name === null ? '' : ` (${name})`}`,
  cleaned: (what: readonly string[]) => `Removed before parsing: ${what.join(', ')}.`,
  usedOf: (kind: string, count: number) => `Of the ${count} tokens found, this one is used: ${kind}.`,
  example: 'Try an example',
  exampleAbout: 'Makes an ID token and the key that signs it, here in the page.',
  code: 'This address brings an authorization code, not a token. The page that it belongs to exchanges the code at /oauth2/token; the response has the tokens.',
  empty: 'Whether the token is valid and what each claim means appears here.',
  contents: 'Contents',
  whatItIs: 'Kind of token',
  unchecked: 'Based on the token’s own content.',
  product: (name: string) => `Its claims are those of a token from ${name}.`,
  verification: 'Verification',
  header: 'Header',
  ask: (host: string) => `Fetch keys from ${host}`,
  askAbout: (issuer: string) =>
    `${issuer} is not part of any of this page’s connections. Fetching its keys sends no part of the token; do so only if you trust this issuer.`,
  requesting: 'Fetching the keys…',
  forbidden: (host: string) =>
    `This page’s content security policy allows requests only to the hosts of the connections in config.json. ${host} is not among them, so its keys can’t be fetched here. You can paste them instead.`,
  keySet: 'Key set (JWKS)',
  keySetHint: 'The JSON at the issuer’s jwks_uri. No request is sent.',
  noKeySet: 'Not a key set: it must be a JSON object with a list called keys.',
  expectations: 'Expected values',
  issuer: 'Issuer',
  audience: 'Audience or client ID',
  connection: (name: string) => `Compared with the connection ${name}.`,
} as const
