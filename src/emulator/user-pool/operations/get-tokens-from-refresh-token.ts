import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { checkClientSecret } from '../client-secret.ts'
import { deviceKeyRule } from '../devices/devices.ts'
import { requireClient } from '../pools.ts'
import { clientId, token } from '../rules.ts'
import { tokensAnswer } from '../sign-in-answer.ts'
import { refreshTokens } from '../tokens.ts'

/** The refresh of clients that rotate refresh tokens; it works for the others, too, without a new one.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html */
export const getTokensFromRefreshToken: ServedOperation = async (emulated, request) => {
  const { RefreshToken, ClientId, ClientSecret, DeviceKey, ClientMetadata } = readMembers(request, {
    RefreshToken: token,
    ClientId: clientId,
    ClientSecret: optional('text', { secret: true }),
    DeviceKey: optional('text', deviceKeyRule),
    ClientMetadata: optional('texts'),
  })
  const { pool, client } = requireClient(emulated, ClientId)
  checkClientSecret(client, ClientSecret)
  const options = { deviceKey: DeviceKey, clientMetadata: ClientMetadata }
  const { AuthenticationResult } = tokensAnswer(await refreshTokens(emulated, pool, client, RefreshToken, options))
  return { AuthenticationResult }
}
