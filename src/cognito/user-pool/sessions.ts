import {
  CognitoIdentityProviderClient,
  ListUserSessionsCommand,
  RevokeUserSessionCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import * as v from 'valibot'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { clientSettings } from '../client-settings.ts'
import { filledText } from '../filled-text.ts'
import { moment } from '../moment.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperation } from './user-pool-answers.ts'

const optionalText = v.nullish(v.string(), null)

const userSession = v.pipe(
  v.object({
    SessionId: filledText,
    SessionType: optionalText,
    ClientId: optionalText,
    CreateDate: moment,
    LastActiveDate: moment,
    DeviceType: optionalText,
    LastIPAddress: optionalText,
    LastLocation: v.nullish(v.object({ City: optionalText, Country: optionalText }), null),
    OriginSessionId: optionalText,
    IsCurrentSession: v.nullish(v.boolean(), false),
  }),
  v.transform(({ LastLocation: place, ...session }) => ({
    id: session.SessionId,
    /** `TOKEN` or `SSO`. */
    type: session.SessionType,
    clientId: session.ClientId,
    created: session.CreateDate,
    lastActive: session.LastActiveDate,
    device: session.DeviceType,
    address: session.LastIPAddress,
    place: [place?.City ?? '', place?.Country ?? ''].filter((name) => name !== ''),
    /** The session of managed login that it came through. */
    origin: session.OriginSessionId,
    isCurrent: session.IsCurrentSession,
  })),
)

/** A refresh token of one app client, or the cookie of managed login. Times are epoch milliseconds. */
export type UserSession = v.InferOutput<typeof userSession>

const listing = userPoolOperation('ListUserSessions', v.object({ Sessions: v.nullish(v.array(userSession), []) }))
const revocation = userPoolOperation('RevokeUserSession', v.object({}))

/** ListUserSessions: where the owner of this token is signed in. @throws ProblemError */
export async function listSessions(connection: Connection, token: AccessToken): Promise<readonly UserSession[]> {
  const client = new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
  const command = new ListUserSessionsCommand({ AccessToken: token })
  return (await answerOf(listing, client, () => client.send(command))).Sessions
}

/**
 * RevokeUserSession: ends another session of the owner of this token.
 * @param withLinked also the sessions that it came through, or that came through it
 * @throws ProblemError
 */
export async function revokeSession(
  connection: Connection,
  token: AccessToken,
  { id, withLinked }: { readonly id: string; readonly withLinked: boolean },
): Promise<void> {
  const client = new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
  const command = new RevokeUserSessionCommand({
    AccessToken: token,
    SessionId: id,
    RevokeAssociatedSessions: withLinked ? 'LINKED' : 'NONE',
  })
  await answerOf(revocation, client, () => client.send(command))
}
