import type { Connect } from 'vite'
import { allowedOriginsPath, allowingCookie, longestList } from './allowed-origins.ts'

/**
 * Keeps the origins that a page of this very server posts; no other site may widen the policy
 * (https://www.w3.org/TR/fetch-metadata/). 204 when kept, else 400 or 403.
 * @param base the path of the page, with slashes at both ends
 */
export function allowOrigins(base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (request.url !== base + allowedOriginsPath) return next()
    if (request.method !== 'POST') {
      response.statusCode = 204
      return response.end()
    }
    if (request.headers['sec-fetch-site'] !== 'same-origin') {
      response.statusCode = 403
      return response.end()
    }
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      // What is longer is refused, so its end isn't kept.
      if (body.length <= longestList) body += chunk
    })
    request.on('end', () => {
      const cookie = allowingCookie(body, request.headers.cookie, base)
      response.statusCode = cookie ? 204 : 400
      if (cookie) response.setHeader('Set-Cookie', cookie)
      response.end()
    })
  }
}
