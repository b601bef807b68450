import type { Connection } from '../../connection/connection.ts'
import { posixQuoted } from '../../text/posix-quoted.ts'
import { aws, type ConsolePlace, poolOption, type Repair } from './repair.ts'

/** What the pool is set to, which no browser can read. */
export const readPool = (connection: Connection, place: ConsolePlace, query: string): Repair => ({
  place,
  command: aws(connection, 'user-pool', `describe-user-pool ${poolOption(connection)} --query ${posixQuoted(query)}`),
})

/** @param action of the Admin API, e.g. `admin-get-user` */
export const aboutUser = (connection: Connection, action: string, username: string): Repair => ({
  place: 'users',
  command: aws(connection, 'user-pool', `${action} ${poolOption(connection)} --username ${posixQuoted(username)}`),
})

export const readProvider = (connection: Connection, provider: string | null): Repair => ({
  place: 'providers',
  command: aws(
    connection,
    'user-pool',
    provider === null
      ? `list-identity-providers ${poolOption(connection)}`
      : `describe-identity-provider ${poolOption(connection)} --provider-name ${posixQuoted(provider)}`,
  ),
})

export const readMfa = (connection: Connection, place: ConsolePlace = 'sign-in'): Repair => ({
  place,
  command: aws(connection, 'user-pool', `get-user-pool-mfa-config ${poolOption(connection)}`),
})

export const readRisk = (connection: Connection): Repair => ({
  place: 'threat-protection',
  command: aws(connection, 'user-pool', `describe-risk-configuration ${poolOption(connection)}`),
})

/** The number of the account stands in no token. */
export const readWebAcl = ({ region, userPoolId = '' }: Connection): Repair => {
  const account = '"$(aws sts get-caller-identity --query Account --output text)"'
  const arn = `arn:aws:cognito-idp:${region}:${account}:userpool/${posixQuoted(userPoolId)}`
  return { place: 'waf', command: `aws wafv2 get-web-acl-for-resource --resource-arn ${arn} --region ${region}` }
}
