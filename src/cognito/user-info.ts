import * as v from 'valibot'
import { type Connection, hostedUiOrigin } from '../connection/connection.ts'
import type { AccessToken } from '../token/token-set.ts'
import { ProblemError } from './problem.ts'
import type { Attributes } from './self-service.ts'

/**
 * GET /oauth2/userInfo with the token as bearer, which needs the scope `openid` (OpenID Connect Core 5.3; developer guide, "UserInfo endpoint").
 * @throws what problemFrom understands
 */
export async function userInfo(connection: Connection, token: AccessToken): Promise<Attributes> {
  const response = await fetch(`${hostedUiOrigin(connection)}/oauth2/userInfo`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { status } = response
  const text = await response.text()
  const body = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text)
  if (!response.ok) {
    const named = v.safeParse(refusal, body.success ? body.output : null)
    const { error: code, error_description: message } = named.success ? named.output : inHeader(response.headers)
    throw new ProblemError({ kind: 'refused', service: 'hosted-ui', code, message, status })
  }
  if (!body.success) {
    throw new ProblemError({ kind: 'unreadable', service: 'hosted-ui', status, detail: text.slice(0, 100) })
  }
  return Object.entries(body.output).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
}

const refusal = v.object({ error: v.string(), error_description: v.optional(v.string(), '') })

/** `error="invalid_token", error_description="…"` (RFC 6750, section 3), where CORS lets a page see it. */
function inHeader(headers: Headers): v.InferOutput<typeof refusal> {
  const header = headers.get('www-authenticate') ?? ''
  const member = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? ''
  return { error: member('error'), error_description: member('error_description') }
}
