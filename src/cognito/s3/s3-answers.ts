import * as v from 'valibot'
import type { Operation } from '../answer.ts'
import { filledText } from '../filled-text.ts'
import { s3Xml } from '../protocols.ts'

const bytes = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** What this app takes from a list of objects (Amazon S3 API reference, ListObjectsV2). */
const list = v.pipe(
  v.object({
    ListBucketResult: v.object({
      IsTruncated: v.picklist(['true', 'false']),
      Contents: v.optional(v.array(v.object({ Key: filledText, Size: bytes })), []),
    }),
  }),
  v.transform(({ ListBucketResult: { IsTruncated, Contents } }) => ({
    objects: Contents.map(({ Key, Size }) => ({ key: Key, size: Size })),
    more: IsTruncated === 'true',
  })),
)

export const listObjectsV2: Operation<v.InferOutput<typeof list>> = {
  service: 's3',
  operation: 'ListObjectsV2',
  protocol: s3Xml,
  schema: list,
}
