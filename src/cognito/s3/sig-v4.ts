import type { AwsCredentials } from '../../credentials/aws-credentials.ts'

/**
 * AWS Signature Version 4 for a request without a body, as S3 wants it: the path encoded once, the body's hash as a
 * header. The SDK's own signer comes only with a client, and the client of S3 would be the largest part of the page.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */

export interface Unsigned {
  readonly method: 'GET'
  /** Its query encoded as RFC 3986 has it: what is signed is what is sent. */
  readonly url: URL
  readonly region: string
  readonly service: 's3'
  /** Further headers that are signed, by their lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The headers that make it a signed request: without `host`, which the browser adds.
 * @param now epoch milliseconds: more than 15 minutes off and it is refused
 */
export async function signatureHeaders(
  request: Unsigned,
  { accessKeyId, secretAccessKey, sessionToken }: Omit<AwsCredentials, 'expires'>,
  now: number,
): Promise<Readonly<Record<string, string>>> {
  const date = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const contentHash = await sha256('')
  const sent = {
    ...request.headers,
    'x-amz-content-sha256': contentHash,
    'x-amz-date': date,
    ...(sessionToken !== '' && { 'x-amz-security-token': sessionToken }),
  }
  const signed = Object.entries({ ...sent, host: request.url.host }).sort(byName)
  const names = signed.map(([name]) => name).join(';')
  const canonicalRequest = [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url),
    ...signed.map(([name, value]) => `${name}:${value.trim()}`),
    '',
    names,
    contentHash,
  ].join('\n')
  const scope = [date.slice(0, 8), request.region, request.service, 'aws4_request']
  const stringToSign = ['AWS4-HMAC-SHA256', date, scope.join('/'), await sha256(canonicalRequest)].join('\n')
  let key = utf8(`AWS4${secretAccessKey}`)
  for (const part of [...scope, stringToSign]) key = await hmac(key, part)
  const credential = `${accessKeyId}/${scope.join('/')}`
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${hex(key)}`,
  }
}

/** A query as it is signed and sent: also what `encodeURIComponent` leaves alone is encoded. */
export function encodedQuery(parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters).sort(byName)
  return pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
}

function canonicalQuery(url: URL): string {
  return encodedQuery(Object.fromEntries(url.searchParams))
}

const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : a > b ? 1 : 0)

type Bytes = Uint8Array<ArrayBuffer>

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

const hex = (bytes: Bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const sha256 = async (text: string) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))

async function hmac(key: Bytes, message: string): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, utf8(message)))
}
