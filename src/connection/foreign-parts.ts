import { type ConnectionSettings, type Endpoints, hostedUiOrigin } from './connection.ts'
import { isAwsHost, isHere } from './endpoint-hosts.ts'

/** A host that a connection names and that is neither AWS's nor this machine. */
export interface ForeignPart {
  readonly member: `endpoints.${keyof Endpoints}` | 'hostedUiDomain' | 'issuer' | 'apis'
  /** With its port. */
  readonly host: string
}

/** All such hosts of a connection, each with the member that names it. */
export function foreignParts(connection: ConnectionSettings): readonly ForeignPart[] {
  const { endpoints, issuer, apis = [] } = connection
  const { hostedUi, ...others } = endpoints
  return [
    ...Object.entries(others).flatMap(([name, address]) => partOf(`endpoints.${name as keyof Endpoints}`, address)),
    ...partOf(hostedUi ? 'endpoints.hostedUi' : 'hostedUiDomain', hostedUiOrigin(connection)),
    ...partOf('issuer', issuer),
    ...apis.flatMap((address) => partOf('apis', address)),
  ]
}

function partOf(member: ForeignPart['member'], address: string | null | undefined): ForeignPart[] {
  if (!address) return []
  const { hostname, host } = new URL(address)
  return isHere(hostname) || isAwsHost(hostname) ? [] : [{ member, host }]
}
