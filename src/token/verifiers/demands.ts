import { awsIssuer } from '../../connection/pool-issuers.ts'
import { type TokenKind, userPoolKinds } from '../kind/token-kind.ts'
import { type JwtMembers, ownClaim, textClaim } from '../own-claim.ts'
import { millisecondsFrom } from '../rules/time-rules.ts'
import type { Demand, PresentedToken, RefusalRule, TokenRefusal } from './verifier.ts'

const refusal = (rule: RefusalRule, found: unknown, wanted: string | null): TokenRefusal => ({
  rule,
  found: found === undefined || found === null ? null : typeof found === 'string' ? found : JSON.stringify(found),
  wanted,
})

/** A demand that is met where the condition holds. */
const demand =
  (
    isMet: (token: PresentedToken) => boolean,
    rule: RefusalRule,
    wanted: string | null,
    found: (token: PresentedToken) => unknown = () => null,
  ): Demand =>
  (token) =>
    isMet(token) ? null : refusal(rule, found(token), wanted)

const claim = (name: string) => (token: PresentedToken) => ownClaim(token.claims, name)

export const readable = demand(({ isJwt }) => isJwt, 'no-jwt', null)

/** The signature is made by one of these algorithms. */
export const signedBy = (algorithms: readonly string[]): Demand =>
  demand(
    ({ algorithm }) => algorithm !== null && algorithms.includes(algorithm),
    'algorithm',
    algorithms.join(', '),
    ({ algorithm }) => algorithm,
  )

export const ofUserPool = demand(({ kind }) => userPoolKinds.includes(kind), 'not-of-pool', null)

export const ofKind = (kinds: readonly TokenKind[], wanted: 'id' | 'access' | 'refresh'): Demand =>
  demand(({ kind }) => kinds.includes(kind), 'token-use', wanted, claim('token_use'))

export const usedAs = (tokenUse: 'id' | 'access'): Demand =>
  demand(({ claims }) => textClaim(claims, 'token_use') === tokenUse, 'token-use', tokenUse, claim('token_use'))

export const issuedBy = (issuer: string): Demand =>
  demand(({ claims }) => issuer !== '' && textClaim(claims, 'iss') === issuer, 'issuer', issuer || null, claim('iss'))

/** By the user pool in its Region, in whichever of AWS's two forms. */
export function issuedByPool(issuer: string): Demand {
  const expected = awsIssuer(issuer)
  const isSamePool = (iss: string) => {
    const { region, userPoolId } = awsIssuer(iss) ?? {}
    return expected !== null && region === expected.region && userPoolId === expected.userPoolId
  }
  return demand(
    ({ claims }) => {
      const iss = textClaim(claims, 'iss') ?? ''
      return iss !== '' && (iss === issuer || isSamePool(iss))
    },
    'issuer',
    issuer || null,
    claim('iss'),
  )
}

export const issuedByOneOf = (issuers: readonly [string, ...string[]]): Demand =>
  demand(({ claims }) => issuers.includes(textClaim(claims, 'iss') ?? ''), 'issuer', issuers[0], claim('iss'))

/** By AWS itself, whose services ask no other address for a user pool's keys. */
export const issuedOnAws: Demand = demand(
  ({ claims }) => awsIssuer(textClaim(claims, 'iss') ?? '') !== null,
  'issuer',
  'https://cognito-idp.….amazonaws.com/…',
  claim('iss'),
)

/** Not in the updated form, which came later than the verifier. */
export const inOriginalForm: Demand = demand(
  ({ claims }) => awsIssuer(textClaim(claims, 'iss') ?? '')?.form !== 'updated',
  'issuer-form',
  null,
  claim('iss'),
)

/** `aud` is one text or a list of them (RFC 7519, 4.1.3). */
export function audiencesOf(claims: JwtMembers): readonly string[] {
  const value = ownClaim(claims, 'aud')
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((entry) => typeof entry === 'string')
}

export const meantFor = (client: string): Demand =>
  demand(({ claims }) => audiencesOf(claims).includes(client), 'audience', client || null, claim('aud'))

/** `aud` is this one text. */
export const meantOnlyFor = (client: string): Demand =>
  demand(({ claims }) => textClaim(claims, 'aud') === client, 'audience', client || null, claim('aud'))

export const issuedToClient = (client: string): Demand =>
  demand(({ claims }) => textClaim(claims, 'client_id') === client, 'client', client || null, claim('client_id'))

/** By `aud`, or by `client_id` where there is no `aud`. */
export const meantForOrIssuedTo =
  (client: string): Demand =>
  (token) =>
    ownClaim(token.claims, 'aud') === undefined && ownClaim(token.claims, 'client_id') !== undefined
      ? issuedToClient(client)(token)
      : meantFor(client)(token)

/** Of a token for several audiences `azp` names the client (OpenID Connect Core, section 3.1.3.7). */
export const withParty = (client: string): Demand =>
  demand(
    ({ claims }) => audiencesOf(claims).length < 2 || textClaim(claims, 'azp') === client,
    'audience',
    client || null,
    claim('azp'),
  )

/** By `azp`, or by `aud` where there is no `azp`. */
export const issuedToParty = (party: string): Demand =>
  demand(
    ({ claims }) => (textClaim(claims, 'azp') ?? audiencesOf(claims)[0]) === party && party !== '',
    'audience',
    party || null,
    ({ claims }) => ownClaim(claims, 'azp') ?? ownClaim(claims, 'aud'),
  )

/** @param isExpected that one was asked for */
export const withNonce = (isExpected: boolean): Demand =>
  demand(({ claims }) => (ownClaim(claims, 'nonce') !== undefined) === isExpected, 'nonce', null, claim('nonce'))

export function scopesIn({ claims }: PresentedToken): readonly string[] {
  return (textClaim(claims, 'scope') ?? '').split(' ').filter(Boolean)
}

/** @param scope null: one that isn't known, of which a token without scopes has none */
export const allowing = (scope: string | null): Demand =>
  demand((token) => scope !== null && scopesIn(token).includes(scope), 'scope', scope, claim('scope'))

interface Times {
  /** Seconds by which the clocks may differ. */
  readonly tolerance?: number
  /** `exp` has to be there. */
  readonly needsExpiry?: boolean
  /** The moment of `exp` is still good. */
  readonly includesEnd?: boolean
  /** `iat` must not be in the future. */
  readonly checksIssue?: boolean
}

/** Between `nbf` and `exp`. */
export const inForce =
  ({ tolerance = 0, needsExpiry = false, includesEnd = false, checksIssue = false }: Times = {}): Demand =>
  ({ claims, now }) => {
    const exp = ownClaim(claims, 'exp')
    // The report counts a time in milliseconds as none; what AWS makes of it is unverified: no public thread shows it.
    if (needsExpiry && (typeof exp !== 'number' || exp >= millisecondsFrom)) return refusal('no-expiry', exp, null)
    const end = typeof exp === 'number' ? exp + tolerance : Number.POSITIVE_INFINITY
    if (end < now || (end === now && !includesEnd)) return refusal('expired', null, null)
    const starts = [ownClaim(claims, 'nbf'), checksIssue ? ownClaim(claims, 'iat') : undefined]
    const isEarly = starts.some((start) => typeof start === 'number' && start > now + tolerance)
    return isEarly ? refusal('too-early', null, null) : null
  }

/** What the place itself lacks, whatever the token. */
export const never =
  (rule: RefusalRule, wanted: string | null = null): Demand =>
  () =>
    refusal(rule, null, wanted)
