import { utf8 } from '../../text/bytes.ts'
import type { IssuedKeys, Role } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import { parseAuthorization, type SignedWith, signatureOf } from '../wire/sig-v4.ts'
import { forbidden } from './sts-error.ts'

/** Who signed a request. */
export interface SigningCaller {
  readonly keys: IssuedKeys
  readonly role: Role
}

const windowMinutes = 15

/**
 * Checks the SigV4 signature of a request against the keys that were handed out here.
 *
 * @param body as it came over the wire: it is part of what is signed
 * @param service that is called, for which it has to be signed
 * @throws ServiceError 403 as STS answers it
 */
export async function authenticateCaller(
  emulated: Emulated,
  request: Request,
  body: string,
  service = 'sts',
): Promise<SigningCaller> {
  const authorization = request.headers.get('authorization')
  if (authorization === null) {
    throw forbidden('MissingAuthenticationToken', 'Request is missing Authentication Token')
  }
  const signedWith = parseAuthorization(authorization)
  const sent = parseAmzDate(request.headers.get('x-amz-date'))
  if (signedWith === null || sent === null) throw incompleteSignature(authorization)
  checkScope(signedWith, sent, service, request.headers.has('x-amz-security-token'))
  checkWindow(sent, emulated.now())

  const keys = emulated.awsKeys.get(signedWith.accessKeyId)
  const role = keys && emulated.roles.get(keys.roleArn)
  if (keys === undefined || role === undefined || request.headers.get('x-amz-security-token') !== keys.sessionToken) {
    throw forbidden('InvalidClientTokenId', 'The security token included in the request is invalid.')
  }
  if (emulated.now() >= keys.expires) {
    throw forbidden('ExpiredToken', 'The security token included in the request is expired')
  }
  const url = new URL(request.url)
  // A service worker sees neither of the two, which the browser adds.
  const added = [
    ['host', url.host],
    ['content-length', `${utf8(body).length}`],
  ] as const
  const headers = new Map<string, string>([...added, ...request.headers])
  const expected = await signatureOf({ method: request.method, url, headers, body }, signedWith, keys.secretAccessKey)
  if (expected !== signedWith.signature) {
    throw mismatch(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    )
  }
  return { keys, role }
}

interface AmzDate {
  /** `YYYYMMDDTHHMMSSZ` */
  readonly text: string
  readonly time: number
}

export function parseAmzDate(text: string | null): AmzDate | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (text === null || parts === null) return null
  const [, year, month, day, hour, minute, second] = parts
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? null : { text, time }
}

const amzDate = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')

/** Any region will do: which endpoint the caller meant can't be told from a loopback address. */
function checkScope(
  { date, service, terminator, signedHeaders }: SignedWith,
  sent: AmzDate,
  called: string,
  hasToken: boolean,
): void {
  const day = sent.text.slice(0, 8)
  if (date !== day) {
    throw mismatch(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${day}', from '${sent.text}'.`,
    )
  }
  if (service !== called) throw mismatch(`Credential should be scoped to correct service: '${called}'.`)
  if (terminator !== 'aws4_request') {
    throw mismatch(`Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'.`)
  }
  const needed = hasToken ? ['host', 'x-amz-date', 'x-amz-security-token'] : ['host', 'x-amz-date']
  for (const required of needed) {
    if (signedHeaders.includes(required)) continue
    throw mismatch(`'${required === 'host' ? 'Host' : required}' must be a 'SignedHeader' in the AWS Authorization.`)
  }
}

function checkWindow(sent: AmzDate, now: number): void {
  const minutes = windowMinutes * 60_000
  if (sent.time < now - minutes) {
    throw mismatch(
      `Signature expired: ${sent.text} is now earlier than ${amzDate(now - minutes)} (${amzDate(now)} - ${windowMinutes} min.)`,
    )
  }
  if (sent.time > now + minutes) {
    throw mismatch(
      `Signature not yet current: ${sent.text} is still later than ${amzDate(now + minutes)} (${amzDate(now)} + ${windowMinutes} min.)`,
    )
  }
}

const mismatch = (message: string) => forbidden('SignatureDoesNotMatch', message)

/** AWS also quotes the whole header; here only its first word, as the rest may hold a secret put there by mistake. */
function incompleteSignature(authorization: string): ServiceError {
  const missing = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => !authorization.includes(`${name}=`))
    .map((name) => `Authorization header requires '${name}' parameter.`)
  if (missing.length === 0) {
    missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
  }
  return new ServiceError('IncompleteSignature', `${missing.join(' ')} Authorization=${authorization.split(' ')[0]}`)
}
