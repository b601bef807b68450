/**
 * Whether a policy lets the page send a request there, as far as the page's own `connect-src` needs it: origins by name.
 * A page without a policy of its own may send requests to any host.
 */
export function policyAllows(policy: string | null, url: string): boolean {
  if (policy === null || !URL.canParse(url)) return policy === null
  const directive = policy.split(';').find((part) => part.trim().startsWith('connect-src '))
  return directive === undefined || directive.split(' ').includes(new URL(url).origin)
}

/** The policy that the page was built with; null where it has none, as while it is worked on. */
export function pagePolicy(): string | null {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]')
  return meta?.getAttribute('content') ?? null
}
