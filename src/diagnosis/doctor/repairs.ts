import { type Connection, userPoolLoginsKey } from '../../connection/connection.ts'
import { services } from '../../protocol/services.ts'
import { posixQuoted } from '../../text/posix-quoted.ts'

/** Pages of the AWS console, named in the catalogue. */
export type ConsolePlace =
  | 'user-pools'
  | 'app-clients'
  | 'app-client'
  | 'login-pages'
  | 'domain'
  | 'identity-pools'
  | 'identity-pool'

/** Where something is put right: in the AWS console, and with the AWS CLI. */
export interface Repair {
  readonly place: ConsolePlace
  readonly command: string
}

type Service = 'user-pool' | 'identity-pool'

export const listUserPools = (connection: Connection): Repair => ({
  place: 'user-pools',
  command: aws(connection, 'user-pool', 'list-user-pools --max-results 60'),
})

export const listClients = (connection: Connection): Repair => ({
  place: 'app-clients',
  command: aws(connection, 'user-pool', `list-user-pool-clients ${pool(connection)}`),
})

/** A client's secret can't be taken away: another client is needed. */
export const createPublicClient = (connection: Connection): Repair => ({
  place: 'app-clients',
  command: aws(
    connection,
    'user-pool',
    `create-user-pool-client ${pool(connection)} --client-name cognito-inspector --no-generate-secret --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH`,
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
    `describe-user-pool ${pool(connection)} --query ${posixQuoted('UserPool.[Domain,CustomDomain]')}`,
  ),
})

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

function pool({ userPoolId = '' }: Connection): string {
  return `--user-pool-id ${posixQuoted(userPoolId)}`
}

function describedClient(connection: Connection): string {
  const { userPoolClientId = '' } = connection
  const ids = `${pool(connection)} --client-id ${posixQuoted(userPoolClientId)}`
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

/** The same holds for UpdateIdentityPool. */
function changedIdentityPool(connection: Connection, change: string): string {
  const { identityPoolId = '' } = connection
  const id = `--identity-pool-id ${posixQuoted(identityPoolId)}`
  return changed(
    `${aws(connection, 'identity-pool', `describe-identity-pool ${id}`)} --output json`,
    change,
    aws(connection, 'identity-pool', 'update-identity-pool'),
  )
}

function changed(describe: string, filter: string, update: string): string {
  return `${describe} |\n  jq ${posixQuoted(filter)} > settings.json &&\n${update} --cli-input-json file://settings.json`
}

function aws({ region, endpoints }: Connection, service: Service, command: string): string {
  const endpoint = endpoints[services[service].endpoint]
  const options = `--region ${region}${endpoint === undefined ? '' : ` --endpoint-url ${posixQuoted(endpoint)}`}`
  return `aws ${services[service].awsName} ${command} ${options}`
}
