import type { Source } from '../kind/source.ts'
import type { TokenKind } from '../kind/token-kind.ts'
import type { JwtMembers } from '../own-claim.ts'

/** A token as a verifier sees it. */
export interface PresentedToken {
  readonly kind: TokenKind
  readonly isJwt: boolean
  readonly algorithm: string | null
  readonly claims: JwtMembers
  /** By the services' clock, in epoch seconds. */
  readonly now: number
}

/** Whose tokens a verifier is set up for; empty texts where that isn't known. */
export interface Target {
  /** To the letter, as in `iss`. */
  readonly issuer: string
  /** App client or another audience. */
  readonly client: string
  /** Whom the token was issued to, as identity pools and IAM read it: `azp` counts before `aud`. */
  readonly party: string
}

/** Rules by which a token is refused, one sentence of the catalogue each; and which claim decides, null: none. */
export const refusalRules = {
  'no-jwt': null,
  'token-use': 'token_use',
  'not-of-pool': null,
  issuer: 'iss',
  'issuer-form': 'iss',
  algorithm: null,
  audience: 'aud',
  client: 'client_id',
  scope: 'scope',
  nonce: 'nonce',
  /** The token's issuer is not registered at the place. */
  provider: null,
  'limited-login': null,
  expired: 'exp',
  'no-expiry': 'exp',
  'too-early': 'nbf',
  verification: null,
} as const

export type RefusalRule = keyof typeof refusalRules

export interface TokenRefusal {
  readonly rule: RefusalRule
  /** As it stands in the token; null: nothing is there. */
  readonly found: string | null
  /** null: nothing that could be named. */
  readonly wanted: string | null
}

/** What a verifier demands of a token. @returns null where the token meets it */
export type Demand = (token: PresentedToken) => TokenRefusal | null

/** One way to set a verifier up. */
export interface SetUp {
  /** In the order in which they are told. */
  readonly demands: readonly Demand[]
  /** To be copied; null: there is nothing to set. */
  readonly setting: string | null
}

/** A place or a library that takes tokens. */
export interface Verifier {
  readonly group: 'cognito' | 'aws' | 'library'
  readonly source: Source
  /**
   * In which ways it can be set up for the target, the usual one first.
   * @param token decides what can be named in a setting, e.g. one of its scopes
   */
  readonly setUps: (target: Target, token: PresentedToken) => readonly SetUp[]
}

export function refusalBy({ demands }: SetUp, token: PresentedToken): TokenRefusal | null {
  for (const demand of demands) {
    const refusal = demand(token)
    if (refusal !== null) return refusal
  }
  return null
}
