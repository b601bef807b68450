/**
 * Lambda triggers as plain functions. Each takes an event and returns it with another response, in AWS's shape.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
export interface Triggers {
  readonly preSignUp?: Trigger<PreSignUpSource, SignUpRequest, PreSignUpResponse>
  readonly postConfirmation?: Trigger<PostConfirmationSource, UserRequest, NoResponse>
  readonly preAuthentication?: Trigger<'PreAuthentication_Authentication', PreAuthenticationRequest, NoResponse>
  readonly postAuthentication?: Trigger<'PostAuthentication_Authentication', PostAuthenticationRequest, NoResponse>
  readonly defineAuthChallenge?: Trigger<'DefineAuthChallenge_Authentication', DefineRequest, DefineResponse>
  readonly createAuthChallenge?: Trigger<'CreateAuthChallenge_Authentication', CreateRequest, CreateResponse>
  readonly verifyAuthChallengeResponse?: Trigger<
    'VerifyAuthChallengeResponse_Authentication',
    VerifyRequest,
    VerifyResponse
  >
  readonly preTokenGeneration?: PreTokenGeneration
  readonly customMessage?: Trigger<CustomMessageSource, CustomMessageRequest, CustomMessageResponse>
  readonly customEmailSender?: Sender<`CustomEmailSender_${MessageOccasion}`, 'customEmailSenderRequestV1'>
  readonly customSmsSender?: Sender<`CustomSMSSender_${MessageOccasion}`, 'customSMSSenderRequestV1'>
  readonly userMigration?: Trigger<UserMigrationSource, UserMigrationRequest, UserMigrationResponse>
}

/** A function of AWS Lambda: it takes the event of whatever trigger it serves, and returns it. */
export type LambdaFunction = (event: never) => unknown

/** @throws Error whose message the client is told */
export type Trigger<Source extends string, Request, Response> = (
  event: TriggerEvent<Source, Request, Response>,
) => TriggerEvent<Source, Request, Response> | Promise<TriggerEvent<Source, Request, Response>>

export interface TriggerEvent<Source extends string, Request, Response> {
  readonly version: string
  readonly triggerSource: Source
  readonly region: string
  readonly userPoolId: string
  readonly userName: string
  readonly callerContext: { readonly awsSdkVersion: string; readonly clientId: string }
  readonly request: Request
  response: Response
}

type Texts = Readonly<Record<string, string>>

type NoResponse = Readonly<Record<never, never>>

/** What a request that invokes a trigger passes on to it. */
export type ClientMetadata = Texts

interface WithMetadata {
  readonly clientMetadata?: ClientMetadata
}

export interface UserRequest extends WithMetadata {
  readonly userAttributes: Texts
}

export type PreSignUpSource = 'PreSignUp_SignUp' | 'PreSignUp_AdminCreateUser' | 'PreSignUp_ExternalProvider'

interface SignUpRequest extends UserRequest {
  readonly validationData?: Texts
}

export interface PreSignUpResponse {
  autoConfirmUser: boolean
  autoVerifyEmail: boolean
  autoVerifyPhone: boolean
}

export type PostConfirmationSource = 'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword'

/** Where existence is a secret, a trigger hears of unknown users, too. */
export interface AskedUserRequest extends UserRequest {
  readonly userNotFound: boolean
}

interface PreAuthenticationRequest extends AskedUserRequest {
  readonly validationData?: Texts
}

interface PostAuthenticationRequest extends UserRequest {
  readonly newDeviceUsed: boolean
}

/** A round of a custom sign-in. */
export interface ChallengeRound {
  readonly challengeName: string
  readonly challengeResult: boolean
  readonly challengeMetadata?: string
}

interface DefineRequest extends AskedUserRequest {
  readonly session: readonly ChallengeRound[]
}

export interface DefineResponse {
  challengeName?: string
  issueTokens: boolean
  failAuthentication: boolean
}

interface CreateRequest extends DefineRequest {
  readonly challengeName: string
}

export interface CreateResponse {
  /** ChallengeParameters. */
  publicChallengeParameters: Texts
  privateChallengeParameters: Texts
  challengeMetadata?: string
}

interface VerifyRequest extends AskedUserRequest {
  readonly privateChallengeParameters: Texts
  readonly challengeAnswer: string
}

export interface VerifyResponse {
  answerCorrect: boolean
}

export type TokenGenerationSource =
  | 'TokenGeneration_Authentication'
  | 'TokenGeneration_HostedAuth'
  | 'TokenGeneration_NewPasswordChallenge'
  | 'TokenGeneration_RefreshTokens'
  | 'TokenGeneration_ClientCredentials'

/** The first version changes the ID token and groups, the others access tokens, too. */
export type PreTokenGeneration =
  | {
      readonly version: 'V1_0'
      readonly run: Trigger<TokenGenerationSource, TokenRequest, { claimsOverrideDetails?: ClaimsOverride | null }>
    }
  | {
      readonly version: 'V2_0' | 'V3_0'
      readonly run: Trigger<
        TokenGenerationSource,
        TokenRequest & { readonly scopes: readonly string[] },
        { claimsAndScopeOverrideDetails?: ClaimsAndScopeOverride | null }
      >
    }

export interface GroupConfiguration {
  readonly groupsToOverride?: readonly string[]
  readonly iamRolesToOverride?: readonly string[]
  readonly preferredRole?: string
}

interface TokenRequest extends UserRequest {
  readonly groupConfiguration: GroupConfiguration
}

export interface TokenOverride {
  readonly claimsToAddOrOverride?: Readonly<Record<string, unknown>>
  readonly claimsToSuppress?: readonly string[]
}

export interface ClaimsOverride extends TokenOverride {
  readonly claimsToAddOrOverride?: Texts
  readonly groupOverrideDetails?: GroupConfiguration | null
}

export interface ClaimsAndScopeOverride {
  readonly idTokenGeneration?: TokenOverride | null
  readonly accessTokenGeneration?:
    | (TokenOverride & { readonly scopesToAdd?: readonly string[]; readonly scopesToSuppress?: readonly string[] })
    | null
  readonly groupOverrideDetails?: GroupConfiguration | null
}

/** What a message is sent on. */
export type MessageOccasion =
  | 'SignUp'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication'

type CustomMessageSource = `CustomMessage_${MessageOccasion}`

interface CustomMessageRequest extends UserRequest {
  /** Stands for the code in a message. */
  readonly codeParameter: string
  readonly usernameParameter: string
}

export interface CustomMessageResponse {
  smsMessage: string | null
  emailMessage: string | null
  emailSubject: string | null
}

/** AWS neither waits for it nor reads what it returns. */
type Sender<Source extends string, Type> = (event: TriggerEvent<Source, SenderRequest<Type>, NoResponse>) => unknown

interface SenderRequest<Type> extends UserRequest {
  readonly type: Type
  /** As it is: AWS encrypts it with a key of KMS, which is not there. */
  readonly code: string
}

type UserMigrationSource = 'UserMigration_Authentication' | 'UserMigration_ForgotPassword'

interface UserMigrationRequest extends WithMetadata {
  readonly password: string | null
  /** ClientMetadata of InitiateAuth. */
  readonly validationData?: Texts
}

export interface UserMigrationResponse {
  userAttributes: Texts | null
  finalUserStatus: 'CONFIRMED' | 'RESET_REQUIRED' | null
}

/** Thrown by a trigger, says that Lambda couldn't run it, e.g. `AccessDeniedException`. */
export class LambdaInvocationError extends Error {
  override readonly name = 'LambdaInvocationError'
}
