import type { DeviceOfGrant } from '../state/device.ts'
import type { WireObject } from '../wire/operation.ts'
import type { SignIn } from './challenges/challenge.ts'
import { issueDeviceChallenge } from './devices/device-challenge.ts'
import { deviceOf } from './devices/devices.ts'
import { issueNext, type SignInPlace } from './due-challenge.ts'
import { issueTokens } from './tokens.ts'

/** What is sent where a challenge was met: the next one, or tokens. */
export async function signInAnswer(place: SignInPlace, signIn: SignIn): Promise<WireObject> {
  const next = issueNext(place, signIn) ?? issueDeviceChallenge(place, signIn)
  if (next) {
    return { ChallengeName: next.name, ChallengeParameters: next.parameters, Session: next.session }
  }
  const { emulated, pool, client } = place
  const scopes = ['aws.cognito.signin.user.admin']
  const { user } = signIn
  const { used: device, isNew } = deviceOf(emulated, signIn)
  const tokens = await issueTokens(emulated, pool, { client, user, scopes, viaHostedUi: false, device })
  return tokensAnswer({ ...tokens, newDevice: isNew ? device : null })
}

/** Members in AWS's order, which scripts that cut the text at its quotes depend on. A refresh has no RefreshToken. */
export const tokensAnswer = (tokens: {
  readonly accessToken: string
  readonly expiresIn: number
  readonly idToken: string
  readonly refreshToken: string | null
  readonly newDevice?: DeviceOfGrant | null
}): WireObject => ({
  AuthenticationResult: {
    AccessToken: tokens.accessToken,
    ExpiresIn: tokens.expiresIn,
    IdToken: tokens.idToken,
    ...(tokens.newDevice && {
      NewDeviceMetadata: { DeviceGroupKey: tokens.newDevice.groupKey, DeviceKey: tokens.newDevice.key },
    }),
    ...(tokens.refreshToken !== null && { RefreshToken: tokens.refreshToken }),
    TokenType: 'Bearer',
  },
  ChallengeParameters: {},
})
