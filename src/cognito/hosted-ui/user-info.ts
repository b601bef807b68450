import { type Connection, hostedUiOrigin } from '../../connection/connection.ts'
import type { AccessToken } from '../../token/token-set.ts'
import type { Attributes } from '../user-pool/get-user.ts'
import { hostedUiOperations } from './hosted-ui-answers.ts'
import { fetchedAnswer } from './oauth-answer.ts'

/**
 * GET /oauth2/userInfo with the token as bearer, which needs the scope `openid` (OpenID Connect Core 5.3; developer guide, "UserInfo endpoint").
 * @throws ProblemError
 */
export async function userInfo(connection: Connection, token: AccessToken): Promise<Attributes> {
  const response = fetch(`${hostedUiOrigin(connection)}/oauth2/userInfo`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { answer } = await fetchedAnswer(hostedUiOperations.userInfo, response)
  return Object.entries(answer).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
}
