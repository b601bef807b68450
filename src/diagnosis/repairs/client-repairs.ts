import type { Connection } from '../../connection/connection.ts'
import { posixQuoted } from '../../text/posix-quoted.ts'
import { aws, changed, poolOption, type Repair } from './repair.ts'

export const listUserPools = (connection: Connection): Repair => ({
  place: 'user-pools',
  command: aws(connection, 'user-pool', 'list-user-pools --max-results 60'),
})

export const listClients = (connection: Connection): Repair => ({
  place: 'app-clients',
  command: aws(connection, 'user-pool', `list-user-pool-clients ${poolOption(connection)}`),
})

/** A client's secret can't be taken away: another client is needed. */
export const createPublicClient = (connection: Connection): Repair => ({
  place: 'app-clients',
  command: aws(
    connection,
    'user-pool',
    `create-user-pool-client ${poolOption(connection)} --client-name cognito-inspector --no-generate-secret --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH`,
  ),
})

export const describeClient = (connection: Connection, query: string): Repair => ({
  place: query === 'UserPoolClient' ? 'app-client' : 'login-pages',
  command: `${describedClient(connection)} --query ${posixQuoted(query)}`,
})

export const allowFlow = (connection: Connection, flow: string): Repair => ({
  place: 'app-client',
  command: changedClient(connection, `.ExplicitAuthFlows += ["ALLOW_${flow}"]`),
})

export const registerCallback = (connection: Connection, url: string): Repair => ({
  place: 'login-pages',
  command: changedClient(connection, `.CallbackURLs += [${JSON.stringify(url)}]`),
})

export const allowScopes = (connection: Connection, scopes: readonly string[]): Repair => ({
  place: 'login-pages',
  command: changedClient(connection, `.AllowedOAuthScopes += ${JSON.stringify(scopes)}`),
})

export const allowCodeGrant = (connection: Connection): Repair => ({
  place: 'login-pages',
  command: changedClient(connection, '.AllowedOAuthFlows += ["code"] | .AllowedOAuthFlowsUserPoolClient = true'),
})

export const describeDomain = (connection: Connection): Repair => ({
  place: 'domain',
  command: aws(
    connection,
    'user-pool',
    `describe-user-pool ${poolOption(connection)} --query ${posixQuoted('UserPool.[Domain,CustomDomain]')}`,
  ),
})

function describedClient(connection: Connection): string {
  const { userPoolClientId = '' } = connection
  const ids = `${poolOption(connection)} --client-id ${posixQuoted(userPoolClientId)}`
  return aws(connection, 'user-pool', `describe-user-pool-client ${ids}`)
}

/**
 * UpdateUserPoolClient sets what it isn't given to its default, so everything is sent back with the one change in it.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
function changedClient(connection: Connection, change: string): string {
  const filter = `del(.ClientSecret, .LastModifiedDate, .CreationDate) | ${change}`
  return changed(
    `${describedClient(connection)} --query UserPoolClient --output json`,
    filter,
    aws(connection, 'user-pool', 'update-user-pool-client'),
  )
}
