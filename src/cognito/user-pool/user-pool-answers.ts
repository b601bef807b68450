import * as v from 'valibot'
import { type ComputedChallengeName, type FormChallengeName, isFormChallenge } from '../../protocol/challenges.ts'
import type { AccessToken, IdToken, RefreshToken } from '../../token/token-set.ts'
import type { Operation } from '../answer.ts'
import type { Challenge, ParametersOf, UnknownChallenge } from '../challenges/challenge.ts'
import { challengeModules } from '../challenges/challenges.ts'
import { filledText } from '../filled-text.ts'
import { awsJson } from '../protocols.ts'
import { isUsableServerPublic } from './srp.ts'

// What this app takes from the answers of a user pool (Amazon Cognito user pools API reference).

const hex = v.pipe(filledText, v.regex(/^[\da-f]{1,1024}$/i))

const issued = v.pipe(
  v.object({
    AuthenticationResult: v.object({
      IdToken: filledText,
      AccessToken: filledText,
      RefreshToken: v.nullish(filledText, null),
      NewDeviceMetadata: v.nullish(v.object({ DeviceKey: filledText, DeviceGroupKey: filledText })),
    }),
  }),
  // This is where the three strings get their names.
  v.transform(({ AuthenticationResult: { IdToken, AccessToken, RefreshToken, NewDeviceMetadata: device } }) => ({
    kind: 'tokens' as const,
    tokens: {
      idToken: IdToken as IdToken,
      accessToken: AccessToken as AccessToken,
      refreshToken: RefreshToken as RefreshToken | null,
      ...(device && { newDevice: { key: device.DeviceKey, groupKey: device.DeviceGroupKey } }),
    },
  })),
)

const session = v.pipe(
  v.nullish(filledText),
  v.transform((value) => value ?? undefined),
)

const answeredAs = v.pipe(
  v.object({ USER_ID_FOR_SRP: v.nullish(filledText, null) }),
  v.transform(({ USER_ID_FOR_SRP }) => ({ username: USER_ID_FOR_SRP })),
)

const textsIn = (sent: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

const asSent = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((sent) => ({ sent: textsIn(sent) })),
)

/** Cognito has sixteen challenges. */
const offered = v.nullish(v.pipe(v.array(v.string()), v.maxLength(30)), [])

interface ChallengeReply<Name extends FormChallengeName> {
  readonly kind: 'challenge'
  /** Without a username where the user pool names none. */
  readonly challenge: Challenge<Name, string | null>
}

/** Reads a challenge for the user. */
function formChallenge<Name extends FormChallengeName>(name: Name): v.GenericSchema<unknown, ChallengeReply<Name>> {
  const schema: v.GenericSchema<unknown, ParametersOf<Name>> = challengeModules[name].parameters
  const own = v.pipe(
    schema,
    v.transform((parameters) => ({ parameters })),
  )
  const parameters = v.intersect([answeredAs, own, asSent])
  return v.pipe(
    v.object({ Session: session, ChallengeParameters: v.nullish(parameters, {}), AvailableChallenges: offered }),
    v.transform(({ Session, ChallengeParameters: { username, parameters, sent }, AvailableChallenges: available }) => ({
      kind: 'challenge' as const,
      challenge: { name, username, session: Session, parameters, sent, available },
    })),
  )
}

const unknownChallenge = v.pipe(
  v.object({
    ChallengeName: filledText,
    Session: session,
    ChallengeParameters: v.nullish(v.intersect([answeredAs, asSent]), {}),
    AvailableChallenges: offered,
  }),
  v.transform(({ ChallengeName, Session, ChallengeParameters, AvailableChallenges }) => ({
    kind: 'challenge' as const,
    challenge: {
      name: null,
      unknown: ChallengeName,
      session: Session,
      available: AvailableChallenges,
      ...ChallengeParameters,
    } satisfies UnknownChallenge<string | null>,
  })),
)

const srpParameters = {
  SALT: hex,
  SRP_B: v.pipe(filledText, v.check(isUsableServerPublic)),
  SECRET_BLOCK: v.pipe(filledText, v.base64()),
}

interface SrpParameters {
  readonly SALT: string
  readonly SRP_B: string
  readonly SECRET_BLOCK: string
}

/** @param userIdForSrp in whose name the secret is proven */
const srpChallenge = (
  name: ComputedChallengeName,
  userIdForSrp: string,
  session: string | undefined,
  parameters: SrpParameters,
) => ({
  kind: 'password-verifier' as const,
  /** As it is where no SRP_A has begun it. */
  challenge: {
    name: null,
    unknown: name,
    username: userIdForSrp,
    session,
    sent: textsIn({ ...parameters }),
    available: [],
  } satisfies UnknownChallenge,
  userIdForSrp,
  salt: parameters.SALT,
  serverPublic: parameters.SRP_B,
  secretBlock: parameters.SECRET_BLOCK,
})

