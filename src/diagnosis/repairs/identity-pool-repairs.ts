import { type Connection, userPoolLoginsKey } from '../../connection/connection.ts'
import { posixQuoted } from '../../text/posix-quoted.ts'
import { aws, changed, type Repair } from './repair.ts'

export const listIdentityPools = (connection: Connection): Repair => ({
  place: 'identity-pools',
  command: aws(connection, 'identity-pool', 'list-identity-pools --max-results 60'),
})

export const allowGuests = (connection: Connection): Repair => ({
  place: 'identity-pool',
  command: changedIdentityPool(connection, '.AllowUnauthenticatedIdentities = true'),
})

/** The identity pool's list of user pools and their clients. */
export const trustUserPool = (connection: Connection): Repair => ({
  place: 'identity-pool',
  command: changedIdentityPool(
    connection,
    `.CognitoIdentityProviders += [${JSON.stringify({
      ProviderName: userPoolLoginsKey(connection),
      ClientId: connection.userPoolClientId,
      ServerSideTokenCheck: false,
    })}]`,
  ),
})

/** An app or issuer that the pool shall take tokens of. */
export const trustProvider = (connection: Connection, loginsKey: string, appId: string): Repair => ({
  place: 'identity-pool',
  command: changedIdentityPool(connection, `.SupportedLoginProviders += ${JSON.stringify({ [loginsKey]: appId })}`),
})

export const describeIdentityPool = (connection: Connection): Repair => ({
  place: 'identity-pool',
  command: describedIdentityPool(connection),
})

export const allowClassicFlow = (connection: Connection): Repair => ({
  place: 'identity-pool',
  command: changedIdentityPool(connection, '.AllowClassicFlow = true'),
})

export const describeIdentity = (connection: Connection, identityId: string): Repair => ({
  place: 'identity-pool',
  command: aws(connection, 'identity-pool', `describe-identity --identity-id ${posixQuoted(identityId)}`),
})

export const readRoles = (connection: Connection): Repair => ({
  place: 'identity-pool',
  command: aws(connection, 'identity-pool', `get-identity-pool-roles ${idOption(connection)}`),
})

/** UpdateIdentityPool sets what it isn’t given to its default, too. */
function changedIdentityPool(connection: Connection, change: string): string {
  return changed(
    `${describedIdentityPool(connection)} --output json`,
    change,
    aws(connection, 'identity-pool', 'update-identity-pool'),
  )
}

function describedIdentityPool(connection: Connection): string {
  return aws(connection, 'identity-pool', `describe-identity-pool ${idOption(connection)}`)
}

function idOption({ identityPoolId = '' }: Connection): string {
  return `--identity-pool-id ${posixQuoted(identityPoolId)}`
}
