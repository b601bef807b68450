import { bucketAddress } from '../../connection/bucket-address.ts'
import type { Connection } from '../../connection/connection.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { type RawAnswer, readAnswer } from '../answer.ts'
import { type Problem, ProblemError } from '../problem.ts'
import { listObjectsV2 } from './s3-answers.ts'
import { encodedQuery, signatureHeaders } from './sig-v4.ts'

export interface ListRequest {
  readonly bucket: string
  readonly prefix: string
  /** The bucket's. */
  readonly region: string
}

export interface ListedObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
}

/** What became of a ListObjectsV2. */
export type Listing =
  | { readonly kind: 'listed'; readonly objects: readonly ListedObject[]; readonly more: boolean }
  /** Why it was not: also where no answer could be read, as of a bucket without a CORS rule for the page. */
  | Problem

const mostKeys = 100

/**
 * ListObjectsV2, signed with those credentials by this computer's clock. Whatever happens on the
 * way is an answer; only a region that is none throws, and a cancellation.
 * @param now epoch milliseconds
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export async function listObjects(
  connection: Connection,
  credentials: AwsCredentials,
  { bucket, prefix, region }: ListRequest,
  now: number,
): Promise<Listing> {
  if (!globalThis.crypto?.subtle) return { kind: 'insecure-page' }
  const query = encodedQuery({ 'list-type': '2', 'max-keys': String(mostKeys), prefix })
  const url = new URL(`${bucketAddress(connection, bucket, region)}?${query}`)
  const headers = await signatureHeaders({ method: 'GET', url, region, service: 's3' }, credentials, now)
  let raw: RawAnswer
  try {
    // A redirect is to another host, for which the signature is not; S3 also sends none that a page may follow.
    const response = await fetch(url, { headers, cache: 'no-store', credentials: 'omit', redirect: 'error' })
    raw = { status: response.status, headers: {}, body: await response.text() }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw new ProblemError({ kind: 'cancelled' })
    return { kind: 'unreachable', service: 's3', operation: 'ListObjectsV2' }
  }
  const read = readAnswer(listObjectsV2, raw)
  return read.ok ? { kind: 'listed', ...read.answer } : read.problem
}