const passwordVerifier = v.pipe(
  v.object({
    Session: session,
    ChallengeParameters: v.looseObject({ ...srpParameters, USER_ID_FOR_SRP: filledText }),
  }),
  v.transform(({ Session, ChallengeParameters }) =>
    srpChallenge('PASSWORD_VERIFIER', ChallengeParameters.USER_ID_FOR_SRP, Session, ChallengeParameters),
  ),
)

const deviceVerifier = v.pipe(
  v.object({ Session: session, ChallengeParameters: v.looseObject({ ...srpParameters, DEVICE_KEY: filledText }) }),
  v.transform(({ Session, ChallengeParameters }) =>
    srpChallenge('DEVICE_PASSWORD_VERIFIER', ChallengeParameters.DEVICE_KEY, Session, ChallengeParameters),
  ),
)

/** Tokens, or what is asked for before there are any. */
const signInAnswer = v.lazy((answer) => {
  const name = typeof answer === 'object' && answer !== null && 'ChallengeName' in answer ? answer.ChallengeName : null
  if (name === null || name === '') return issued
  if (name === 'PASSWORD_VERIFIER') return passwordVerifier
  if (name === 'DEVICE_PASSWORD_VERIFIER') return deviceVerifier
  return typeof name === 'string' && isFormChallenge(name) ? formChallenge(name) : unknownChallenge
})

export type SignInReply = v.InferOutput<typeof signInAnswer>

export function userPoolOperation<Answer>(name: string, schema: v.GenericSchema<unknown, Answer>): Operation<Answer> {
  return { service: 'user-pool', operation: name, protocol: awsJson, schema }
}

const nothing = v.object({})

/** Where a code was sent to; null: it is not told. */
export interface CodeDelivery {
  readonly destination: string | null
  /** e.g. `EMAIL` */
  readonly medium: string | null
}

const delivery = v.pipe(
  v.nullish(v.object({ Destination: v.nullish(filledText, null), DeliveryMedium: v.nullish(filledText, null) }), {}),
  v.transform(
    ({ Destination, DeliveryMedium }): CodeDelivery => ({ destination: Destination, medium: DeliveryMedium }),
  ),
)

const sentCode = v.pipe(
  v.object({ CodeDeliveryDetails: delivery }),
  v.transform(({ CodeDeliveryDetails }) => CodeDeliveryDetails),
)

/** How a user can sign in, as far as the user pool tells the user. */
export interface AuthFactors {
  /** e.g. `PASSWORD` */
  readonly configured: readonly string[]
  /** Second factors that are on, e.g. `SOFTWARE_TOKEN_MFA`. */
  readonly mfa: readonly string[]
  readonly preferred: string | null
}

const names = v.nullish(v.array(filledText), [])

const authFactors = v.pipe(
  v.object({
    ConfiguredUserAuthFactors: names,
    UserMFASettingList: names,
    PreferredMfaSetting: v.nullish(v.string(), ''),
  }),
  v.transform(
    ({ ConfiguredUserAuthFactors, UserMFASettingList, PreferredMfaSetting }): AuthFactors => ({
      configured: ConfiguredUserAuthFactors,
      mfa: UserMFASettingList,
      preferred: PreferredMfaSetting || null,
    }),
  ),
)

export const userPoolOperations = {
  initiateAuth: userPoolOperation('InitiateAuth', signInAnswer),
  respondToAuthChallenge: userPoolOperation('RespondToAuthChallenge', signInAnswer),
  /** InitiateAuth with REFRESH_TOKEN_AUTH, which asks for nothing more. */
  refresh: userPoolOperation('InitiateAuth', issued),
  getTokensFromRefreshToken: userPoolOperation('GetTokensFromRefreshToken', issued),
  getUser: userPoolOperation(
    'GetUser',
    v.object({
      Username: filledText,
      UserAttributes: v.nullish(v.array(v.object({ Name: filledText, Value: v.nullish(v.string(), '') })), []),
    }),
  ),
  signUp: userPoolOperation(
    'SignUp',
    v.object({ UserConfirmed: v.nullish(v.boolean(), false), CodeDeliveryDetails: delivery, Session: session }),
  ),
  confirmSignUp: userPoolOperation('ConfirmSignUp', v.object({ Session: session })),
  resendConfirmationCode: userPoolOperation('ResendConfirmationCode', sentCode),
  forgotPassword: userPoolOperation('ForgotPassword', sentCode),
  confirmForgotPassword: userPoolOperation('ConfirmForgotPassword', nothing),
  changePassword: userPoolOperation('ChangePassword', nothing),
  updateUserAttributes: userPoolOperation('UpdateUserAttributes', nothing),
  getUserAttributeVerificationCode: userPoolOperation('GetUserAttributeVerificationCode', sentCode),
  verifyUserAttribute: userPoolOperation('VerifyUserAttribute', nothing),
  getUserAuthFactors: userPoolOperation('GetUserAuthFactors', authFactors),
  setUserMfaPreference: userPoolOperation('SetUserMFAPreference', nothing),
  deleteUser: userPoolOperation('DeleteUser', nothing),
  globalSignOut: userPoolOperation('GlobalSignOut', nothing),
  revokeToken: userPoolOperation('RevokeToken', nothing),
}
