import { type ChallengeName, challengeNames } from './challenges.ts'
import type { OperationName } from './operations.ts'
import type { Purpose, Result } from './purposes.ts'

/** What an operation is expected to answer with when nothing is wrong. */
export interface ExpectedResponse {
  readonly result: Result | null
  /** Where the result is a challenge. */
  readonly challenge?: ChallengeName
  /** By their path; of XML the end of it; of a redirect the parameters of the address that the browser comes back to. */
  readonly members: readonly string[]
  readonly lifetime?: Lifetime
}

/** What the request carries of limited life: a person who waits too long before sending is refused. */
export interface Lifetime {
  readonly of: 'code' | 'session' | 'signature'
  readonly seconds: number
}

/** By what the request is for, where that makes a difference. */
type ByPurpose = Readonly<Partial<Record<Purpose, ExpectedResponse>>>

/** https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
const code = { of: 'code', seconds: 5 * 60 } as const
/** The default of AuthSessionValidity, which may be up to 15 minutes. */
export const challengeSession = { of: 'session', seconds: 3 * 60 } as const
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html */
const signature = { of: 'signature', seconds: 5 * 60 } as const
/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html */
const signatureOfS3 = { of: 'signature', seconds: 15 * 60 } as const

const inResult = ['AuthenticationResult.IdToken', 'AuthenticationResult.AccessToken']
const tokens = { result: 'tokens', members: [...inResult, 'AuthenticationResult.RefreshToken'] } as const
const freshTokens = { result: 'fresh-tokens', members: inResult } as const
const keysOf = (secretKey: string) =>
  ['AccessKeyId', secretKey, 'SessionToken', 'Expiration'].map((member) => `Credentials.${member}`)
const nothing = { result: null, members: [] } as const
const sentCode = {
  result: 'sent-code',
  members: ['AttributeName', 'DeliveryMedium', 'Destination'].map((member) => `CodeDeliveryDetails.${member}`),
} as const

/** What each operation brings; null: it is no request of a sign-in or task, so that nobody has to release it. */
export const expectedResponses = {
  InitiateAuth: {
    'srp-start': {
      result: 'challenge',
      challenge: 'PASSWORD_VERIFIER',
      members: ['ChallengeName', 'ChallengeParameters.SRP_B', 'ChallengeParameters.SALT'],
    },
    password: tokens,
    'choice-start': {
      result: 'challenge',
      challenge: 'SELECT_CHALLENGE',
      members: ['ChallengeName', 'AvailableChallenges', 'Session'],
    },
    'custom-start': { result: 'challenge', challenge: 'CUSTOM_CHALLENGE', members: ['ChallengeName', 'Session'] },
    refresh: freshTokens,
  },
  RespondToAuthChallenge: { ...tokens, lifetime: challengeSession },
  AssociateSoftwareToken: { result: 'totp-secret', members: ['SecretCode'], lifetime: challengeSession },
  VerifySoftwareToken: { result: 'totp-accepted', members: ['Status'], lifetime: challengeSession },
  GetTokensFromRefreshToken: freshTokens,
  RevokeToken: nothing,
  GlobalSignOut: nothing,
  ConfirmDevice: { result: 'known-device', members: ['UserConfirmationNecessary'] },
  UpdateDeviceStatus: nothing,
  ListDevices: { result: 'devices', members: ['Devices'] },
  ForgetDevice: nothing,
  ListUserSessions: { result: 'sessions', members: ['Sessions'] },
  RevokeUserSession: nothing,
  GetUser: { result: 'attributes', members: ['Username'] },
  SignUp: { result: 'new-user', members: ['UserConfirmed', 'UserSub'] },
  // Only where the app client allows USER_AUTH there is a Session.
  ConfirmSignUp: nothing,
  ResendConfirmationCode: sentCode,
  ForgotPassword: sentCode,
  ConfirmForgotPassword: nothing,
  StartWebAuthnRegistration: {
    result: 'passkey-options',
    members: ['challenge', 'rp.id', 'user.id'].map((member) => `CredentialCreationOptions.${member}`),
  },
  CompleteWebAuthnRegistration: nothing,
  ListWebAuthnCredentials: { result: 'passkeys', members: ['Credentials'] },
  DeleteWebAuthnCredential: nothing,
  ChangePassword: nothing,
  // A code is sent only for an address that changed.
  UpdateUserAttributes: nothing,
  GetUserAttributeVerificationCode: sentCode,
  VerifyUserAttribute: nothing,
  GetUserAuthFactors: { result: 'auth-factors', members: ['ConfiguredUserAuthFactors', 'Username'] },
  SetUserMFAPreference: nothing,
  DeleteUser: nothing,
  // Fetched beside the journey, to verify tokens.
  '/.well-known/jwks.json': null,
  '/.well-known/openid-configuration': null,
  GetId: { result: 'identity', members: ['IdentityId'] },
  GetCredentialsForIdentity: { result: 'credentials', members: ['IdentityId', ...keysOf('SecretKey')] },
  GetOpenIdToken: { result: 'open-id-token', members: ['IdentityId', 'Token'] },
  AssumeRoleWithWebIdentity: {
    result: 'credentials',
    members: ['AssumedRoleUser.Arn', ...keysOf('SecretAccessKey')],
  },
  GetCallerIdentity: { result: 'caller', members: ['Account', 'Arn', 'UserId'], lifetime: signature },
  ListObjectsV2: { result: 'objects', members: [], lifetime: signatureOfS3 },
  '/oauth2/authorize': { result: 'code', members: ['code', 'state'] },
  // The way back is the answer to the way there.
  '/callback': null,
  '/oauth2/token': {
    code: { result: 'tokens', members: ['id_token', 'access_token', 'refresh_token'], lifetime: code },
    refresh: { result: 'fresh-tokens', members: ['id_token', 'access_token'] },
  },
  '/oauth2/revoke': nothing,
  '/oauth2/userInfo': { result: 'claims', members: ['sub'] },
  '/logout': nothing,
} as const satisfies Readonly<Record<OperationName, ExpectedResponse | ByPurpose | null>>

