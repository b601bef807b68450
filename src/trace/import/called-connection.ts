import { regionForm } from '../../protocol/identifiers.ts'
import { partitions } from '../../protocol/partitions.ts'
import { services } from '../../protocol/services.ts'
import { objectIn } from '../facts/json-object.ts'
import type { Exchange, TraceEvent } from '../record/exchange.ts'
import type { RunConnection } from '../record/run.ts'

/** What the requests show of the pools that were called; named after the app that sent them. */
export function connectionOf(events: readonly TraceEvent[]): RunConnection {
  const exchanges = events.filter((event) => event.kind === 'exchange')
  const addresses = events.flatMap((event) => (event.kind === 'computation' ? [] : [new URL(event.url)]))
  const bodies = exchanges.map(({ requestBody }) => objectIn(requestBody ?? '') ?? {})
  const sent = (name: string) => bodies.map((body) => body[name]).find((value) => typeof value === 'string')
  const loginsKeys = bodies.flatMap(({ Logins }) => (Logins instanceof Object ? Object.keys(Logins) : []))
  const identityPoolId = sent('IdentityPoolId')
  // A user pool's key ends with its ID; the key of another issuer seldom looks like that.
  const userPoolId = loginsKeys.map((key) => /\/([\w-]{1,40}_\w{1,40})$/.exec(key)?.[1]).find((id) => id !== undefined)
  const regions = [
    identityPoolId?.split(':')[0],
    userPoolId?.split('_')[0],
    ...addresses.flatMap(({ host }) => host.split('.')),
  ]
  return {
    name: originOf(exchanges) ?? addresses[0]?.host ?? '',
    region: regions.find((region) => region !== undefined && regionForm.test(region)) ?? '',
    userPoolId,
    userPoolClientId:
      sent('ClientId') ?? addresses.map(({ searchParams }) => searchParams.get('client_id')).find((id) => id !== null),
    identityPoolId,
    endpoints: Object.fromEntries(exchanges.flatMap(ownEndpoint)),
  }
}

/** Hosts of AWS's own, those of the Hosted UI among them. */
const awsSuffixes = [
  ...Object.values(partitions).flatMap(({ dnsSuffix, dualStackSuffix }) => [dnsSuffix, dualStackSuffix]),
  'amazoncognito.com',
]

/** The endpoint that takes the place of AWS's; none where it is AWS's. */
function ownEndpoint({ peer, url }: Exchange): readonly (readonly [string, string])[] {
  const { hostname, origin } = new URL(url)
  const { endpoint } = services[peer]
  return endpoint === null || awsSuffixes.some((suffix) => hostname.endsWith(`.${suffix}`)) ? [] : [[endpoint, origin]]
}

/** The host of the app that sent the requests. */
function originOf(exchanges: readonly Exchange[]): string | undefined {
  const [, origin = ''] =
    exchanges.flatMap(({ requestHeaders }) => requestHeaders).find(([name]) => name === 'origin') ?? []
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
