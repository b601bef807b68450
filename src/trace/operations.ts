import type { Computation, Peer, TraceEvent } from './exchange.ts'

/** Where a step is specified. */
export type Specification =
  | { readonly kind: 'aws'; readonly url: string }
  | { readonly kind: 'rfc'; readonly rfc: number; readonly section: string }

interface Known {
  /** Who is asked, or was left for; null: computed here. */
  readonly peer: Peer | null
  readonly specification: Specification
}

const userPoolApi = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/'
const identityPoolApi = 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/'
const stsApi = 'https://docs.aws.amazon.com/STS/latest/APIReference/'
const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide/'

const aws = (url: string): Specification => ({ kind: 'aws', url })
const rfc = (number: number, section: string): Specification => ({ kind: 'rfc', rfc: number, section })

/** The one table of the steps that a sign-in here is made of: calls, redirects and computations. */
export const operations = {
  InitiateAuth: { peer: 'user-pool', specification: aws(`${userPoolApi}API_InitiateAuth.html`) },
  RespondToAuthChallenge: { peer: 'user-pool', specification: aws(`${userPoolApi}API_RespondToAuthChallenge.html`) },
  GetTokensFromRefreshToken: {
    peer: 'user-pool',
    specification: aws(`${userPoolApi}API_GetTokensFromRefreshToken.html`),
  },
  RevokeToken: { peer: 'user-pool', specification: aws(`${userPoolApi}API_RevokeToken.html`) },
  GlobalSignOut: { peer: 'user-pool', specification: aws(`${userPoolApi}API_GlobalSignOut.html`) },
  GetUser: { peer: 'user-pool', specification: aws(`${userPoolApi}API_GetUser.html`) },
  '/.well-known/jwks.json': {
    peer: 'user-pool',
    specification: aws(`${guide}amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html`),
  },
  '/.well-known/openid-configuration': { peer: 'provider', specification: rfc(8414, '3') },
  GetId: { peer: 'identity-pool', specification: aws(`${identityPoolApi}API_GetId.html`) },
  GetCredentialsForIdentity: {
    peer: 'identity-pool',
    specification: aws(`${identityPoolApi}API_GetCredentialsForIdentity.html`),
  },
  GetOpenIdToken: { peer: 'identity-pool', specification: aws(`${identityPoolApi}API_GetOpenIdToken.html`) },
  AssumeRoleWithWebIdentity: { peer: 'sts', specification: aws(`${stsApi}API_AssumeRoleWithWebIdentity.html`) },
  GetCallerIdentity: { peer: 'sts', specification: aws(`${stsApi}API_GetCallerIdentity.html`) },
  ListObjectsV2: {
    peer: 's3',
    specification: aws('https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html'),
  },
  '/oauth2/authorize': { peer: 'hosted-ui', specification: aws(`${guide}authorization-endpoint.html`) },
  '/callback': { peer: 'hosted-ui', specification: rfc(6749, '4.1.2') },
  '/oauth2/token': { peer: 'hosted-ui', specification: aws(`${guide}token-endpoint.html`) },
  '/oauth2/revoke': { peer: 'hosted-ui', specification: aws(`${guide}revocation-endpoint.html`) },
  '/oauth2/userInfo': { peer: 'hosted-ui', specification: aws(`${guide}userinfo-endpoint.html`) },
  '/logout': { peer: 'hosted-ui', specification: aws(`${guide}logout-endpoint.html`) },
  pkce: { peer: null, specification: rfc(7636, '4.1') },
  'srp-key': { peer: null, specification: rfc(5054, '2.5.4') },
  'srp-proof': { peer: null, specification: rfc(5054, '2.6') },
} as const satisfies Readonly<Record<string, Known>>

export type Operation = keyof typeof operations

/** What an issuer publishes below its own path, which is another for each pool; null: this address is no such. */
export function publishedBelow(path: string): '/.well-known/jwks.json' | '/.well-known/openid-configuration' | null {
  if (path.endsWith('/.well-known/jwks.json')) return '/.well-known/jwks.json'
  return path.endsWith('/.well-known/openid-configuration') ? '/.well-known/openid-configuration' : null
}

/** @returns null for what is not in the table: a call that somebody else made on this page */
export function knownOperation(name: string): Operation | null {
  const published = publishedBelow(name)
  if (published) return published
  // Object.hasOwn says that it is a key of the table.
  return Object.hasOwn(operations, name) ? (name as Operation) : null
}

/** The name by which a step is known: the service's operation, the path of a redirect, or the computation. */
export function operationOf(event: TraceEvent): string {
  switch (event.kind) {
    case 'exchange':
      return event.operation
    case 'redirect':
      return event.direction === 'returned' ? '/callback' : pathOf(event.url)
    case 'computation':
      return event.name
    default:
      return event satisfies never
  }
}

/** What a step is called where a person reads it: a computation has no name but ours. */
export function stepName(event: TraceEvent, computations: Readonly<Record<Computation['name'], string>>): string {
  return event.kind === 'computation' ? computations[event.name] : operationOf(event)
}

/** Who was asked, left for, or sent the browser back; null: computed here. */
export function peerOf(event: TraceEvent): Peer | null {
  if (event.kind === 'exchange') return event.peer
  const known = knownOperation(operationOf(event))
  return known && operations[known].peer
}

export function addressOf(specification: Specification): string {
  switch (specification.kind) {
    case 'aws':
      return specification.url
    case 'rfc':
      return `https://www.rfc-editor.org/rfc/rfc${specification.rfc}#section-${specification.section}`
    default:
      return specification satisfies never
  }
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}
