import { roleNameOf } from '../../credentials/caller.ts'
import { explainRole, type RoleReason } from '../../credentials/role-explanation.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { decodeUnverified } from '../../token/decode.ts'
import type { Progress } from '../sign-in/journey.ts'
import type { SignedInUser } from './user-facts.ts'

/** `always`: it differs between any two sign-ins, so that it tells nothing about the users. */
export type UserDifference = 'same' | 'differs' | 'always'

export interface ComparedClaim {
  /** Of a claim, as it stands in the token. */
  readonly name: string
  /** undefined: it is not there. */
  readonly left: unknown
  readonly right: unknown
  readonly difference: UserDifference
}

/** What both sides have of one thing. */
export interface BothSides<Value> {
  readonly left: Value
  readonly right: Value
}

interface Facts {
  readonly signInMethod: SignInMethod
  readonly connection: string
  readonly identityId: string | null
  /** Names of the providers; empty: a guest. */
  readonly logins: readonly string[]
  readonly account: string | null
  readonly role: string | null
  readonly reason: RoleReason
  readonly groups: readonly string[]
  /** The roles that the token names; ARNs. */
  readonly roles: readonly string[]
  readonly accessKeyId: string | null
  /** Epoch milliseconds; null: there are no credentials, or their expiry is unknown. */
  readonly expires: number | null
}

export type FactName = keyof Facts

/** Two users side by side. None of the tokens has been checked here, and none of the values is secret. */
export interface UserComparison {
  readonly facts: { readonly [Name in FactName]: BothSides<Facts[Name]> & { readonly difference: UserDifference } }
  /** null where none of both has such a token that can be read. */
  readonly claims: Readonly<Record<'idToken' | 'accessToken', readonly ComparedClaim[] | null>>
}

/** Claims that are new with each sign-in (OpenID Connect Core, section 2; RFC 7519, section 4.1; Cognito's own). */
const newEachTime = new Set(['iat', 'exp', 'nbf', 'auth_time', 'jti', 'origin_jti', 'event_id', 'at_hash', 'nonce'])

const factsNewEachTime: readonly FactName[] = ['accessKeyId', 'expires']

export function compareUsers(left: SignedInUser, right: SignedInUser): UserComparison {
  const [one, other] = [factsOf(left), factsOf(right)]
  const fact = <Name extends FactName>(name: Name) => ({
    left: one[name],
    right: other[name],
    difference: differenceOf(one[name], other[name], factsNewEachTime.includes(name)),
  })
  return {
    facts: {
      signInMethod: fact('signInMethod'),
      connection: fact('connection'),
      identityId: fact('identityId'),
      logins: fact('logins'),
      account: fact('account'),
      role: fact('role'),
      reason: fact('reason'),
      groups: fact('groups'),
      roles: fact('roles'),
      accessKeyId: fact('accessKeyId'),
      expires: fact('expires'),
    },
    claims: {
      idToken: comparedClaims(idTokenClaims(left), idTokenClaims(right)),
      accessToken: comparedClaims(accessTokenClaims(left), accessTokenClaims(right)),
    },
  }
}

function factsOf({ connection, journey: { progress }, tasks }: SignedInUser): Facts {
  const { signInMethod, identityId, logins, caller, credentials } = progress
  const roleName = caller && roleNameOf(caller.arn)
  const { reason, groups, candidates } = explainRole({
    isGuest: Object.keys(logins ?? {}).length === 0,
    unverifiedClaims: shownClaims(progress) ?? {},
    roleName,
    customRoleArn: tasks.customRoleArn,
  })
  return {
    signInMethod,
    connection: connection.name,
    identityId,
    logins: Object.keys(logins ?? {}),
    account: caller?.account ?? null,
    role: roleName ?? caller?.arn ?? null,
    reason,
    groups,
    roles: candidates.map(({ arn }) => arn),
    accessKeyId: credentials?.accessKeyId ?? null,
    expires: credentials?.expires ?? null,
  }
}

type Claims = Readonly<Record<string, unknown>>

/** Of the token that the identity pool was shown. */
function shownClaims({ logins }: Progress): Claims | null {
  const [token] = Object.values(logins ?? {})
  return token === undefined ? null : claimsIn(token)
}

const idTokenClaims = ({ journey: { progress } }: SignedInUser) =>
  progress.tokens ? claimsIn(progress.tokens.idToken) : shownClaims(progress)

const accessTokenClaims = ({ journey: { progress } }: SignedInUser) =>
  progress.tokens && claimsIn(progress.tokens.accessToken)

function claimsIn(token: string): Claims | null {
  const decoded = decodeUnverified(token)
  return decoded.kind === 'jwt' ? decoded.unverifiedClaims : null
}

function comparedClaims(left: Claims | null, right: Claims | null): readonly ComparedClaim[] | null {
  if (left === null && right === null) return null
  const [one, other] = [new Map(Object.entries(left ?? {})), new Map(Object.entries(right ?? {}))]
  return [...new Set([...one.keys(), ...other.keys()])].map((name) => {
    const pair = { left: one.get(name), right: other.get(name) }
    return { name, ...pair, difference: differenceOf(pair.left, pair.right, newEachTime.has(name)) }
  })
}

/** Both come from JSON or are as plain, so they are equal if their text is. */
function differenceOf(left: unknown, right: unknown, isNewEachTime: boolean): UserDifference {
  if (JSON.stringify(left) === JSON.stringify(right)) return 'same'
  const isOneAbsent = left === undefined || right === undefined || left === null || right === null
  return isNewEachTime && !isOneAbsent ? 'always' : 'differs'
}
