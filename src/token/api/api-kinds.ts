import { awsDocs, type Source } from '../kind/source.ts'
import type { VerifierId } from '../verifiers/verifiers.ts'

/** What a call of an API can be authorized with. */
export const apiCredentials = ['id-token', 'access-token', 'signature', 'none'] as const

export type ApiCredential = (typeof apiCredentials)[number]

interface ApiKindRow {
  /** Judges tokens as this kind of API does; null: it reads none by itself. */
  readonly verifier: VerifierId | null
  /** What it usually wants, the most usual first. */
  readonly wants: readonly [ApiCredential, ...ApiCredential[]]
  /** What it can't use at all. */
  readonly ignores: readonly ApiCredential[]
  /** What stands before a token in the Authorization header. */
  readonly scheme: '' | 'Bearer '
  /** The service that a signature is for; null: it takes none, or the address tells. */
  readonly service: string | null
  readonly source: Source
}

/** The one table of the kinds of APIs that a token or a signature can be tried on. */
export const apiKinds = {
  'rest-api': {
    verifier: 'rest-api',
    wants: ['id-token', 'access-token', 'signature'],
    ignores: [],
    scheme: '',
    service: 'execute-api',
    source: awsDocs('apigateway/latest/developerguide/apigateway-integrate-with-cognito'),
  },
  'http-api': {
    verifier: 'http-api',
    wants: ['access-token', 'id-token', 'signature'],
    ignores: [],
    scheme: 'Bearer ',
    service: 'execute-api',
    source: awsDocs('apigateway/latest/developerguide/http-api-jwt-authorizer'),
  },
  /** Of API Gateway, with AWS_IAM at the method or route. */
  'iam-api': {
    verifier: null,
    wants: ['signature'],
    ignores: ['id-token', 'access-token'],
    scheme: 'Bearer ',
    service: 'execute-api',
    source: awsDocs('apigateway/latest/developerguide/permissions'),
  },
  'app-sync': {
    verifier: 'app-sync-user-pool',
    wants: ['id-token', 'access-token', 'signature'],
    ignores: [],
    scheme: '',
    service: 'appsync',
    source: awsDocs('appsync/latest/devguide/security-authz'),
  },
  'function-url': {
    verifier: null,
    wants: ['signature', 'none'],
    ignores: ['id-token', 'access-token'],
    scheme: 'Bearer ',
    service: 'lambda',
    source: awsDocs('lambda/latest/dg/urls-auth'),
  },
  'load-balancer': {
    verifier: 'load-balancer-jwt',
    wants: ['access-token'],
    ignores: ['signature'],
    scheme: 'Bearer ',
    service: null,
    source: awsDocs('elasticloadbalancing/latest/application/listener-authenticate-users'),
  },
  'aws-service': {
    verifier: null,
    wants: ['signature'],
    ignores: ['id-token', 'access-token', 'none'],
    scheme: 'Bearer ',
    service: null,
    source: awsDocs('IAM/latest/UserGuide/reference_sigv4-auth-using-authorization-header'),
  },
  /** A server that verifies tokens by itself. */
  plain: {
    verifier: 'jose',
    wants: ['access-token', 'id-token', 'none'],
    ignores: ['signature'],
    scheme: 'Bearer ',
    service: null,
    source: awsDocs('cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt'),
  },
} as const satisfies Readonly<Record<string, ApiKindRow>>

export type ApiKind = keyof typeof apiKinds

// Object.keys says `string`; these are the keys of the table.
export const apiKindIds = Object.keys(apiKinds) as readonly ApiKind[]
