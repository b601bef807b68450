import type { Emulated } from '../../../state/state.ts'
import type { PasswordPolicy, UserPool } from '../../../state/user-pool.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { userPoolArn } from '../arns.ts'
import { readKept } from '../kept.ts'
import { describeAttribute, schemaOf } from './schema.ts'

/** UserPoolType; dates are epoch seconds with a fraction.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html */
export function describePool(emulated: Emulated, pool: UserPool): WireObject {
  const { names, kept, deviceConfiguration: devices, domain } = pool
  const { AdminCreateUserConfig: admin, ...told } = readKept(kept)
  return {
    Id: pool.id,
    Name: pool.name,
    Policies: {
      PasswordPolicy: describePolicy(pool.passwordPolicy),
      SignInPolicy: { AllowedFirstAuthFactors: pool.firstFactors },
    },
    DeletionProtection: pool.isProtected ? 'ACTIVE' : 'INACTIVE',
    LambdaConfig: {},
    LastModifiedDate: pool.modified / 1000,
    CreationDate: pool.created / 1000,
    SchemaAttributes: schemaOf(pool.schema)
      .map((each) => (pool.requiredAttributes.includes(each.name) ? { ...each, required: true } : each))
      .map(describeAttribute),
    ...listed('AutoVerifiedAttributes', pool.autoVerifiedAttributes),
    ...listed('AliasAttributes', names.aliasAttributes),
    ...listed('UsernameAttributes', names.usernameAttributes),
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
    MfaConfiguration: pool.mfa.configuration,
    ...(devices && {
      DeviceConfiguration: {
        ChallengeRequiredOnNewDevice: devices.challengeRequiredOnNewDevice,
        DeviceOnlyRememberedOnUserPrompt: devices.deviceOnlyRememberedOnUserPrompt,
      },
    }),
    EstimatedNumberOfUsers: pool.users.size,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    UserPoolTags: pool.tags,
    ...(domain !== null && { [domain.includes('.') ? 'CustomDomain' : 'Domain']: domain }),
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Priority: 1, Name: 'verified_email' },
        { Priority: 2, Name: 'verified_phone_number' },
      ],
    },
    UsernameConfiguration: { CaseSensitive: names.caseSensitive },
    UserPoolTier: 'ESSENTIALS',
    ...told,
    AdminCreateUserConfig: {
      UnusedAccountValidityDays: pool.passwordPolicy.temporaryDays ?? 7,
      ...(typeof admin === 'object' && admin),
      AllowAdminCreateUserOnly: pool.adminCreatesUsers,
    },
    Arn: userPoolArn(emulated, pool.id),
  }
}

const listed = (name: string, values: readonly string[]): WireObject => (values.length > 0 ? { [name]: values } : {})

const describePolicy = (policy: PasswordPolicy): WireObject => ({
  MinimumLength: policy.minimumLength,
  RequireUppercase: policy.requireUppercase,
  RequireLowercase: policy.requireLowercase,
  RequireNumbers: policy.requireNumbers,
  RequireSymbols: policy.requireSymbols,
  ...(policy.historySize !== undefined && { PasswordHistorySize: policy.historySize }),
  TemporaryPasswordValidityDays: policy.temporaryDays ?? 7,
})
