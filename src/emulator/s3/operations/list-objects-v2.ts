import { base64ToBytes, bytesToBase64, utf8 } from '../../../text/bytes.ts'
import type { XmlElement } from '../../wire/xml.ts'
import type { BucketObject } from '../bucket.ts'
import { S3Error } from '../s3-error.ts'

const mostKeys = 1000

/**
 * The content of `<ListBucketResult>`. https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 * @param objects all of the bucket, in their order
 */
export function listObjectsV2(
  bucketName: string,
  objects: readonly BucketObject[],
  query: URLSearchParams,
): readonly XmlElement[] {
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const token = query.get('continuation-token')
  const startAfter = query.get('start-after') ?? ''
  const maxKeys = maxKeysIn(query)
  const after = token === null ? startAfter : keyOf(token)
  const encoded = query.get('encoding-type') === 'url' ? urlEncoded : (text: string) => text

  const entries = entriesOf(objects, prefix, delimiter).filter(({ name }) => name > after)
  const page = entries.slice(0, Math.min(maxKeys, mostKeys))
  const isTruncated = page.length < entries.length && maxKeys > 0
  const last = page.at(-1)?.name ?? ''
  return [
    ['Name', bucketName],
    ['Prefix', encoded(prefix)],
    ...(token === null ? [] : ([['ContinuationToken', token]] satisfies XmlElement[])),
    ...(isTruncated ? ([['NextContinuationToken', bytesToBase64(utf8(last))]] satisfies XmlElement[]) : []),
    ...(startAfter === '' ? [] : ([['StartAfter', encoded(startAfter)]] satisfies XmlElement[])),
    ['KeyCount', String(page.length)],
    ['MaxKeys', String(maxKeys)],
    ...(delimiter === '' ? [] : ([['Delimiter', encoded(delimiter)]] satisfies XmlElement[])),
    ...(query.get('encoding-type') === 'url' ? ([['EncodingType', 'url']] satisfies XmlElement[]) : []),
    ['IsTruncated', String(isTruncated)],
    ...page.map(
      ({ name, object }): XmlElement =>
        object ? contents(object, encoded) : ['CommonPrefixes', [['Prefix', encoded(name)]]],
    ),
  ]
}

interface Entry {
  readonly name: string
  /** null: what several keys begin with, up to the delimiter. */
  readonly object: BucketObject | null
}

function entriesOf(objects: readonly BucketObject[], prefix: string, delimiter: string): readonly Entry[] {
  const entries = objects
    .filter(({ key }) => key.startsWith(prefix))
    .map((object): Entry => {
      const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length)
      return end < 0
        ? { name: object.key, object }
        : { name: object.key.slice(0, end + delimiter.length), object: null }
    })
  return entries.filter(({ name }, index) => entries.findIndex((first) => first.name === name) === index)
}

function contents({ key, size, modified }: BucketObject, encoded: (text: string) => string): XmlElement {
  return [
    'Contents',
    [
      ['Key', encoded(key)],
      ['LastModified', new Date(modified).toISOString()],
      // There is no content to hash.
      ['ETag', '"00000000000000000000000000000000"'],
      ['Size', String(size)],
      ['StorageClass', 'STANDARD'],
    ],
  ]
}

function maxKeysIn(query: URLSearchParams): number {
  const text = query.get('max-keys')
  if (text === null || text === '') return mostKeys
  if (/^\d{1,10}$/.test(text) && Number(text) <= 0x7fffffff) return Math.min(Number(text), mostKeys)
  throw new S3Error('InvalidArgument', 400, 'Provided max-keys not an integer or within integer range', [
    ['ArgumentName', 'max-keys'],
    ['ArgumentValue', text],
  ])
}

function keyOf(token: string): string {
  const bytes = base64ToBytes(token)
  if (bytes !== null) return new TextDecoder().decode(bytes)
  throw new S3Error('InvalidArgument', 400, 'The continuation token provided is incorrect', [
    ['ArgumentName', 'continuation-token'],
  ])
}

/** As S3 writes it: a slash stays, a space becomes a plus. */
const urlEncoded = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%20', '+')
