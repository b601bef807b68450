import { isSecretHeader } from '../../protocol/secrets.ts'
import { decodeUnverified } from '../../token/decode.ts'
import { holdsSecret, isWellFormed, walk, walkAddress } from '../body/walk.ts'
import type { Exchange } from '../record/exchange.ts'
import type { AwsKeys, AwsOperation, Body, Call, Header, SignatureScope } from './call.ts'
import { fieldsOf, jsonValue, secret } from './secrets.ts'

/** Old clients send a longer prefix. */
const target = /(?:^|\.)(AWSCognitoIdentityProviderService|AWSCognitoIdentityService)\.([A-Za-z][A-Za-z0-9]*)$/
/** STS's numeric parameters; a form has strings only. */
const numbers = ['DurationSeconds']

/**
 * Reads a recorded request.
 * @param secretAccessKey with which it was signed, since no request carries it; null: not known
 * @returns null for what no snippet is made of: an address or a method that isn't of the web
 */
export function readCall(exchange: Exchange, secretAccessKey: string | null): Call | null {
  // A mask holds the sign that begins a fragment.
  const escaped = exchange.url.replace(/•••#([0-9a-f]{4})/g, '%E2%80%A2%E2%80%A2%E2%80%A2%23$1')
  const url = URL.canParse(escaped) ? new URL(escaped) : null
  if (url === null || !/^https?:$/.test(url.protocol) || !/^[A-Z]+$/.test(exchange.method)) return null
  const headers = new Map(exchange.requestHeaders)
  const body = bodyOf(exchange.requestBody, headers.get('content-type') ?? '')
  return {
    method: exchange.method,
    url: url.origin + url.pathname,
    query: fieldsOf(walkAddress(url.search)),
    headers: headersThatMatter(headers, body, exchange.peer === 'other'),
    body,
    aws: awsOperationOf(headers.get('x-amz-target'), body) ?? (exchange.peer === 'sts' ? stsActionOf(body) : null),
    keys: keysOf(headers, secretAccessKey),
    signedFor: scopeOf(headers.get('authorization') ?? ''),
  }
}

function bodyOf(text: string | null, contentType: string): Body | null {
  if (text === null || text === '') return null
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { kind: 'form', fields: fieldsOf(walkAddress(`?${text}`)) }
  }
  const { format, pieces } = walk(text)
  if (format === 'json' && isWellFormed(text)) return { kind: 'json', value: jsonValue(pieces) }
  return { kind: 'text', text: holdsSecret(text) ? secret('BODY', text) : text }
}

const usual = ['accept', 'content-type', 'x-amz-target', 'authorization']

/** What a signer adds by itself. */
const bySigner = /^x-amz-(date|security-token|content-sha256|user-agent)$|^amz-sdk-/

/** @param isForeign what is sent to a host that is none of a sign-in's was typed by the person, header for header */
function headersThatMatter(headers: ReadonlyMap<string, string>, body: Body | null, isForeign: boolean): Header[] {
  const own = isForeign ? [...headers.keys()].filter((name) => !usual.includes(name) && !bySigner.test(name)) : []
  return [...usual, ...own].flatMap((name): Header[] => {
    const value = headers.get(name)
    if (value === undefined || value === '*/*') return []
    // Every client says by itself that a form is one.
    if (name === 'content-type' && (body === null || body.kind === 'form')) return []
    if (name !== 'authorization') {
      return [{ name, prefix: '', value: isSecretHeader(name) ? secret(name, value) : value }]
    }
    if (isSignature(value)) return []
    const [, prefix = '', token = value] = /^([\w-]+ )(.+)$/.exec(value) ?? []
    return [{ name, prefix, value: secret(tokenName(token, prefix), token) }]
  })
}

/** By the token itself, if it says what it is. */
function tokenName(token: string, prefix: string): string {
  const decoded = decodeUnverified(token)
  const use = decoded.kind === 'jwt' ? decoded.unverifiedClaims.token_use : null
  if (use === 'id') return 'id_token'
  return use === 'access' || prefix === 'Bearer ' ? 'access_token' : 'authorization'
}

function awsOperationOf(amzTarget: string | undefined, body: Body | null): AwsOperation | null {
  const [, service, name] = target.exec(amzTarget ?? '') ?? []
  if (name === undefined || body?.kind !== 'json') return null
  const { value } = body
  if (typeof value !== 'object' || value === null || value.kind !== 'members') return null
  const isUserPool = service === 'AWSCognitoIdentityProviderService'
  return { service: isUserPool ? 'user-pool' : 'identity-pool', name, parameters: value.members }
}

function stsActionOf(body: Body | null): AwsOperation | null {
  if (body?.kind !== 'form') return null
  const action = body.fields.find(([name]) => name === 'Action')?.[1]
  const parameters = body.fields.filter(([name]) => name !== 'Action' && name !== 'Version')
  // A dot in a name makes a list or a structure, which no call of a sign-in has.
  const isFlat = parameters.every(([name]) => /^\w+$/.test(name))
  if (typeof action !== 'string' || !/^[A-Za-z][A-Za-z0-9]*$/.test(action) || !isFlat) return null
  return {
    service: 'sts',
    name: action,
    parameters: parameters.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]),
  }
}

function keysOf(headers: ReadonlyMap<string, string>, secretAccessKey: string | null): AwsKeys | null {
  const authorization = headers.get('authorization')
  if (authorization === undefined || !isSignature(authorization)) return null
  return {
    accessKeyId: secret('AWS_ACCESS_KEY_ID', /Credential=(\w+)\//.exec(authorization)?.[1] ?? null),
    secretAccessKey: secret('AWS_SECRET_ACCESS_KEY', secretAccessKey),
    sessionToken: secret('AWS_SESSION_TOKEN', headers.get('x-amz-security-token') ?? null),
  }
}

/** `Credential=<key>/<date>/<region>/<service>/aws4_request` */
function scopeOf(authorization: string): SignatureScope | null {
  const [, region, service] =
    /Credential=\w+\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request/.exec(authorization) ?? []
  return region === undefined || service === undefined ? null : { region, service }
}

const isSignature = (authorization: string) => authorization.startsWith('AWS4-HMAC-SHA256')
