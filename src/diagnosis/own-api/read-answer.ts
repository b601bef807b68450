import type { ApiAnswer } from '../../cognito/own-api/api-call.ts'
import { readXml } from '../../text/xml.ts'
import type { ApiCredential, ApiKind } from '../../token/api/api-kinds.ts'
import { awsDocs, type Source } from '../../token/kind/source.ts'
import { type DeniedBy, deniedBy } from './denied-by.ts'

/** What a refusal is read from. */
export interface ApiEvidence {
  readonly kind: ApiKind
  readonly credential: ApiCredential
  readonly answer: ApiAnswer
}

interface Refusal {
  readonly kind: ApiKind
  readonly credential: ApiCredential
  readonly status: number
  /** The member `message` or `Message` of the body; empty: there is none. */
  readonly message: string
  /** Of an answer of GraphQL the type of its first error; empty: there is none. */
  readonly errorType: string
  /** Lower case; empty: not there, or the API's CORS rule doesn't expose it. */
  readonly challenge: string
}

interface CauseRow {
  readonly when: (refusal: Refusal) => boolean
  readonly source: Source
  /** The words or the status by which it is known are seen only: AWS doesn't document them. */
  readonly isUnverified?: true
}

const ofToken = ({ credential }: Refusal) => credential === 'id-token' || credential === 'access-token'
const gateway = 'apigateway/latest/developerguide/'
const restToken = awsDocs(`${gateway}apigateway-integrate-with-cognito`)
const jwtTrouble = awsDocs(`${gateway}http-api-troubleshooting-jwt`)
/** https://repost.aws/knowledge-center/aws-appsync-graphql-request-unauth-error */
const appSyncUnauthorized: Source = {
  kind: 'aws',
  page: 'aws-appsync-graphql-request-unauth-error',
  url: 'https://repost.aws/knowledge-center/aws-appsync-graphql-request-unauth-error',
}
const iamTrouble = awsDocs('IAM/latest/UserGuide/reference_sigv-troubleshooting')

/**
 * What an API's own words mean, the first that fits. In most of them API Gateway says next to nothing, so that the
 * token that was sent decides.
 */
export const apiCauses = {
  'not-a-signature': {
    when: ({ message }) => /key=value pair|Authorization header requires '\w+' parameter/.test(message),
    source: awsDocs(`${gateway}permissions`),
  },
  'other-service': { when: ({ message }) => /scoped to (a )?correct service/.test(message), source: iamTrouble },
  'other-region': { when: ({ message }) => /scoped to a valid region/i.test(message), source: iamTrouble },
  'clock-off': { when: ({ message }) => /^Signature (expired|not yet current)/.test(message), source: iamTrouble },
  'signature-differs': {
    when: ({ message }) => /request signature we calculated does not match/.test(message),
    source: iamTrouble,
  },
  'keys-expired': {
    when: ({ message }) => /security token included in the request is expired/.test(message),
    source: iamTrouble,
  },
  'keys-unknown': {
    when: ({ message }) => /security token included in the request is invalid/.test(message),
    source: iamTrouble,
  },
  'token-expired': { when: ({ message }) => /incoming token has expired/i.test(message), source: restToken },
  'jwt-expired': {
    when: ({ challenge }) => /token has expired/.test(challenge),
    source: jwtTrouble,
    isUnverified: true,
  },
  'other-audience': { when: ({ challenge }) => /valid audience/.test(challenge), source: jwtTrouble },
  'scope-missing': {
    when: (refusal) =>
      /insufficient_scope/.test(refusal.challenge) ||
      (refusal.kind === 'http-api' && refusal.status === 403 && ofToken(refusal)),
    source: jwtTrouble,
  },
  'no-such-route': {
    when: ({ message, status, credential, kind }) =>
      (/^Missing Authentication Token$/.test(message) && (kind !== 'iam-api' || credential === 'signature')) ||
      (kind === 'http-api' && status === 404 && message === 'Not Found'),
    source: awsDocs(`${gateway}supported-gateway-response-types`),
  },
  'signature-missing': {
    when: ({ message }) => /^Missing Authentication Token$/.test(message),
    source: awsDocs(`${gateway}permissions`),
  },
  'rest-wants-id-token': {
    when: ({ kind, status, credential }) => kind === 'rest-api' && status === 401 && credential === 'access-token',
    source: restToken,
  },
  'field-refused': {
    when: ({ kind, status, errorType }) => kind === 'app-sync' && status === 200 && errorType === 'Unauthorized',
    source: appSyncUnauthorized,
  },
  'app-sync-signature': {
    when: ({ kind, status, credential }) =>
      kind === 'app-sync' && credential === 'signature' && (status === 401 || status === 403),
    source: appSyncUnauthorized,
    isUnverified: true,
  },
  'token-refused': {
    when: (refusal) => refusal.status === 401 && ofToken(refusal),
    source: awsDocs('cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt'),
  },
  'nothing-sent': { when: ({ status, credential }) => status === 401 && credential === 'none', source: restToken },
  'function-url-closed': {
    when: ({ kind, status }) => kind === 'function-url' && status === 403,
    source: awsDocs('lambda/latest/dg/urls-auth'),
  },
} as const satisfies Readonly<Record<string, CauseRow>>

