import { type Connection, serviceOrigin } from '../connection/connection.ts'
import { isLoopback } from '../connection/endpoint-hosts.ts'

/** Milliseconds until the request is given up. */
const patience = 10_000
/** Characters; the document takes some two thousand. */
const longestDocument = 100_000

/**
 * The host of a user pool's login pages as its discovery document has it
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html).
 * @returns null where the pool has none, and where its document can't be had
 */
export async function lookUpLoginDomain(
  connection: Pick<Connection, 'region' | 'endpoints'>,
  userPoolId: string,
): Promise<string | null> {
  const address = `${serviceOrigin(connection, 'user-pool')}/${userPoolId}/.well-known/openid-configuration`
  try {
    const options = { credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(patience) } as const
    const response = await fetch(address, options)
    const text = response.ok ? await response.text() : ''
    return text.length > longestDocument ? null : domainIn(JSON.parse(text))
  } catch {
    return null
  }
}

function domainIn(document: unknown): string | null {
  if (typeof document !== 'object' || document === null || !('authorization_endpoint' in document)) return null
  const { authorization_endpoint: endpoint } = document
  if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) return null
  const { protocol, host, hostname, pathname } = new URL(endpoint)
  return protocol === 'https:' && pathname === '/oauth2/authorize' && !isLoopback(hostname) ? host : null
}
