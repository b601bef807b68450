import type { Connection } from '../../connection/connection.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { decodeUnverified } from '../../token/decode.ts'
import { textClaim } from '../../token/own-claim.ts'
import { unverifiedEndOf } from '../../token/secret-end.ts'
import type { Journey, Progress } from '../sign-in/journey.ts'
import type { TasksState } from '../tasks/task-state.ts'
import { usernameOf } from '../user-of.ts'

/** What a user is told apart by. Nothing in it is secret: it may be drawn, and stay in what draws it. */
export interface UserFacts {
  /** Of the sign-in's run in the trace. */
  readonly number: number
  /** As it was typed, or as the tokens say without having been checked; null: a guest. */
  readonly name: string | null
  readonly signInMethod: SignInMethod
  readonly connection: Pick<Connection, 'id' | 'name'>
  /** What expires first, in epoch milliseconds; null: the expiry of nothing that is held is known. */
  readonly expires: { readonly what: 'credentials' | 'tokens'; readonly at: number } | null
  /** True where the sign-in was ended at Cognito. */
  readonly isEnded: boolean
}

/** What is known of a user by a sign-in. */
export interface SignedInUser {
  readonly number: number
  readonly connection: Connection
  readonly journey: Extract<Journey, { at: 'done' | 'failed' }>
  readonly tasks: Pick<TasksState, 'ended' | 'customRoleArn'>
}

export function factsOf({ number, connection, journey: { progress }, tasks }: SignedInUser): UserFacts {
  return {
    number,
    name: nameOf(progress),
    signInMethod: progress.signInMethod,
    connection: { id: connection.id, name: connection.name },
    expires: expiryOf(progress),
    isEnded: tasks.ended.length > 0,
  }
}

function nameOf({ signInMethod, identifier, tokens, logins }: Progress): string | null {
  if (signInMethod === 'guest') return null
  if (signInMethod === 'user-pool' && identifier !== null) return identifier
  const [idToken] = tokens ? [tokens.idToken] : Object.values(logins ?? {})
  const decoded = idToken === undefined ? null : decodeUnverified(idToken)
  const email = decoded?.kind === 'jwt' ? textClaim(decoded.unverifiedClaims, 'email') : null
  return email ?? (tokens && usernameOf(tokens)) ?? identifier
}

function expiryOf({ credentials, tokens }: Progress): UserFacts['expires'] {
  // Their lifetimes are settings of the app client, each its own.
  const ofEach = tokens ? [tokens.idToken, tokens.accessToken].flatMap((token) => unverifiedEndOf(token) ?? []) : []
  const ofTokens = ofEach.length === 0 ? null : Math.min(...ofEach)
  const ofCredentials = credentials?.expires ?? null
  if (ofCredentials !== null && (ofTokens === null || ofCredentials <= ofTokens))
    return { what: 'credentials', at: ofCredentials }
  return ofTokens === null ? null : { what: 'tokens', at: ofTokens }
}