const beginsProof = expectedResponses.InitiateAuth['srp-start']

/** Of requests with which a first or second factor is chosen, or a password may come along. */
const choices: readonly (Purpose | null)[] = ['choice-start', 'custom-start', 'choice', 'srp-start']

/**
 * The same where it depends on what comes along: SRP_A begins a proof, a password completes the choice, and what is
 * chosen without a proof is asked for.
 * @param given AuthParameters or ChallengeResponses
 */
export function expectedAfterChoice(
  usual: ExpectedResponse,
  purpose: Purpose | null,
  given: Readonly<Record<string, unknown>>,
): ExpectedResponse {
  if (!choices.includes(purpose)) return usual
  const { SRP_A, PASSWORD, PREFERRED_CHALLENGE, ANSWER } = given
  const life = usual.lifetime && { lifetime: usual.lifetime }
  if (SRP_A !== undefined) return { ...beginsProof, ...life }
  if (PASSWORD !== undefined) return { ...tokens, ...life }
  const challenge = challengeNames.find((name) => name === PREFERRED_CHALLENGE || name === ANSWER)
  return challenge ? { result: 'challenge', challenge, members: ['ChallengeName', 'Session'], ...life } : usual
}

/** @returns null where nothing is expected: the operation is not held, or is used for what the table doesn't know */
export function expectedResponse(operation: OperationName, purpose: Purpose | null): ExpectedResponse | null {
  const row: ExpectedResponse | ByPurpose | null = expectedResponses[operation]
  if (row === null || 'members' in row) return row
  return (purpose && row[purpose]) ?? null
}

/** Whether a request of that operation waits for the person in step mode. */
export function isHeld(operation: OperationName): boolean {
  return expectedResponses[operation] !== null
}

/**
 * What becomes of the identity ID. `new`: made for a guest; `own`: the login's, made at its first sign-in and the same
 * from then on; `kept`: the one that is sent; `linked`: that, a guest's until now, which becomes the login's; `merged`:
 * the login's in place of the guest's that is sent, which is switched off.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/switching-identities.html
 */
export const identityOutcomes = ['new', 'own', 'kept', 'linked', 'merged'] as const

export type IdentityOutcome = (typeof identityOutcomes)[number]

/** Why a service is expected to refuse. */
export const expectedRefusals = ['signed-out', 'expired'] as const

export type ExpectedRefusal = (typeof expectedRefusals)[number]
