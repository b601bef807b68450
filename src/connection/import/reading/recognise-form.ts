import { isRegion } from '../../../protocol/identifiers.ts'
import { isAwsHost, isLoopback } from '../../endpoint-hosts.ts'
import type { ImportNote } from './imported.ts'
import type { Observation, Recognised } from './observation.ts'
import { tokenClaims } from './token-claims.ts'

/** A value with its name in small letters, without signs. */
interface NamedValue {
  readonly value: string
  readonly key: string
  readonly place: string
}

const poolId = /^([a-z]{2,}(?:-[a-z]+)+-\d+)_[0-9A-Za-z]+$/
const identityPoolId = /^[a-z]{2,}(?:-[a-z]+)+-\d+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const arn = /^arn:aws[\w-]*:(cognito-idp|cognito-identity):[a-z0-9-]+:\d*:(?:userpool|identitypool)\/([\w:-]+)/
const loginDomain = /^(?:https:\/\/)?([a-z0-9-]+\.auth(?:-fips)?\.([a-z0-9-]+)\.amazoncognito\.com)(?=[/?#]|$)/i
/** With the final part of any address below an issuer. */
const issuerForm = /^(?:https?:\/\/)?([a-z0-9.:-]+)\/([\w-]+_[0-9A-Za-z]+)(?:\/\.well-known\/[\w-]+(?:\.json)?)?$/i
const issuerKeys = /^(iss|.*(issuer|issueruri|authority|jwkseturi|jwksuri|jwksurl|providername|wellknownurl))$/
const loginPaths = /\/(oauth2\/(authorize|token|userinfo|revoke)|login|logout|signup|forgotpassword|authorize)$/i

/** What a value is by its form; null: that can't be seen. */
export function recogniseForm(named: NamedValue): Recognised | null {
  const { value, key, place } = named
  const is = (member: 'userPoolId' | 'identityPoolId'): Recognised => ({
    observations: [{ member, value, place }],
    notes: [],
  })
  if (poolId.test(value)) return is('userPoolId')
  // An identity ID has the same form.
  if (identityPoolId.test(value)) return /identityid$/.test(key) ? nothing : is('identityPoolId')
  return fromArn(named) ?? fromToken(named) ?? fromIssuer(named) ?? fromAddress(named) ?? otherIssuer(named)
}

const nothing: Recognised = { observations: [], notes: [] }

function fromArn({ value, place }: NamedValue): Recognised | null {
  const [, service, id = ''] = arn.exec(value) ?? []
  if (service === undefined) return null
  const member = service === 'cognito-idp' ? 'userPoolId' : 'identityPoolId'
  return { observations: [{ member, value: id, place }], notes: [] }
}

function fromToken({ value, place }: NamedValue): Recognised | null {
  const claims = tokenClaims(value)
  if (claims === null) return null
  const at = (name: string) => [place, name].filter(Boolean).join(' → ')
  const issuer = { value: claims.iss, key: 'iss', place: at('iss') }
  const issued = fromIssuer(issuer) ?? otherIssuer(issuer)
  const isPools = issued?.observations.some(({ member }) => member === 'userPoolId')
  const client: Observation[] =
    isPools && claims.client
      ? [{ member: 'userPoolClientId', value: claims.client.value, place: at(claims.client.name) }]
      : []
  return {
    observations: [...(issued?.observations ?? []), ...client],
    notes: [{ code: 'token-not-verified', place: place || 'iss' }, ...(issued?.notes ?? [])],
  }
}

/** An address of an issuer or of what stands below it, and the same without its scheme as identity pools have it. */
function fromIssuer({ value, key, place }: NamedValue): Recognised | null {
  const isNamed = issuerKeys.test(key)
  const [, host = '', pool = ''] = issuerForm.exec(value) ?? []
  const hostname = host.replace(/:\d+$/, '').toLowerCase()
  const isUsual = /^(issuer-)?cognito-idp/.test(hostname) && isAwsHost(hostname)
  if (pool && (isUsual || isNamed)) {
    const scheme = isLoopback(hostname) && value.startsWith('http:') ? 'http' : 'https'
    const issuer: Observation = { member: 'issuer', value: `${scheme}://${host}/${pool}`, place }
    const isUpdated = isUsual && hostname.startsWith('issuer-')
    const notes: ImportNote[] = isUpdated ? [{ code: 'updated-issuer', place }] : []
    return {
      observations: [{ member: 'userPoolId', value: pool, place }, ...(isUsual && !isUpdated ? [] : [issuer])],
      notes,
    }
  }
  return null
}

/** The address of an issuer that is no user pool. */
function otherIssuer({ value, key, place }: NamedValue): Recognised | null {
  const isIssuer = issuerKeys.test(key) && !key.endsWith('name') && URL.canParse(value) && /^https?:/.test(value)
  return isIssuer ? { observations: [], notes: [{ code: 'other-issuer', place }] } : null
}

/** A login domain, and an address of the Hosted UI with what stands in its query. */
function fromAddress({ value, key, place }: NamedValue): Recognised | null {
  const [, domain = '', region = ''] = loginDomain.exec(value) ?? []
  const isCognitos = isRegion(region)
  const address = URL.canParse(value) ? new URL(value) : null
  const isLogin = address !== null && loginPaths.test(address.pathname)
  const client = isLogin ? address.searchParams.get('client_id') : null
  if (!isCognitos && !client && !(isLogin && /(authorization|token|userinfo)endpoint$/.test(key))) return null
  const observations: Observation[] = isCognitos
    ? [{ member: 'hostedUiDomain', value: domain.toLowerCase(), place }]
    : []
  if (isCognitos) observations.push({ member: 'region', value: region, place })
  else if (address && address.protocol === 'https:')
    observations.push({ member: 'hostedUiDomain', value: address.host, place })
  if (client) observations.push({ member: 'userPoolClientId', value: client, place: inQuery(place, 'client_id') })
  if (client && address) observations.push(...queryLists(address, place))
  return { observations, notes: [] }
}

const inQuery = (place: string, name: string) => (place ? `${place}?${name}` : name)

function queryLists({ searchParams }: URL, place: string): Observation[] {
  const scopes =
    searchParams
      .get('scope')
      ?.split(/[\s+]+/)
      .filter(Boolean) ?? []
  const provider = searchParams.get('identity_provider')
  return [
    ...(scopes.length > 0 ? [{ member: 'scopes', value: scopes, place: inQuery(place, 'scope') } as const] : []),
    ...(provider && provider !== 'COGNITO'
      ? [{ member: 'identityProviders', value: [provider], place: inQuery(place, 'identity_provider') } as const]
      : []),
  ]
}
