import { bytesToHex, sha256, utf8 } from '../../text/bytes.ts'
import type { Emulated } from '../state/state.ts'
import { parseAmzDate, type SigningCaller } from '../sts/caller.ts'
import { parseAuthorization, signatureOf } from '../wire/sig-v4.ts'
import { S3Error } from './s3-error.ts'

/** Milliseconds. */
const maxSkew = 15 * 60_000

const malformed = (why: string) =>
  new S3Error('AuthorizationHeaderMalformed', 400, `The authorization header is malformed; ${why}`)

/**
 * Checks the signature of a request to S3 against the keys that were handed out here.
 * @throws S3Error with S3's own codes, which differ from those of STS
 */
export async function authenticateS3Caller(emulated: Emulated, request: Request, body: string): Promise<SigningCaller> {
  const authorization = request.headers.get('authorization')
  // Anonymous: the bucket is not public.
  if (authorization === null) throw new S3Error('AccessDenied', 403, 'Access Denied')
  const signedWith = parseAuthorization(authorization)
  const sent = parseAmzDate(request.headers.get('x-amz-date'))
  if (signedWith === null) throw malformed('the Credential is mal-formed')
  if (sent === null)
    throw new S3Error('AccessDenied', 403, 'AWS authentication requires a valid Date or x-amz-date header')
  if (signedWith.service !== 's3') {
    throw malformed(`incorrect service "${signedWith.service}". This endpoint belongs to "s3".`)
  }
  const { region } = emulated.settings
  if (signedWith.region !== region) {
    const why = `the region '${signedWith.region}' is wrong; expecting '${region}'`
    throw new S3Error('AuthorizationHeaderMalformed', 400, `The authorization header is malformed; ${why}`, [
      ['Region', region],
    ])
  }
  await checkBody(request, body)
  const now = emulated.now()
  if (Math.abs(sent.time - now) > maxSkew) throw tooSkewed(sent.text, now)

  const keys = emulated.awsKeys.get(signedWith.accessKeyId)
  const role = keys && emulated.roles.get(keys.roleArn)
  const sessionToken = request.headers.get('x-amz-security-token')
  // Without their session token temporary keys are none (aws-cli issue 3793, databend issue 8069).
  if (keys === undefined || role === undefined || sessionToken === null) {
    const message = 'The AWS Access Key Id you provided does not exist in our records.'
    throw new S3Error('InvalidAccessKeyId', 403, message, [['AWSAccessKeyId', signedWith.accessKeyId]])
  }
  if (sessionToken !== keys.sessionToken) {
    throw new S3Error('InvalidToken', 400, 'The provided token is malformed or otherwise invalid.')
  }
  if (now >= keys.expires) throw new S3Error('ExpiredToken', 400, 'The provided token has expired.')
  const url = new URL(request.url)
  const headers = new Map([['host', url.host], ...request.headers])
  const expected = await signatureOf({ method: request.method, url, headers, body }, signedWith, keys.secretAccessKey)
  if (expected !== signedWith.signature) {
    const message =
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
    throw new S3Error('SignatureDoesNotMatch', 403, message, [['AWSAccessKeyId', keys.accessKeyId]])
  }
  return { keys, role }
}

async function checkBody(request: Request, body: string): Promise<void> {
  const said = request.headers.get('x-amz-content-sha256')
  if (said === null) {
    throw new S3Error('InvalidRequest', 400, 'Missing required header for this request: x-amz-content-sha256')
  }
  if (said === 'UNSIGNED-PAYLOAD' || said === bytesToHex(await sha256(utf8(body)))) return
  const message = 'The provided x-amz-content-sha256 header does not match what was computed.'
  throw new S3Error('XAmzContentSHA256Mismatch', 400, message)
}

function tooSkewed(requestTime: string, now: number): S3Error {
  const message = 'The difference between the request time and the current time is too large.'
  return new S3Error('RequestTimeTooSkewed', 403, message, [
    ['RequestTime', requestTime],
    ['ServerTime', `${new Date(now).toISOString().slice(0, 19)}Z`],
    ['MaxAllowedSkewMilliseconds', String(maxSkew)],
  ])
}
