/**
 * Origins that the user of the app's own server has allowed beside those of `config.json`, e.g. a custom domain of the
 * Hosted UI. They stand in a cookie, so that each browser has its own and a static deployment has none.
 */

/**
 * Where the app's own server takes them, below the page: a POST with a JSON array of origins adds to those before; a GET
 * tells that it does.
 */
export const allowedOriginsPath = 'allowed-origins'

const cookieName = 'cognito-inspector-origins'
/** Bytes; the cookie has to stay below what browsers keep, 4,096 (RFC 6265 section 6.1). */
export const longestList = 3000
const yearInSeconds = 365 * 24 * 60 * 60

/** Those that a request carries. */
export function allowedOrigins(cookies: string | undefined): readonly string[] {
  const pairs = (cookies ?? '').split(/; */)
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? ''
  return value.split('|').filter(isAllowable)
}

/**
 * @param cookies those of the request
 * @param base the path of the page, with slashes at both ends
 * @returns the Set-Cookie header that keeps its origins and those of the body; null where that is no list of allowable ones
 */
export function allowingCookie(body: string, cookies: string | undefined, base = '/'): string | null {
  const added = parsed(body)
  if (!Array.isArray(added) || !added.every(isAllowable)) return null
  const origins = [...new Set([...allowedOrigins(cookies), ...added])]
  if (origins.join('|').length > longestList) return null
  // Lax: the way back from the Hosted UI, a navigation from another site, must carry it.
  return `${cookieName}=${origins.join('|')}; Path=${base}; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Lax`
}

/** An origin over TLS, or of this machine, as `URL.origin` writes it; in it stands nothing that a cookie or a policy reads otherwise. */
function isAllowable(origin: unknown): origin is string {
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false
  const { protocol, hostname, origin: written } = new URL(origin)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))
  return isSafe && origin === written && /^[\w.:/-]+$/.test(origin)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
