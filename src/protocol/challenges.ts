import type { Purpose } from './purposes.ts'

/** What the answer to a challenge takes, and what becomes of it here. */
type Challenge = ChallengeMembers & (Answered | Unsupported)

interface ChallengeMembers {
  /** Members of ChallengeParameters. */
  readonly parameters: readonly string[]
  /** Members of ChallengeResponses besides USERNAME and SECRET_HASH. */
  readonly responses: readonly string[]
  /** Those of both that may not leave this page in the clear. */
  readonly secrets: readonly string[]
}

interface Answered {
  /** `form`: by the user; `computed`: by this page, as part of a flow. */
  readonly answeredBy: 'form' | 'computed'
  /** What the answer is for. */
  readonly purpose: Purpose
}

interface Unsupported {
  readonly answeredBy: 'unsupported'
}

/**
 * The one table of the challenges of a user pool, in the order of AWS's model.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export const challenges = {
  SMS_MFA: {
    parameters: ['CODE_DELIVERY_DELIVERY_MEDIUM', 'CODE_DELIVERY_DESTINATION'],
    responses: ['SMS_MFA_CODE'],
    secrets: ['SMS_MFA_CODE'],
    answeredBy: 'form',
    purpose: 'one-time-code',
  },
  EMAIL_OTP: {
    parameters: ['CODE_DELIVERY_DELIVERY_MEDIUM', 'CODE_DELIVERY_DESTINATION'],
    responses: ['EMAIL_OTP_CODE'],
    secrets: ['EMAIL_OTP_CODE'],
    answeredBy: 'form',
    purpose: 'one-time-code',
  },
  SOFTWARE_TOKEN_MFA: {
    parameters: ['FRIENDLY_DEVICE_NAME'],
    responses: ['SOFTWARE_TOKEN_MFA_CODE'],
    secrets: ['SOFTWARE_TOKEN_MFA_CODE'],
    answeredBy: 'form',
    purpose: 'one-time-code',
  },
  SELECT_MFA_TYPE: {
    parameters: ['MFAS_CAN_CHOOSE'],
    responses: ['ANSWER'],
    secrets: [],
    answeredBy: 'form',
    purpose: 'choice',
  },
  MFA_SETUP: {
    parameters: ['MFAS_CAN_SETUP'],
    responses: ['SESSION'],
    secrets: ['SESSION'],
    answeredBy: 'form',
    purpose: 'mfa-setup',
  },
  PASSWORD_VERIFIER: {
    parameters: ['SRP_B', 'SALT', 'SECRET_BLOCK', 'USER_ID_FOR_SRP'],
    responses: ['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'TIMESTAMP'],
    secrets: ['SECRET_BLOCK', 'PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK'],
    answeredBy: 'computed',
    purpose: 'srp-proof',
  },
  // The pool's own functions name its parameters; the answer may be a code, so that it is secret wherever it stands.
  CUSTOM_CHALLENGE: {
    parameters: [],
    responses: ['ANSWER'],
    secrets: ['ANSWER'],
    answeredBy: 'form',
    purpose: 'custom-answer',
  },
  // The names to choose from stand in AvailableChallenges, beside the parameters.
  SELECT_CHALLENGE: {
    parameters: [],
    responses: ['ANSWER', 'PASSWORD', 'SRP_A'],
    secrets: ['PASSWORD'],
    answeredBy: 'form',
    purpose: 'choice',
  },
  DEVICE_SRP_AUTH: {
    parameters: [],
    responses: ['SRP_A', 'DEVICE_KEY'],
    secrets: ['DEVICE_KEY'],
    answeredBy: 'computed',
    purpose: 'device-srp-start',
  },
  DEVICE_PASSWORD_VERIFIER: {
    parameters: ['SRP_B', 'SALT', 'SECRET_BLOCK', 'DEVICE_KEY'],
    responses: ['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'TIMESTAMP', 'DEVICE_KEY'],
    secrets: ['SECRET_BLOCK', 'PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'DEVICE_KEY'],
    answeredBy: 'computed',
    purpose: 'device-srp-proof',
  },
  ADMIN_NO_SRP_AUTH: { parameters: [], responses: ['PASSWORD'], secrets: ['PASSWORD'], answeredBy: 'unsupported' },
  NEW_PASSWORD_REQUIRED: {
    parameters: ['userAttributes', 'requiredAttributes'],
    responses: ['NEW_PASSWORD'],
    secrets: ['NEW_PASSWORD'],
    answeredBy: 'form',
    purpose: 'new-password',
  },
  SMS_OTP: {
    parameters: ['CODE_DELIVERY_DELIVERY_MEDIUM', 'CODE_DELIVERY_DESTINATION'],
    responses: ['SMS_OTP_CODE'],
    secrets: ['SMS_OTP_CODE'],
    answeredBy: 'form',
    purpose: 'one-time-code',
  },
  PASSWORD: {
    parameters: [],
    responses: ['PASSWORD'],
    secrets: ['PASSWORD'],
    answeredBy: 'form',
    purpose: 'password',
  },
  WEB_AUTHN: {
    parameters: ['CREDENTIAL_REQUEST_OPTIONS'],
    responses: ['CREDENTIAL'],
    secrets: ['CREDENTIAL'],
    answeredBy: 'form',
    purpose: 'passkey-signature',
  },
  PASSWORD_SRP: { parameters: [], responses: ['SRP_A'], secrets: [], answeredBy: 'form', purpose: 'srp-start' },
} as const satisfies Readonly<Record<string, Challenge>>

export type ChallengeName = keyof typeof challenges

type AnsweredBy<By extends Challenge['answeredBy']> = {
  [Name in ChallengeName]: (typeof challenges)[Name]['answeredBy'] extends By ? Name : never
}[ChallengeName]

/** Those that the user answers: each has a module, a form, texts and an issuer in the local Cognito. */
export type FormChallengeName = AnsweredBy<'form'>

/** Those that this page answers as part of a flow. */
export type ComputedChallengeName = AnsweredBy<'computed'>

export const challengeNames = Object.keys(challenges) as readonly ChallengeName[]

export function isFormChallenge(name: string): name is FormChallengeName {
  return challengeNames.some((known) => known === name && challenges[known].answeredBy === 'form')
}

export function isComputedChallenge(name: string): name is ComputedChallengeName {
  return challengeNames.some((known) => known === name && challenges[known].answeredBy === 'computed')
}

/** What an answer is for, by the challenge's name. */
export const challengePurposes: Readonly<Record<string, Purpose>> = Object.fromEntries(
  Object.entries(challenges).flatMap(([name, row]) => ('purpose' in row ? [[name, row.purpose]] : [])),
)
