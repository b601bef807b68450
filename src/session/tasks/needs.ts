import type { Logins } from '../../cognito/identity-pool/credentials.ts'
import type { Refreshable } from '../../cognito/refreshed.ts'
import type { IssuedCredentials } from '../../credentials/aws-credentials.ts'
import type { AccessToken, TokenSet } from '../../token/token-set.ts'
import type { Progress } from '../sign-in/journey.ts'
import { usernameOf } from '../user-of.ts'

/** What a task can't do without; what has expired is there, but may be dropped. */
export interface Needed {
  readonly nothing: true
  readonly 'hosted-ui-sign-in': true
  readonly 'access-token': AccessToken
  readonly 'named-user': { readonly accessToken: AccessToken; readonly username: string }
  readonly 'refresh-token': Refreshable
  readonly 'new-device': {
    readonly accessToken: AccessToken
    readonly device: NonNullable<TokenSet['newDevice']>
    /** As it was typed. */
    readonly username: string
  }
  readonly identity: { readonly identityId: string; readonly logins: Logins | null }
  readonly credentials: IssuedCredentials
}

export type TaskNeed = keyof Needed

/** Each as the sign-in has it; null: it has none. */
export const needs: { readonly [Name in TaskNeed]: (progress: Progress) => Needed[Name] | null } = {
  nothing: () => true,
  'hosted-ui-sign-in': ({ signInMethod }) => (signInMethod === 'hosted-ui' ? true : null),
  'access-token': ({ tokens }) => tokens?.accessToken ?? null,
  'named-user': ({ tokens }) => {
    const username = tokens && usernameOf(tokens)
    return tokens && username ? { accessToken: tokens.accessToken, username } : null
  },
  'refresh-token': ({ tokens }) => (isRefreshable(tokens) ? tokens : null),
  'new-device': ({ tokens, identifier }) =>
    tokens?.newDevice && identifier !== null
      ? { accessToken: tokens.accessToken, device: tokens.newDevice, username: identifier }
      : null,
  identity: ({ identityId, logins }) => (identityId === null ? null : { identityId, logins }),
  credentials: ({ credentials }) => credentials,
}

/** True where there is something to refresh with. */
export function isRefreshable(tokens: TokenSet | null): tokens is Refreshable {
  return tokens !== null && tokens.refreshToken !== null
}
