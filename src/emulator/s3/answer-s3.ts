import type { Hono } from 'hono'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import { escapeXml, type XmlElement } from '../wire/xml.ts'
import { corsHeaders, preflightHeaders } from './bucket-cors.ts'
import { type S3Request, s3Operations } from './operations/s3-operations.ts'
import { authenticateS3Caller } from './s3-caller.ts'
import { S3Error } from './s3-error.ts'

/** A small look-alike of S3 with one bucket, path-style: `GET /<bucket>?list-type=2`. Before all other routes. */
export function mountS3(app: Hono, emulated: Emulated): void {
  app.use((context, next) => {
    const request = context.req.raw
    const s3Request = readS3Request(emulated, request)
    return isForS3(emulated, request, s3Request) ? answerS3(emulated, request, s3Request) : next()
  })
}

function readS3Request({ links }: Emulated, { method, url }: Request): S3Request {
  const [, bucket = '', ...key] = links.pathIn(url)?.split('/') ?? []
  return { method, bucket: decoded(bucket), key: key.join('/'), query: new URL(url).searchParams }
}

/** Signed for S3, in S3's own terms, or to the bucket; `POST /` is for the other services, however it is signed. */
function isForS3(emulated: Emulated, request: Request, { method, bucket, query }: S3Request): boolean {
  if (bucket === '' && method === 'POST') return false
  if (/\/s3\/aws4_request/.test(request.headers.get('authorization') ?? '')) return true
  return query.has('list-type') || bucket === emulated.bucket.name
}

async function answerS3(emulated: Emulated, request: Request, s3Request: S3Request): Promise<Response> {
  const { bucket } = emulated
  const requestId = crypto.randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase()
  const isBucket = s3Request.bucket === bucket.name
  const headers = {
    'x-amz-request-id': requestId,
    Date: new Date(emulated.now()).toUTCString(),
    ...(isBucket && corsHeaders(bucket, request.headers.get('Origin'))),
  }
  try {
    if (request.method === 'OPTIONS') {
      if (!isBucket) throw noSuchBucket(s3Request.bucket)
      return new Response(null, { headers: { ...headers, ...preflightHeaders(bucket, request) } })
    }
    return new Response(await answerSigned(emulated, request, s3Request), { headers: { ...headers, ...xml } })
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

async function answerSigned(emulated: Emulated, request: Request, s3Request: S3Request): Promise<string> {
  const caller = await authenticateS3Caller(emulated, request, await request.text())
  const operation = Object.values(s3Operations).find(({ isMeant }) => isMeant(s3Request))
  if (!operation) throw new S3Error('NotImplemented', 501, 'The local S3 does ListObjectsV2 only.')
  if (s3Request.bucket !== emulated.bucket.name) throw noSuchBucket(s3Request.bucket)
  return document(operation.result, operation.run(emulated, s3Request, caller))
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
