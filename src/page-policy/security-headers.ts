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
export const onlyOverTls = { 'Strict-Transport-Security': 'max-age=31536000' }

/** The addresses of the page itself. */
export const pagePaths = ['/', '/index.html', '/callback', '/token-inspector'] as const
