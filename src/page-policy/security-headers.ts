import { contentSecurityPolicy, type PolicyOptions } from './content-security-policy.ts'

/** What every answer of the app's server carries. A static host should send the same. */
export function securityHeaders(options: Omit<PolicyOptions, 'place'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy({ ...options, place: 'header' }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    // For browsers that don't know frame-ancestors.
    'X-Frame-Options': 'DENY',
  }
}

/** What only a server on https may send (RFC 6797, 7.2). */
const onlyOverTls = { 'Strict-Transport-Security': 'max-age=31536000' }

/** The addresses of the page itself. */
export const pagePaths = ['/', '/index.html', '/callback', '/token-inspector'] as const

/**
 * The headers as a file that several static hosts read, e.g. Cloudflare Pages and Netlify.
 * https://developers.cloudflare.com/pages/configuration/headers/
 * @param base the path that the page was built for, with slashes at both ends
 */
export function headersFile(options: Omit<PolicyOptions, 'place'>, base = '/'): string {
  const lines = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  const everywhere = ['/*', ...lines({ ...securityHeaders(options), ...onlyOverTls })]
  // Credentials were issued to what stands there.
  const pages = pagePaths.flatMap((path) => [base + path.slice(1), ...lines({ 'Cache-Control': 'no-store' })])
  return `${[...everywhere, ...pages].join('\n')}\n`
}
