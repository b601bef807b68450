import type * as v from 'valibot'
import type { Connection } from '../../connection/connection.ts'
import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { NoteComputation } from '../note.ts'
import type { Challenge, ChallengeAnswer, ParametersOf } from './challenge.ts'
import { selectMfaType } from './choice.ts'
import { codeChallenge } from './code.ts'
import { customChallenge } from './custom-challenge.ts'
import { password, passwordSrp, selectChallenge } from './first-factor.ts'
import { mfaSetup } from './mfa-setup.ts'
import { newPassword } from './new-password.ts'
import { webAuthn } from './web-authn.ts'

interface ChallengeModule<Name extends FormChallengeName> {
  /** Reads ChallengeParameters. */
  readonly parameters: v.GenericSchema<unknown, ParametersOf<Name>>
  /** A call before the challenge is shown. @throws ProblemError */
  readonly begin?: (
    connection: Connection,
    challenge: Challenge<Name>,
  ) => Promise<Pick<Challenge<Name>, 'session' | 'parameters'>>
  /** A call before it is answered. @returns the Session to answer with @throws ProblemError */
  readonly prove?: (
    connection: Connection,
    challenge: Challenge<Name>,
    answer: ChallengeAnswer<Name>,
  ) => Promise<string | undefined>
  /** The password that SRP_A among the responses begins to prove; null: none. */
  readonly provenBySrp?: (answer: ChallengeAnswer<Name>) => string | null
  /** What the browser computed for the answer, to be recorded. */
  readonly computed?: (answer: ChallengeAnswer<Name>) => Parameters<NoteComputation>[0]
  /** ChallengeResponses besides USERNAME and SRP_A. */
  readonly responses: (answer: ChallengeAnswer<Name>) => Readonly<Record<string, string>>
}

/** The challenges that the user answers here. */
export const challengeModules: { readonly [Name in FormChallengeName]: ChallengeModule<Name> } = {
  NEW_PASSWORD_REQUIRED: newPassword,
  SELECT_CHALLENGE: selectChallenge,
  PASSWORD: password,
  PASSWORD_SRP: passwordSrp,
  SMS_OTP: codeChallenge('SMS_OTP_CODE'),
  SMS_MFA: codeChallenge('SMS_MFA_CODE'),
  EMAIL_OTP: codeChallenge('EMAIL_OTP_CODE'),
  SOFTWARE_TOKEN_MFA: codeChallenge('SOFTWARE_TOKEN_MFA_CODE'),
  SELECT_MFA_TYPE: selectMfaType,
  CUSTOM_CHALLENGE: customChallenge,
  MFA_SETUP: mfaSetup,
  WEB_AUTHN: webAuthn,
}
