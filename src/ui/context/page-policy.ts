import { connectSources, unreachableOrigins } from '../../page-policy/reachable-origins.ts'

/**
 * Whether a policy lets the page send a request there, as far as the page's own `connect-src` needs it.
 * A page without a policy of its own may send requests to any host.
 */
export function policyAllows(policy: string | null, url: string): boolean {
  if (policy === null || !URL.canParse(url)) return policy === null
  const sources = connectSources(policy)
  return sources === null || unreachableOrigins([new URL(url).origin], sources).length === 0
}

/** The policy that the page was built with, its own origin in place of 'self'; null where it has none, as while it is worked on. */
export function pagePolicy(): string | null {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]')
  return meta?.getAttribute('content')?.replaceAll("'self'", document.location.origin) ?? null
}
