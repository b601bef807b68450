import type { PolicyOptions } from '../page-policy/content-security-policy.ts'
import { onlyOverTls, pagePaths, securityHeaders } from '../page-policy/security-headers.ts'

/** What a host of the built page has to do, whichever it is: each form of this folder says the same in that host's words. */
export interface HostRules {
  /** The path that the page was built for, with slashes at both ends. */
  readonly base: string
  /** Of every response, by name. */
  readonly headers: Readonly<Record<string, string>>
  /** Of every response over TLS besides. */
  readonly tlsHeaders: Readonly<Record<string, string>>
  /** Addresses that show `index.html`, itself among them. */
  readonly pages: readonly string[]
  /** Cache-Control by address; `*` at the end stands for whatever follows. No address has two. */
  readonly caching: readonly { readonly address: string; readonly value: string }[]
}

/** Names that change with what is in the file (RFC 8246). */
const forAYear = 'public, max-age=31536000, immutable'
/** What sign-ins pass through, and what says where they go: credentials were issued to what stands there. */
const neverKept = 'no-store'
/** Asked for each time, sent only where it has changed. */
export const revalidated = 'no-cache'

/** @param options what the built page may reach, and the path that it was built for, with slashes at both ends */
export function hostRules({ connect, base }: Pick<PolicyOptions, 'connect'> & Pick<HostRules, 'base'>): HostRules {
  const pages = pagePaths.map((path) => base + path.slice(1))
  return {
    base,
    headers: securityHeaders({ connect }),
    tlsHeaders: onlyOverTls,
    pages,
    caching: [
      { address: `${base}assets/*`, value: forAYear },
      ...[...pages, `${base}config.json`].map((address) => ({ address, value: neverKept })),
      // Browsers look for another one at each start (https://w3c.github.io/ServiceWorker/#update-algorithm).
      { address: `${base}local-cognito.js`, value: revalidated },
    ],
  }
}

/** The Cache-Control of an address; null: no rule names it. */
export function cachingOf({ caching }: HostRules, path: string): string | null {
  const rule = caching.find(({ address }) =>
    address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address,
  )
  return rule?.value ?? null
}
