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
/** Cognito's login domains, which begin with a prefix of the user's choice. */
export const loginDomains = 'https://*.amazoncognito.com'
/**
 * Characters that the policy may have at static hosts: 1,783 at CloudFront
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html), 2,000 with its name at
 * Cloudflare Pages. A longer list of origins stands in the meta tag only, which the browser obeys as well.
 */
const longestHeader = 1783

/** The one inline script, of index.html; a change there needs its new hash here. */
const inlineScript = "'sha256-spx9n0ILmccAGnfiOVjYgOMOjn+7gOybO5yvGvAJHc8='"

/** The policy the page runs under: everything from itself, nothing inline but that script, requests to Cognito only. */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { connect, place } = options
  for (const origin of connect) {
    if (!originForm.test(origin) && origin !== loginDomains) throw new Error(`not an origin: ${origin}`)
  }
  const policy = policyWith(connect, options)
  if (place === 'meta' || policy.length <= longestHeader) return policy
  return policyWith([...connect.filter((origin) => origin.startsWith('http:')), 'https:'], options)
}

function policyWith(connect: readonly string[], { place, development }: PolicyOptions): string {
  const nonce = development ? ` 'nonce-${development.nonce}'` : ''
  const hotReload = development ? ['ws://localhost:*'] : []
  const directives = [
    "default-src 'none'",
    `script-src 'self' ${inlineScript}${nonce}`,
    `style-src 'self'${nonce}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${[...new Set(["'self'", ...connect, ...hotReload])].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    // While the page is worked on, Vite looks from a worker whether a restarted server is back, and writes errors as HTML.
    ...(development
      ? ["worker-src 'self' blob:"]
      : ["require-trusted-types-for 'script'", 'trusted-types default local-cognito']),
    ...(place === 'header' ? ["frame-ancestors 'none'"] : []),
  ]
  return directives.join('; ')
}
