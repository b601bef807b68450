import type { OperationNameOf } from '../../../protocol/operations.ts'
import { bucketArn } from '../../state/policies/resource-arns.ts'
import type { Emulated } from '../../state/state.ts'
import { refusalOf } from '../../sts/access.ts'
import type { SigningCaller } from '../../sts/caller.ts'
import type { XmlElement } from '../../wire/xml.ts'
import { objectsIn } from '../bucket.ts'
import { S3Error } from '../s3-error.ts'
import { listObjectsV2 } from './list-objects-v2.ts'

/** A request as far as it tells what it asks for. */
export interface S3Request {
  readonly method: string
  /** Decoded; empty: none. */
  readonly bucket: string
  /** Of an object in the bucket; empty: the bucket itself. */
  readonly key: string
  readonly query: URLSearchParams
}

/** One call of S3. All of them are signed: the bucket is not public. */
interface S3Operation {
  readonly isMeant: (request: S3Request) => boolean
  /** The root element of its document. */
  readonly result: string
  readonly run: (emulated: Emulated, request: S3Request, caller: SigningCaller) => readonly XmlElement[]
}

export const s3Operations: Readonly<Record<OperationNameOf<'s3'>, S3Operation>> = {
  ListObjectsV2: {
    isMeant: ({ method, bucket, key, query }) =>
      method === 'GET' && bucket !== '' && key === '' && query.get('list-type') === '2',
    result: 'ListBucketResult',
    run(emulated, { query }, caller) {
      const prefix = query.get('prefix')
      requirePermission(emulated, caller, 's3:ListBucket', prefix === null ? {} : { 's3:prefix': prefix })
      return listObjectsV2(emulated.bucket.name, objectsIn(emulated), query)
    },
  },
}

/**
 * @param parameters condition keys of the action
 * @throws S3Error AccessDenied, worded as S3 does for callers of its own organization
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
function requirePermission(
  emulated: Emulated,
  caller: SigningCaller,
  action: string,
  parameters: Readonly<Record<string, string>>,
): void {
  const resource = bucketArn(emulated)
  const wish = { action, resource, shownResource: `"${resource}"`, owner: resource, parameters }
  const refusal = refusalOf(emulated, caller, wish)
  if (refusal !== null) throw new S3Error('AccessDenied', 403, refusal)
}
