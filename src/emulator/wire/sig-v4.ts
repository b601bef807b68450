/**
 * AWS Signature Version 4 as far as a service must know it to check a signed header. Pure.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv4-create-signed-request.html
 */

import { type Bytes, bytesToHex, hmacSha256, sha256, utf8 } from '../../text/bytes.ts'

/** What the Authorization header says. */
export interface SignedWith {
  readonly accessKeyId: string
  /** `YYYYMMDD` */
  readonly date: string
  readonly region: string
  readonly service: string
  readonly terminator: string
  /** Lower case, in the order given. */
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

export interface SignedRequest {
  readonly method: string
  readonly url: URL
  /** By lower-case name; with `host` as the client sent it. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export const algorithm = 'AWS4-HMAC-SHA256'

/** @returns null where a part is missing or malformed */
export function parseAuthorization(header: string): SignedWith | null {
  if (!header.startsWith(`${algorithm} `)) return null
  const parts = new Map(
    header
      .slice(algorithm.length)
      .split(',')
      .map((part) => part.trim().split('=', 2))
      .map(([name = '', value = '']) => [name, value] as const),
  )
  const [accessKeyId, date, region, service, terminator, ...rest] = (parts.get('Credential') ?? '').split('/')
  const signedHeaders = (parts.get('SignedHeaders') ?? '').toLowerCase()
  const signature = parts.get('Signature') ?? ''
  if (!accessKeyId || !date || !region || !service || !terminator || rest.length > 0) return null
  if (signedHeaders === '' || signature === '') return null
  return { accessKeyId, date, region, service, terminator, signedHeaders: signedHeaders.split(';'), signature }
}

/** @returns the signature in lower-case hex that the secret gives this request */
export async function signatureOf(
  request: SignedRequest,
  signedWith: Omit<SignedWith, 'signature' | 'accessKeyId'>,
  secretAccessKey: string,
): Promise<string> {
  const { date, region, service, terminator } = signedWith
  const stringToSign = [
    algorithm,
    request.headers.get('x-amz-date') ?? '',
    [date, region, service, terminator].join('/'),
    await hash(await canonicalRequest(request, signedWith.signedHeaders, service)),
  ].join('\n')
  let key: Bytes = utf8(`AWS4${secretAccessKey}`)
  for (const part of [date, region, service, terminator]) key = await hmacSha256(key, utf8(part))
  return bytesToHex(await hmacSha256(key, utf8(stringToSign)))
}

/** Exported for the test against AWS's published examples. */
export async function canonicalRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
  service = '',
): Promise<string> {
  return [
    request.method,
    // Services but S3 take the path encoded twice.
    request.url.pathname
      .split('/')
      .map(service === 's3' ? recode : encode)
      .join('/'),
    canonicalQuery(request.url.search),
    ...signedHeaders.map((name) => `${name}:${collapse(request.headers.get(name) ?? '')}`),
    '',
    signedHeaders.join(';'),
    // S3 takes what the client says, which may be UNSIGNED-PAYLOAD.
    (service === 's3' && request.headers.get('x-amz-content-sha256')) || (await hash(request.body)),
  ].join('\n')
}

function canonicalQuery(search: string): string {
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    })
    .map(([name = '', value = '']) => [recode(name), recode(value)] as const)
  return pairs
    .sort(([a, x], [b, y]) => byCodeUnits(a, b) || byCodeUnits(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function recode(part: string): string {
  try {
    return encode(decodeURIComponent(part))
  } catch {
    // A lone % is taken as it stands.
    return encode(part)
  }
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const collapse = (value: string) => value.trim().replace(/ +/g, ' ')

const hash = async (text: string) => bytesToHex(await sha256(utf8(text)))
