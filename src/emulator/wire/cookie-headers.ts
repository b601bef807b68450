import { parse, serialize } from 'hono/utils/cookie'
import type { Cookies } from '../state/cookies.ts'

/** Cookies that the browser keeps, for addresses that begin with the path. */
export const cookieHeaders = (path: string): Cookies => ({
  read: (request, name) => parse(request.headers.get('Cookie') ?? '', name)[name],
  keep: (name, value, seconds) =>
    serialize(name, value, { ...(seconds !== null && { maxAge: seconds }), path, httpOnly: true, sameSite: 'Lax' }),
})
