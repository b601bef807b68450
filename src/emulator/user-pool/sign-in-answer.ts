import type { DeviceOfGrant } from '../state/device.ts'
import type { WireObject } from '../wire/operation.ts'
import { recordSignIn } from './auth-events/auth-events.ts'
import type { SignIn } from './challenges/challenge.ts'
import { issueDeviceChallenge } from './devices/device-challenge.ts'
import { deviceOf } from './devices/devices.ts'
import { issueNext, type SignInPlace } from './due-challenge.ts'
import { wishedStrength } from './sessions/strength.ts'
import { startSrpSignIn } from './srp-sign-in.ts'
import { issueTokens } from './tokens.ts'
import { postAuthentication } from './triggers/authentication.ts'

/** What is sent where a challenge was met: the next one, or tokens. */
export async function signInAnswer(place: SignInPlace, signIn: SignIn): Promise<WireObject> {
  const { emulated, pool, client, clientMetadata } = place
  const { user, met } = signIn
  const last = met.at(-1)
  if (last?.name === 'PASSWORD_SRP') {
    return startSrpSignIn(emulated, pool, client, { name: user.username, clientPublic: last.choice ?? '', met })
  }
  const open = await issueNext(place, signIn)
  const next = open ?? issueDeviceChallenge(place, signIn)
  if (next) {
    recordSignIn(place, signIn, 'InProgress')
    const offered = open?.available && { AvailableChallenges: open.available }
    return { ChallengeName: next.name, ChallengeParameters: next.parameters, Session: next.session, ...offered }
  }
  const scopes = ['aws.cognito.signin.user.admin']
  const { used: device, isNew } = deviceOf(emulated, signIn)
  await postAuthentication(place, user, isNew)
  const isNewPassword = met.some(({ name }) => name === 'NEW_PASSWORD_REQUIRED')
  const tokens = await issueTokens(emulated, pool, {
    client,
    user,
    scopes,
    viaHostedUi: false,
    device,
    strength: wishedStrength(met),
    clientMetadata,
    ...(isNewPassword && { source: 'TokenGeneration_NewPasswordChallenge' as const }),
  })
  recordSignIn(place, signIn, 'Pass')
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
