import { domainPath, published, publishedBelow } from '../../protocol/published.ts'
import { type ServiceName, serviceOfTarget } from '../../protocol/services.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html */
const s3Host = /(^|\.)s3([.-][a-z0-9-]+)?\.amazonaws\.com(\.cn)?$/

/** Of a file, headers may be what no `Headers` takes. */
export type HeaderReader = Pick<Headers, 'get'>

/** 1 for the first try; the AWS SDK counts its retries. */
export function attemptIn(headers: HeaderReader): number {
  return Number(/attempt=([1-9]\d{0,3})\b/.exec(headers.get('amz-sdk-request') ?? '')?.[1] ?? 1)
}

/**
 * What a request is, read from the request alone.
 * @param headers X-Amz-Target names a JSON call (old clients send a longer prefix, so its last two parts count);
 * the scope of a signature names the service, and where it was taken out, S3 still has its host
 * @param form the body's text where it is a form, else null
 */
export function describeRequest(
  url: URL,
  headers: HeaderReader,
  form: string | null,
): { peer: ServiceName; operation: string } {
  const target = headers.get('x-amz-target')
  if (target) {
    const [operation = '', service = ''] = target.split('.').reverse()
    return { peer: serviceOfTarget(service) ?? 'other', operation }
  }
  if (headers.get('authorization')?.includes('/s3/aws4_request') || s3Host.test(url.host)) {
    const isList = url.searchParams.get('list-type') === '2'
    return { peer: 's3', operation: isList ? 'ListObjectsV2' : url.pathname }
  }
  const page = domainPath(url.pathname)
  if (page?.startsWith('/oauth2/')) return { peer: 'hosted-ui', operation: page }
  const known = publishedBelow(url.pathname)
  if (known) return { peer: published[known], operation: known }
  const action = form === null ? null : new URLSearchParams(form).get('Action')
  return action ? { peer: 'sts', operation: action } : { peer: 'other', operation: url.pathname }
}
