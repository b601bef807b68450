import type { Hono } from 'hono'
import { type Bytes, concatBytes } from '../../text/bytes.ts'
import { ServiceError } from './errors.ts'

/** Ten logins of 50,000 characters, the most that the model of a call allows, are half of it. */
const maxBytes = 1024 * 1024

/** Refuses bodies of more than a megabyte before they are kept; to be mounted before all routes. */
export function limitBodies(app: Hono): void {
  app.use(async (context, next) => {
    const said = context.req.header('Content-Length')
    if (said !== undefined && Number(said) > maxBytes) throw tooLarge()
    if (said === undefined && context.req.header('Transfer-Encoding') !== undefined) {
      context.req.raw = await counted(context.req.raw)
    }
    return next()
  })
}

/** The same request, read as far as the limit goes: hono's own middleware can't copy the requests of its Node server. */
async function counted({ url, method, headers, body }: Request): Promise<Request> {
  const parts: Bytes[] = []
  let size = 0
  const reader = body?.getReader()
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    size += read.value.length
    if (size > maxBytes) throw tooLarge()
    parts.push(read.value)
  }
  return new Request(url, { method, headers, ...(size > 0 && { body: concatBytes(...parts) }) })
}

/**
 * Type and status are those of AWS's common errors; the text is unverified: no public thread shows it for Cognito.
 * https://docs.aws.amazon.com/awsconsolehelpdocs/latest/gsg/common-errors.html
 */
const tooLarge = () => new ServiceError('RequestEntityTooLargeException', 'Request body is too large.', 413)
