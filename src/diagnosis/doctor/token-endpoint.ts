import type { CheckAnswer } from './check.ts'

/** The token endpoint at the user pool's own domain, as its discovery document names it; null: it doesn't. */
export function tokenEndpointOf(discovery: CheckAnswer | undefined): string | null {
  const endpoint = discovery?.kind === 'answered' ? discovery.members?.token_endpoint : undefined
  return typeof endpoint === 'string' ? endpoint : null
}
