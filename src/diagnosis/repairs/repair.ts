import type { Connection } from '../../connection/connection.ts'
import { services } from '../../protocol/services.ts'
import { posixQuoted } from '../../text/posix-quoted.ts'

/** Pages of the AWS console, named in the catalogue. */
export type ConsolePlace =
  | 'user-pools'
  | 'users'
  | 'sign-in'
  | 'sign-up'
  | 'triggers'
  | 'messages'
  | 'providers'
  | 'passkeys'
  | 'threat-protection'
  | 'waf'
  | 'plan'
  | 'app-clients'
  | 'app-client'
  | 'login-pages'
  | 'domain'
  | 'identity-pools'
  | 'identity-pool'
  | 'roles'
  | 'bucket'

/** Where something is put right: in the AWS console, and with the AWS CLI. */
export interface Repair {
  readonly place: ConsolePlace
  readonly command: string
}

type Service = 'user-pool' | 'identity-pool'

/** A command of the AWS CLI, for the connection's Region and endpoint. */
export function aws({ region, endpoints }: Connection, service: Service, command: string): string {
  const endpoint = endpoints[services[service].endpoint]
  const options = `--region ${region}${endpoint === undefined ? '' : ` --endpoint-url ${posixQuoted(endpoint)}`}`
  return `aws ${services[service].awsName} ${command} ${options}`
}

export function poolOption({ userPoolId = '' }: Connection): string {
  return `--user-pool-id ${posixQuoted(userPoolId)}`
}

/** Describes it, changes that with jq and sends all of it back. */
export function changed(describe: string, filter: string, update: string): string {
  return `${describe} |\n  jq ${posixQuoted(filter)} > settings.json &&\n${update} --cli-input-json file://settings.json`
}
