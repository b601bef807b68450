import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { Choice, ChoiceParameters } from './choice.ts'
import type { CodeParameters, OneTimeCode } from './code.ts'
import type { CustomAnswer } from './custom-challenge.ts'
import type { FirstFactorChoice, GivenPassword } from './first-factor.ts'
import type { MfaSetupParameters } from './mfa-setup.ts'
import type { NewPassword, NewPasswordParameters } from './new-password.ts'
import type { PasskeySignature, WebAuthnParameters } from './web-authn.ts'

/** By name: what comes along with a challenge, and what the user answers it with. */
interface FormChallenges {
  readonly NEW_PASSWORD_REQUIRED: { readonly parameters: NewPasswordParameters; readonly answer: NewPassword }
  readonly SELECT_CHALLENGE: { readonly parameters: object; readonly answer: FirstFactorChoice }
  readonly PASSWORD: PasswordChallenge
  readonly PASSWORD_SRP: PasswordChallenge
  readonly SMS_MFA: CodeChallenge
  readonly SMS_OTP: CodeChallenge
  readonly EMAIL_OTP: CodeChallenge
  readonly SOFTWARE_TOKEN_MFA: CodeChallenge
  readonly SELECT_MFA_TYPE: ChoiceChallenge
  readonly CUSTOM_CHALLENGE: { readonly parameters: object; readonly answer: CustomAnswer }
  readonly WEB_AUTHN: { readonly parameters: WebAuthnParameters; readonly answer: PasskeySignature }
  readonly MFA_SETUP: { readonly parameters: MfaSetupParameters; readonly answer: OneTimeCode }
}

interface CodeChallenge {
  readonly parameters: CodeParameters
  readonly answer: OneTimeCode
}

interface PasswordChallenge {
  readonly parameters: object
  readonly answer: GivenPassword
}

interface ChoiceChallenge {
  readonly parameters: ChoiceParameters
  readonly answer: Choice
}

type NamesOf<Kind> = {
  [Name in FormChallengeName]: FormChallenges[Name] extends Kind ? Name : never
}[FormChallengeName]

/** Those that are answered with a code. */
export type CodeChallengeName = NamesOf<CodeChallenge>

/** Those that are answered with the name of another. */
export type ChoiceChallengeName = NamesOf<ChoiceChallenge>

/** Those that are answered with the password. */
export type PasswordChallengeName = 'PASSWORD' | 'PASSWORD_SRP'

/** What a user pool wants from the user before it issues tokens. */
export type Challenge<Name extends FormChallengeName = FormChallengeName, Username = string> = {
  readonly [N in Name]: ReceivedChallenge<Username> & {
    readonly name: N
    readonly parameters: FormChallenges[N]['parameters']
  }
}[Name]

interface ReceivedChallenge<Username> {
  /** What to answer with as USERNAME. */
  readonly username: Username
  readonly session: string | undefined
  /** ChallengeParameters as they came. */
  readonly sent: Readonly<Record<string, string>>
  /** AvailableChallenges: names of those to choose from. */
  readonly available: readonly string[]
}

/** One that has no form here. */
export interface UnknownChallenge<Username = string> extends ReceivedChallenge<Username> {
  readonly name: null
  /** As Cognito calls it. */
  readonly unknown: string
}

/** What has to be answered next. */
export type PendingChallenge = Challenge | UnknownChallenge

/** The user's answer to a challenge of that name. */
export type ChallengeAnswer<Name extends FormChallengeName = FormChallengeName> = {
  readonly [N in Name]: { readonly name: N } & FormChallenges[N]['answer']
}[Name]

export type ParametersOf<Name extends FormChallengeName> = FormChallenges[Name]['parameters']
