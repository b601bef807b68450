import { type Connection, serviceOrigin } from '../../../connection/connection.ts'
import { isHere } from '../../../connection/endpoint-hosts.ts'
import { type ForgedTokenTrial, type Receiver, receivers } from './forged-results.ts'

type Tried = Pick<ForgedTokenTrial, 'api'>

/** Who can be shown a forged token; without what the connection lacks. */
export function forgedReceivers(connection: Connection, trial: Tried): readonly Receiver[] {
  return receivers.filter((receiver) => addressOf(receiver, connection, trial) !== null)
}

/**
 * The hosts, with their ports, that would be sent one and are not this machine: nothing goes there before the user has
 * agreed. It can do no harm, but the attempt stands in the account's logs.
 */
export function forgedHosts(connection: Connection, trial: Tried): readonly string[] {
  const sentTo = forgedReceivers(connection, trial).filter((receiver) => receiver !== 'page')
  const addresses = sentTo.map((receiver) => new URL(addressOf(receiver, connection, trial) ?? ''))
  return [...new Set(addresses.filter(({ hostname }) => !isHere(hostname)).map(({ host }) => host))]
}

/** null: there is none. The page's own checks ask the user pool for its keys, and send nothing of the token. */
function addressOf(receiver: Receiver, connection: Connection, { api }: Tried): string | null {
  const { userPoolId, identityPoolId, apis = [] } = connection
  switch (receiver) {
    case 'page':
    case 'user-pool':
      return userPoolId ? serviceOrigin(connection, 'user-pool') : null
    case 'identity-pool':
      return userPoolId && identityPoolId ? serviceOrigin(connection, 'identity-pool') : null
    case 'own-api':
      // One of the connection's own, never another address.
      return api !== null && apis.includes(api) ? api : null
    default:
      return receiver satisfies never
  }
}
