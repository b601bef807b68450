import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { originOf } from '../claims.ts'
import { token } from '../rules.ts'
import {
  hostedSessionAnswer,
  hostedSessions,
  requireTracking,
  tokenSessionAnswer,
  tokenSessions,
} from '../sessions/sessions.ts'
import { readAccessToken } from '../tokens.ts'

/** In one page. Where the sessions are, and by what device, is not known here.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html */
export const listUserSessions: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  const { pool, user, claims } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  requireTracking(pool)
  return {
    Sessions: [
      ...tokenSessions(emulated, pool, user.username).map((grant) => tokenSessionAnswer(grant, originOf(claims))),
      ...hostedSessions(emulated, pool, user.username).map(hostedSessionAnswer),
    ],
  }
}
