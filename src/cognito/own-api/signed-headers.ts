import { clearCredentialCache, SignatureV4 } from '@smithy/signature-v4'
import type { ApiAuthorization, ApiRequest } from './api-call.ts'
import { Sha256Hash } from './sha256-hash.ts'

/**
 * The headers that make it a signed request (AWS Signature Version 4), without `host`, which the browser adds.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv4-create-signed-request.html
 */
export async function signedHeaders(
  { method, url: address, headers, body }: ApiRequest,
  { credentials, service, region, now }: Extract<ApiAuthorization, { kind: 'signature' }>,
): Promise<Readonly<Record<string, string>>> {
  const url = new URL(address)
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const signer = new SignatureV4({
    service,
    region,
    sha256: Sha256Hash,
    // The signer would name signing keys after the session token; V8 remembers such names longer than the keys are kept.
    credentials: { accessKeyId, secretAccessKey },
    // S3 takes the path as it stands, all others encode it once more.
    uriEscapePath: service !== 's3',
    // Of the body, as a header: the CORS rules of APIs don't allow it by default, and only S3 wants it.
    applyChecksum: service === 's3',
  })
  const request = {
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: queryOf(url),
    headers: {
      host: url.host,
      ...Object.fromEntries(headers),
      ...(sessionToken !== '' && { 'x-amz-security-token': sessionToken }),
    },
    ...(url.port !== '' && { port: Number(url.port) }),
    ...(body !== null && { body }),
  }
  try {
    const signed = await signer.sign(request, { signingDate: new Date(now) })
    const { host: _sentByBrowser, ...rest } = signed.headers
    return rest
  } finally {
    // Otherwise it keeps signing keys for as long as the page lives.
    clearCredentialCache()
  }
}

/** A name that comes more than once has a list. */
function queryOf(url: URL): Record<string, string | string[]> {
  const names = [...new Set(url.searchParams.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...others] = url.searchParams.getAll(name)
      return [name, others.length > 0 ? [first, ...others] : first]
    }),
  )
}
