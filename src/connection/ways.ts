import { type Connection, hostedUiOrigin } from './connection.ts'

/** The four ways to sign in, in the order in which the page offers them. */
export const ways = ['guest', 'user-pool', 'hosted-ui', 'provider-token'] as const

export type Way = (typeof ways)[number]

/** A part of the connection that a way can't do without. */
export type Need = 'identity-pool' | 'user-pool' | 'hosted-ui'

const needs: Record<Way, readonly Need[]> = {
  guest: ['identity-pool'],
  'user-pool': ['user-pool'],
  'hosted-ui': ['user-pool', 'hosted-ui'],
  'provider-token': ['identity-pool'],
}

/** What the connection lacks for that way; empty: it can be used. */
export function lacking(connection: Connection, way: Way): readonly Need[] {
  const has: Record<Need, boolean> = {
    'identity-pool': connection.identityPoolId !== undefined,
    'user-pool': connection.userPoolId !== undefined,
    'hosted-ui': hostedUiOrigin(connection) !== null,
  }
  return needs[way].filter((need) => !has[need])
}
