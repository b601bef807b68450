/** Where the policy stands. A meta tag cannot hold `frame-ancestors` (CSP3, 3.3); browsers complain if it does. */
export type PolicyPlace = 'header' | 'meta'

export interface PolicyOptions {
  /** Where requests may go besides the page's own origin. Anything else than an origin throws. */
  readonly connect: readonly string[]
  readonly place: PolicyPlace
  /** Only for hot reload: Vite marks what it injects with the nonce, so that even there nothing inline is allowed. */
  readonly development?: { readonly nonce: string }
}

/** An origin as `URL.origin` writes it. `;`, `,` and spaces would end the directive, so hosts are held to this form. */
const originForm = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d+)?$/

/** The policy the page runs under: everything from itself, nothing inline, requests to Cognito only. */
export function contentSecurityPolicy({ connect, place, development }: PolicyOptions): string {
  for (const origin of connect) {
    if (!originForm.test(origin)) throw new Error(`not an origin: ${origin}`)
  }
  const nonce = development ? ` 'nonce-${development.nonce}'` : ''
  const hotReload = development ? ['ws://localhost:*'] : []
  const directives = [
    "default-src 'none'",
    `script-src 'self'${nonce}`,
    `style-src 'self'${nonce}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${[...new Set(["'self'", ...connect, ...hotReload])].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    // While the page is worked on, Vite looks from a worker whether a restarted server is back, and writes errors as HTML.
    ...(development ? ['worker-src blob:'] : ["require-trusted-types-for 'script'", 'trusted-types default']),
    ...(place === 'header' ? ["frame-ancestors 'none'"] : []),
  ]
  return directives.join('; ')
}
