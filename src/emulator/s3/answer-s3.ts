import type { Hono } from 'hono'
import type { Bucket } from '../state/bucket.ts'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import { escapeXml, type XmlElement } from '../wire/xml.ts'
import { objectsIn } from './bucket.ts'
import { corsHeaders, preflightHeaders } from './bucket-cors.ts'
import { listObjectsV2 } from './list-objects-v2.ts'
import { requireListPermission } from './list-permission.ts'
import { authenticateS3Caller } from './s3-caller.ts'
import { S3Error } from './s3-error.ts'

/** A small look-alike of S3 with one bucket, path-style: `GET /<bucket>?list-type=2`. Before all other routes. */
export function mountS3(app: Hono, emulated: Emulated): void {
  app.use((context, next) => {
    const request = context.req.raw
    return isForS3(request, emulated.bucket) ? answerS3(emulated, request) : next()
  })
}

/** Signed for S3, in S3's own terms, or to the bucket; `POST /` is for the other services, however it is signed. */
function isForS3(request: Request, bucket: Bucket): boolean {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname === '/' && request.method === 'POST') return false
  if (/\/s3\/aws4_request/.test(request.headers.get('authorization') ?? '')) return true
  return searchParams.has('list-type') || bucketIn(pathname) === bucket.name
}

const bucketIn = (pathname: string) => decoded(pathname.split('/')[1] ?? '')

async function answerS3(emulated: Emulated, request: Request): Promise<Response> {
  const { bucket } = emulated
  const requestId = crypto.randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase()
  const { pathname } = new URL(request.url)
  const isBucket = bucketIn(pathname) === bucket.name
  const headers = {
    'x-amz-request-id': requestId,
    Date: new Date(emulated.now()).toUTCString(),
    ...(isBucket && corsHeaders(bucket, request.headers.get('Origin'))),
  }
  try {
    if (request.method === 'OPTIONS') {
      if (!isBucket) throw noSuchBucket(bucketIn(pathname))
      return new Response(null, { headers: { ...headers, ...preflightHeaders(bucket, request) } })
    }
    const result = await answerGet(emulated, request)
    return new Response(document('ListBucketResult', result), { headers: { ...headers, ...xml } })
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const details = error instanceof S3Error ? error.details : []
    const body = document('Error', [
      ['Code', error.code],
      ['Message', error.message],
      ...details,
      ['RequestId', requestId],
      ['HostId', 'local'],
    ])
    return new Response(body, { status: error.status, headers: { ...headers, ...xml } })
  }
}

async function answerGet(emulated: Emulated, request: Request): Promise<readonly XmlElement[]> {
  const { bucket } = emulated
  const { pathname, searchParams } = new URL(request.url)
  const name = bucketIn(pathname)
  const caller = await authenticateS3Caller(emulated, request, await request.text())
  if (request.method !== 'GET' || !/^\/[^/]+\/?$/.test(pathname) || searchParams.get('list-type') !== '2') {
    throw new S3Error('NotImplemented', 501, 'The local S3 does ListObjectsV2 only.')
  }
  if (name !== bucket.name) throw noSuchBucket(name)
  requireListPermission(emulated, caller, searchParams.get('prefix'))
  return listObjectsV2(name, objectsIn(emulated), searchParams)
}

const noSuchBucket = (name: string) =>
  new S3Error('NoSuchBucket', 404, 'The specified bucket does not exist', [['BucketName', name]])

const xml = { 'content-type': 'application/xml' }

/** On one line, as S3 writes it; an error has no namespace. */
function document(name: string, content: readonly XmlElement[]): string {
  const namespace = name === 'Error' ? '' : ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${namespace}>${content.map(written).join('')}</${name}>`
}

function written([name, content]: XmlElement): string {
  return `<${name}>${typeof content === 'string' ? escapeXml(content) : content.map(written).join('')}</${name}>`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
