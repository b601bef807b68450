import { isHere } from '../../../connection/endpoint-hosts.ts'

/**
 * Whether a token or a signature may go to an address: to this machine, to the page's own host, and over TLS to a host
 * that the user has confirmed by name. An address may come from a link that somebody else made.
 */
export function mayTakeSecrets(address: string, confirmed: readonly string[]): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, host } = new URL(address)
  return isHere(hostname) || (protocol === 'https:' && confirmed.includes(host))
}
