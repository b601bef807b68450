import { type Need, type SignInMethod, signInMethods } from '../protocol/sign-in-methods.ts'
import { type Connection, hostedUiOrigin } from './connection.ts'

/** What the connection lacks for a sign-in method; empty: it can be used. */
export function lacking(connection: Connection, signInMethod: SignInMethod): readonly Need[] {
  const has: Record<Need, boolean> = {
    'identity-pool': connection.identityPoolId !== undefined,
    'user-pool': connection.userPoolId !== undefined,
    'hosted-ui': hostedUiOrigin(connection) !== null,
  }
  const needs: readonly Need[] = signInMethods[signInMethod]
  return needs.filter((need) => !has[need])
}
