import { awsHost } from '../protocol/aws-host.ts'
import { isRegion } from '../protocol/identifiers.ts'
import { type Connection, userPoolIssuer, userPoolLoginsKey } from './connection.ts'
import { loginsKeyOfIssuer } from './issuer.ts'

/**
 * AWS's two forms of a user pool's issuer. A pool can be switched to the updated one, which is the same in every Region
 * that the pool is replicated to.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 */
interface AwsIssuer {
  readonly form: 'original' | 'updated'
  readonly region: string
  readonly userPoolId: string
}

const prefixes = { original: '', updated: 'issuer-' } as const

/** Also has the documents of its pools: keys and discovery. */
export function updatedIssuerHost(region: string): string {
  return prefixes.updated + awsHost('user-pool', region)
}

/** Which of the two it is; null: another issuer. */
export function awsIssuer(issuer: string): AwsIssuer | null {
  const [, prefix, region = '', userPoolId = ''] =
    /^https:\/\/(issuer-)?cognito-idp\.([a-z0-9-]+)\.[a-z.]+\/([\w-]+)$/.exec(issuer) ?? []
  const form = prefix === undefined ? 'original' : 'updated'
  return isRegion(region) && issuer === issuerIn(region, form, userPoolId) ? { form, region, userPoolId } : null
}

/**
 * What `iss` can be in the tokens of the connection's user pool, what is expected first. With the original issuer, a
 * replica names its own Region, in which the pool has the same ID.
 */
export function poolIssuers(connection: Connection): readonly string[] {
  const { region, userPoolId = '', endpoints } = connection
  const expected = userPoolIssuer(connection)
  if (expected === null || awsIssuer(expected) === null) return expected === null ? [] : [expected]
  const called = awsIssuer(`${endpoints.userPool}/${userPoolId}`)?.region ?? region
  const regions = [region, called, userPoolId.split('_')[0] ?? ''].filter(isRegion)
  const forms = ['original', 'updated'] as const
  return [...new Set([expected, ...forms.flatMap((form) => regions.map((each) => issuerIn(each, form, userPoolId)))])]
}

/** The user pool's key in a Logins map for a token of that issuer; null without a user pool. */
export function loginsKeyOfToken(connection: Connection, issuer: string | null): string | null {
  const isOwn = issuer !== null && poolIssuers(connection).includes(issuer)
  return isOwn ? loginsKeyOfIssuer(issuer) : userPoolLoginsKey(connection)
}

function issuerIn(region: string, form: AwsIssuer['form'], userPoolId: string): string {
  return `https://${prefixes[form]}${awsHost('user-pool', region)}/${userPoolId}`
}
