import type { Context } from 'hono'
import { bytesToBase64Url, equalBytes, hexToBytes, hmacSha256, randomBytes, utf8 } from '../../text/bytes.ts'
import type { Emulated } from '../state/state.ts'
import { setCookie } from './set-cookie.ts'

// The name that the classic hosted UI uses for the same purpose.
const cookieName = 'XSRF-TOKEN'

/** A value that only this browser has; given to it at its first page, gone when it is closed. */
export function browserOf(c: Context, emulated: Emulated): string {
  const known = emulated.cookies.read(c.req.raw, cookieName)
  if (known) return known
  const fresh = bytesToBase64Url(randomBytes(24))
  setCookie(c, emulated, cookieName, fresh)
  return fresh
}

export interface FormTokens {
  /** The hidden field `_csrf` of a form that posts to the page it stands on. */
  readonly issue: (c: Context) => Promise<string>
  /** Whether a post comes from a form that this very page gave to this very browser. */
  readonly accepts: (c: Context, token: string | null) => Promise<boolean>
}

/** Guards forms against being sent by another site. No token is kept: it is signed. */
export function createFormTokens(emulated: Emulated): FormTokens {
  const key = hexToBytes(emulated.formKey)
  const sign = async (c: Context, browser: string) => {
    const { pathname, searchParams } = new URL(c.req.url)
    // The same page in another language is the same page.
    searchParams.delete('lang')
    return bytesToBase64Url(await hmacSha256(key, utf8(`${browser} ${pathname}?${searchParams}`)))
  }
  return {
    issue: async (c) => await sign(c, browserOf(c, emulated)),
    accepts: async (c, token) => {
      const browser = emulated.cookies.read(c.req.raw, cookieName)
      if (!browser || token === null) return false
      return equalBytes(utf8(token), utf8(await sign(c, browser)))
    },
  }
}