export type ApiCause = keyof typeof apiCauses

/** What came of a call, beyond its status. */
export type ApiReading =
  | { readonly kind: 'cause'; readonly cause: ApiCause; readonly source: Source; readonly isUnverified: boolean }
  | { readonly kind: 'denied'; readonly by: DeniedBy }

// Object.entries says `string`; these are the entries of the table.
const rows = Object.entries(apiCauses) as readonly [ApiCause, CauseRow][]

/** @returns null: it was let in, or nothing is known of such an answer */
export function readApiAnswer({ kind, credential, answer }: ApiEvidence): ApiReading | null {
  // GraphQL refuses a field with 200.
  if (answer.kind !== 'answered' || (answer.status < 400 && kind !== 'app-sync')) return null
  const said = wordsIn(answer.body)
  const by = deniedBy(said.message)
  if (by) return { kind: 'denied', by }
  const challenge = answer.headers.find(([name]) => name.toLowerCase() === 'www-authenticate')?.[1] ?? ''
  const refusal = { kind, credential, status: answer.status, ...said, challenge: challenge.toLowerCase() }
  const [cause, row] = rows.find(([, { when }]) => when(refusal)) ?? []
  return cause && row ? { kind: 'cause', cause, source: row.source, isUnverified: row.isUnverified ?? false } : null
}

/** No refusal of a gateway comes near it. */
const longest = 20_000

type Words = Pick<Refusal, 'message' | 'errorType'>

const noWords: Words = { message: '', errorType: '' }

/** JSON with the message in a member or in the first of GraphQL's errors, or XML of the query protocol and S3. */
function wordsIn(body: string): Words {
  if (body.length > longest) return noWords
  if (body.trimStart().startsWith('<')) return { ...noWords, message: messageOfXml(body) }
  try {
    const parsed: unknown = JSON.parse(body)
    const errors: unknown = memberOf(parsed, 'errors')
    const error: unknown = Array.isArray(errors) ? errors[0] : parsed
    return {
      message: textOf(memberOf(error, 'message') ?? memberOf(error, 'Message')),
      errorType: textOf(memberOf(error, 'errorType')),
    }
  } catch {
    return noWords
  }
}

/** `<ErrorResponse><Error><Message>`, or `<Error><Message>`. */
function messageOfXml(body: string): string {
  const document = readXml(body)
  if (document === null) return ''
  const error = document.root === 'Error' ? document.value : memberOf(document.value, 'Error')
  return textOf(memberOf(error, 'Message'))
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
