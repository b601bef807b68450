/** Where the page may send requests, as its own policy says. */

/** The sources of `connect-src` of a policy; null where it has none, which leaves all origins reachable. */
export function connectSources(policy: string): readonly string[] | null {
  const directive = policy.split(/; */).find((part) => part.startsWith('connect-src '))
  return directive?.split(' ').slice(1) ?? null
}

/**
 * Of these origins those that no source lists. Sources are origins, and hosts with a wildcard in place of their first
 * label (https://www.w3.org/TR/CSP3/#match-host-source).
 */
export function unreachableOrigins(origins: readonly string[], sources: readonly string[]): readonly string[] {
  return origins.filter((origin) => !sources.some((source) => lists(source, origin)))
}

function lists(source: string, origin: string): boolean {
  if (!source.startsWith('https://*.')) return source === origin
  const ending = source.slice('https://*'.length)
  return origin.startsWith('https://') && origin.endsWith(ending)
}
