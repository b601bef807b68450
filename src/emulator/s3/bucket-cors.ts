import type { Bucket } from '../state/bucket.ts'
import { S3Error } from './s3-error.ts'

const vary = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'

/** Whether the bucket's CORS rule lets pages of that origin read. */
function isAllowedOrigin(bucket: Bucket, origin: string | null): origin is string {
  return origin !== null && bucket.corsOrigins.includes(origin)
}

/** What an answer carries for a page of an allowed origin; others get the same answer and can't read it. */
export function corsHeaders(bucket: Bucket, origin: string | null): Readonly<Record<string, string>> {
  if (!isAllowedOrigin(bucket, origin)) return {}
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET',
    'Access-Control-Expose-Headers': 'x-amz-request-id, Date',
    Vary: vary,
  }
}

/** @throws S3Error 403 where no rule matches. https://docs.aws.amazon.com/AmazonS3/latest/API/RESTOPTIONSobject.html */
export function preflightHeaders(bucket: Bucket, request: Request): Readonly<Record<string, string>> {
  const origin = request.headers.get('Origin')
  const method = request.headers.get('Access-Control-Request-Method')
  if (!isAllowedOrigin(bucket, origin) || method !== 'GET') {
    const message =
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec."
    throw new S3Error('AccessForbidden', 403, message, [
      ['Method', method ?? ''],
      ['ResourceType', 'BUCKET'],
    ])
  }
  const asked = request.headers.get('Access-Control-Request-Headers')
  return {
    ...corsHeaders(bucket, origin),
    ...(asked !== null && { 'Access-Control-Allow-Headers': asked }),
    'Access-Control-Max-Age': '3000',
  }
}
