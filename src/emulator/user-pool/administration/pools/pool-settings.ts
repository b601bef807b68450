import type { MfaType } from '../../../state/mfa.ts'
import type { VerifiableAttribute } from '../../../state/outbox.ts'
import type { PoolMfa } from '../../../state/settings/pool-settings.ts'
import type { FirstFactor, PasswordPolicy, RecoveryMechanism, UserPool } from '../../../state/user-pool.ts'
import { invalidParameter } from '../../../wire/errors.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { type MembersOf, optional, required, structure, structures } from '../../../wire/validate.ts'
import { keep } from '../kept.ts'
import { lambdaMembers, readLambdas } from './lambda-config.ts'

export const poolName = required('text', { pattern: '[\\w\\s+=,.@-]+', minLength: 1, maxLength: 128 })
const verifiable = ['phone_number', 'email']
const listOf = (...oneOf: readonly string[]) => optional('list', { values: { oneOf } })

/** What CreateUserPool and UpdateUserPool have in common.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html */
export const settingMembers = {
  Policies: structure({
    PasswordPolicy: structure({
      MinimumLength: optional('count', { least: 6, most: 99 }),
      RequireUppercase: optional('flag'),
      RequireLowercase: optional('flag'),
      RequireNumbers: optional('flag'),
      RequireSymbols: optional('flag'),
      PasswordHistorySize: optional('count', { least: 0, most: 24 }),
      TemporaryPasswordValidityDays: optional('count', { least: 0, most: 365 }),
    }),
    SignInPolicy: structure({ AllowedFirstAuthFactors: listOf('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN') }),
  }),
  DeletionProtection: optional('text', { oneOf: ['ACTIVE', 'INACTIVE'] }),
  AutoVerifiedAttributes: listOf(...verifiable),
  MfaConfiguration: optional('text', { oneOf: ['OFF', 'ON', 'OPTIONAL'] }),
  DeviceConfiguration: structure({
    ChallengeRequiredOnNewDevice: optional('flag'),
    DeviceOnlyRememberedOnUserPrompt: optional('flag'),
  }),
  UserPoolTags: optional('texts', { keys: { minLength: 1, maxLength: 128 }, values: { maxLength: 256 } }),
  AdminCreateUserConfig: structure({
    AllowAdminCreateUserOnly: optional('flag'),
    UnusedAccountValidityDays: optional('count', { least: 0, most: 365 }),
  }),
  LambdaConfig: structure(lambdaMembers),
  AccountRecoverySetting: structure({
    RecoveryMechanisms: structures(
      {
        Name: required('text', { oneOf: ['verified_email', 'verified_phone_number', 'admin_only'] }),
        Priority: required('count', { least: 1, most: 2 }),
      },
      { maxEntries: 2 },
    ),
  }),
  UserPoolTier: optional('text', { oneOf: ['LITE', 'ESSENTIALS', 'PLUS'] }),
}

export type GivenSettings = MembersOf<typeof settingMembers>

/** Members that change nothing here: they are told again as they came. */
const keptMembers = [
  'LambdaConfig',
  'SmsVerificationMessage',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'VerificationMessageTemplate',
  'SmsAuthenticationMessage',
  'UserAttributeUpdateSettings',
  'EmailConfiguration',
  'SmsConfiguration',
  'AdminCreateUserConfig',
  'UserPoolAddOns',
  'AccountRecoverySetting',
  'UserPoolTier',
]

type Settings = Pick<
  UserPool,
  | 'passwordPolicy'
  | 'firstFactors'
  | 'autoVerifiedAttributes'
  | 'mfa'
  | 'deviceConfiguration'
  | 'adminCreatesUsers'
  | 'recovery'
  | 'lambdas'
  | 'isProtected'
  | 'tags'
  | 'kept'
>

/**
 * The settings that a request gives a pool; what it leaves out has AWS's default.
 * @param types the second factors that the pool has before
 * @throws ServiceError
 */
export function readSettings(given: GivenSettings, request: WireObject, types: PoolMfa['types']): Settings {
  const { Policies, DeviceConfiguration: devices, AdminCreateUserConfig: admin, MfaConfiguration } = given
  const configuration = (MfaConfiguration ?? 'OFF') as PoolMfa['configuration']
  const withSms = request.SmsConfiguration === undefined || request.SmsConfiguration === null ? [] : smsFactor
  const mfa = { configuration, types: configuration === 'OFF' ? types : [...new Set([...types, ...withSms])] }
  checkMfa(mfa)
  return {
    passwordPolicy: readPasswordPolicy(Policies?.PasswordPolicy, admin?.UnusedAccountValidityDays),
    firstFactors: (Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD']) as readonly FirstFactor[],
    autoVerifiedAttributes: (given.AutoVerifiedAttributes ?? []) as readonly VerifiableAttribute[],
    mfa,
    deviceConfiguration: devices
      ? {
          challengeRequiredOnNewDevice: devices.ChallengeRequiredOnNewDevice ?? false,
          deviceOnlyRememberedOnUserPrompt: devices.DeviceOnlyRememberedOnUserPrompt ?? false,
        }
      : null,
    adminCreatesUsers: admin?.AllowAdminCreateUserOnly ?? false,
    recovery: readRecovery(given.AccountRecoverySetting?.RecoveryMechanisms),
    lambdas: readLambdas(given.LambdaConfig),
    isProtected: given.DeletionProtection === 'ACTIVE',
    tags: given.UserPoolTags ?? {},
    kept: keep(request, keptMembers),
  }
}

/** The text is unverified: the guide tells only that the administrator stands alone. @throws ServiceError */
function readRecovery(
  mechanisms: NonNullable<GivenSettings['AccountRecoverySetting']>['RecoveryMechanisms'] = [],
): readonly RecoveryMechanism[] {
  if (mechanisms.length > 1 && mechanisms.some(({ Name }) => Name === 'admin_only')) {
    throw invalidParameter('The account recovery mechanism admin_only cannot be used with others.')
  }
  if (mechanisms.length === 0) return ['verified_email', 'verified_phone_number']
  return mechanisms.toSorted((one, other) => one.Priority - other.Priority).map(({ Name }) => Name as RecoveryMechanism)
}

const smsFactor: readonly MfaType[] = ['SMS_MFA']

/** The text is that of public programs. @throws ServiceError */
export function checkMfa({ configuration, types }: PoolMfa): void {
  if (configuration === 'OFF' || types.length > 0) return
  throw invalidParameter(
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  )
}

/** A policy without a demand makes it of nobody; a pool without a policy has AWS's own. */
function readPasswordPolicy(
  given: NonNullable<GivenSettings['Policies']>['PasswordPolicy'],
  unusedDays: number | undefined,
): PasswordPolicy {
  const isDefault = given === undefined
  return {
    minimumLength: given?.MinimumLength ?? (isDefault ? 8 : 6),
    requireUppercase: given?.RequireUppercase ?? isDefault,
    requireLowercase: given?.RequireLowercase ?? isDefault,
    requireNumbers: given?.RequireNumbers ?? isDefault,
    requireSymbols: given?.RequireSymbols ?? isDefault,
    temporaryDays: given?.TemporaryPasswordValidityDays ?? unusedDays ?? 7,
    ...(given?.PasswordHistorySize !== undefined && { historySize: given.PasswordHistorySize }),
  }
}
