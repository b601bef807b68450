import type { LambdaTrigger } from '../../../state/settings/pool-settings.ts'
import { type MembersOf, optional, required, structure } from '../../../wire/validate.ts'
import { arnRule } from '../../rules.ts'

const arn = optional('text', arnRule)
const versioned = (...oneOf: readonly string[]) =>
  structure({ LambdaVersion: required('text', { oneOf }), LambdaArn: required('text', arnRule) })

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html */
export const lambdaMembers = {
  PreSignUp: arn,
  CustomMessage: arn,
  PostConfirmation: arn,
  PreAuthentication: arn,
  PostAuthentication: arn,
  DefineAuthChallenge: arn,
  CreateAuthChallenge: arn,
  VerifyAuthChallengeResponse: arn,
  PreTokenGeneration: arn,
  UserMigration: arn,
  PreTokenGenerationConfig: versioned('V1_0', 'V2_0', 'V3_0'),
  CustomSMSSender: versioned('V1_0'),
  CustomEmailSender: versioned('V1_0'),
}

/** By the members that name a function alone. */
const triggers = {
  PreSignUp: 'preSignUp',
  CustomMessage: 'customMessage',
  PostConfirmation: 'postConfirmation',
  PreAuthentication: 'preAuthentication',
  PostAuthentication: 'postAuthentication',
  DefineAuthChallenge: 'defineAuthChallenge',
  CreateAuthChallenge: 'createAuthChallenge',
  VerifyAuthChallengeResponse: 'verifyAuthChallengeResponse',
  UserMigration: 'userMigration',
} as const

/** PreTokenGenerationConfig wins over the older PreTokenGeneration, whose event is of the first version. */
export function readLambdas(given: Partial<MembersOf<typeof lambdaMembers>> = {}): readonly LambdaTrigger[] {
  const { PreTokenGeneration, PreTokenGenerationConfig: tokens, CustomSMSSender, CustomEmailSender } = given
  const single = Object.entries(triggers).map(([member, trigger]) => ({
    trigger,
    arn: given[member as keyof typeof triggers],
    version: null,
  }))
  const all = [
    ...single,
    { trigger: 'customSmsSender' as const, arn: CustomSMSSender?.LambdaArn, version: null },
    { trigger: 'customEmailSender' as const, arn: CustomEmailSender?.LambdaArn, version: null },
    {
      trigger: 'preTokenGeneration' as const,
      arn: tokens?.LambdaArn ?? PreTokenGeneration,
      version: (tokens?.LambdaVersion ?? 'V1_0') as NonNullable<LambdaTrigger['version']>,
    },
  ]
  return all.flatMap(({ arn: name, ...rest }) => (name === undefined ? [] : [{ ...rest, arn: name }]))
}
