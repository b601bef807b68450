/**
 * Whether a policy lets the page send a request there, as far as `connect-src` needs it: origins, with `*` for the
 * first part of a host or for a port (CSP3, 6.7.2.8). A page without a policy of its own may ask anybody.
 */
export function policyAllows(policy: string | null, url: string): boolean {
  if (policy === null || !URL.canParse(url)) return policy === null
  const directive = policy.split(';').find((part) => part.trim().startsWith('connect-src '))
  if (directive === undefined) return true
  const sources = directive.trim().split(/\s+/).slice(1)
  return sources.some((source) => allows(source, new URL(url)))
}

function allows(source: string, { protocol, hostname, port }: URL): boolean {
  const parts = /^(https?:)\/\/(\*\.)?([^:/]+)(?::(\*|\d+))?$/.exec(source)
  if (!parts) return false
  const [, scheme, anyHost, host = '', allowedPort = ''] = parts
  // CSP takes https where http is named.
  if (protocol !== scheme && !(scheme === 'http:' && protocol === 'https:')) return false
  if (anyHost ? !hostname.endsWith(`.${host}`) : hostname !== host) return false
  return allowedPort === '*' || allowedPort === port
}

/** The policy that the page was built with; null where it has none, as while it is worked on. */
export function pagePolicy(): string | null {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]')
  return meta?.getAttribute('content') ?? null
}
