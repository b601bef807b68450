import { partitionNameOf, partitions } from '../../protocol/partitions.ts'
import { type ApiKind, apiKinds } from './api-kinds.ts'

/** What an address tells of the API behind it. */
export interface ApiOfAddress {
  readonly kind: ApiKind
  /** False where another kind has such addresses, too. */
  readonly isCertain: boolean
  /** What a signature is for; null: the address doesn't tell. */
  readonly service: string | null
  readonly region: string | null
}

const plain: ApiOfAddress = { kind: 'plain', isCertain: false, service: null, region: null }

const escaped = (suffixes: readonly string[]) => suffixes.map((suffix) => suffix.replaceAll('.', '\\.')).join('|')
const usual = escaped(Object.values(partitions).map(({ dnsSuffix }) => dnsSuffix))
const dualStack = escaped(Object.values(partitions).map(({ dualStackSuffix }) => dualStackSuffix))

/**
 * Hosts that AWS gives to APIs: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html,
 * https://docs.aws.amazon.com/appsync/latest/devguide/using-your-api.html, https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html.
 */
const hosts: readonly { readonly form: RegExp; readonly kind: ApiKind }[] = [
  { form: new RegExp(`^[a-z0-9-]+\\.appsync-api\\.([a-z0-9-]+)\\.(?:${usual}|${dualStack})$`), kind: 'app-sync' },
  { form: /^[a-z0-9]+\.lambda-url\.([a-z0-9-]+)\.on\.aws$/, kind: 'function-url' },
  { form: new RegExp(`^[a-z0-9-]+\\.([a-z0-9-]+)\\.elb\\.(?:${usual})$`), kind: 'load-balancer' },
]

const executeApi = new RegExp(`^[a-z0-9-]+\\.execute-api\\.([a-z0-9-]+)\\.(?:${usual}|${dualStack})$`)
const awsService = new RegExp(`^(?:[a-z0-9-]+\\.)?([a-z0-9-]+?)(?:-fips)?\\.([a-z0-9-]+)\\.(?:${usual}|${dualStack})$`)

/**
 * Of which kind the API at an address is. REST and HTTP APIs have the same hosts; only HTTP APIs do without a stage in
 * the path.
 * @param isLocal whether it is the local Cognito's, whose APIs stand below `/apis/`
 */
export function apiOfAddress(url: URL, isLocal: boolean): ApiOfAddress {
  const { hostname, pathname } = url
  if (isLocal) return localApi(pathname)
  const [, gatewayRegion] = executeApi.exec(hostname) ?? []
  if (gatewayRegion !== undefined) {
    const hasStage = /^\/[\w-]+\/./.test(pathname)
    const kind = hasStage ? 'rest-api' : 'http-api'
    return { kind, isCertain: false, service: 'execute-api', region: gatewayRegion }
  }
  for (const { form, kind } of hosts) {
    const [, region] = form.exec(hostname) ?? []
    if (region !== undefined) return { kind, isCertain: true, service: apiKinds[kind].service, region }
  }
  const [, service, region] = awsService.exec(hostname) ?? []
  if (service === undefined || region === undefined || partitionNameOf(region) === null) return plain
  return { kind: 'aws-service', isCertain: true, service, region }
}

const localKinds: Readonly<Record<string, ApiKind>> = { rest: 'rest-api', http: 'http-api', iam: 'iam-api' }

function localApi(pathname: string): ApiOfAddress {
  const [, name = ''] = /\/apis\/(\w+)(?:\/|$)/.exec(pathname) ?? []
  const kind = Object.hasOwn(localKinds, name) ? localKinds[name] : undefined
  return kind ? { kind, isCertain: true, service: apiKinds[kind].service, region: null } : plain
}
