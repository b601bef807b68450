import { type Need, type SignInMethod, signInMethodNames, signInMethods } from '../protocol/sign-in-methods.ts'
import { type Connection, hostedUiOrigin } from './connection.ts'

export type { Need }

/** The ways to sign in, in the order in which the page offers them. */
export const ways = signInMethodNames

export type Way = SignInMethod

/** What the connection lacks for that way; empty: it can be used. */
export function lacking(connection: Connection, way: Way): readonly Need[] {
  const has: Record<Need, boolean> = {
    'identity-pool': connection.identityPoolId !== undefined,
    'user-pool': connection.userPoolId !== undefined,
    'hosted-ui': hostedUiOrigin(connection) !== null,
  }
  const needs: readonly Need[] = signInMethods[way]
  return needs.filter((need) => !has[need])
}
