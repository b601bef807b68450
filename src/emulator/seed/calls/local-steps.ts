import type { DeviceConfiguration } from '../../state/device.ts'
import type { DemoUser } from '../../state/pretend-providers.ts'
import type { UserStatus } from '../../state/user-pool.ts'
import { requirePool, requireUser } from '../../user-pool/pools.ts'
import { administered, userPoolId } from '../../user-pool/rules.ts'
import type { ServedOperation, WireObject } from '../../wire/operation.ts'
import { optional, readMembers, required, structure, structures } from '../../wire/validate.ts'
import type { ToldOfUser } from './given-passwords.ts'
import { policySteps } from './policy-steps.ts'

// Steps of a seed for which AWS has no call: what it draws itself or asks of people only, what it has for a whole pool
// where one user has it here, and what is told of users by nobody but us. They are refused as calls are.

const flag = optional('flag')

/** What is told of a user on the start page and at the start, and how a sign-in begins. */
const told = {
  Note: structure({ en: required('text'), ja: required('text') }),
  Flow: optional('text', { oneOf: ['USER_SRP_AUTH', 'USER_AUTH', 'CUSTOM_AUTH'] }),
}

/** Of a user: what AWS has for a whole pool only, or nobody may set. What is left out stays as it is. */
const setUser: ServedOperation = (emulated, request) => {
  const given = readMembers(request, {
    ...administered,
    Status: optional('text', { oneOf: ['UNCONFIRMED', 'RESET_REQUIRED'] }),
    TotpSecret: optional('text', { pattern: '[A-Z2-7]+', minLength: 16, maxLength: 128 }),
    MfaRequired: flag,
    DeviceConfiguration: structure({ ChallengeRequiredOnNewDevice: flag, DeviceOnlyRememberedOnUserPrompt: flag }),
    CustomQuestions: structures({ Question: required('text'), Answer: required('text') }),
    ...told,
  })
  const pool = requirePool(emulated, given.UserPoolId)
  const user = requireUser(pool, given.Username)
  const { Status, TotpSecret, MfaRequired, DeviceConfiguration: devices, CustomQuestions: questions } = given
  const deviceConfiguration: DeviceConfiguration | null = devices
    ? {
        challengeRequiredOnNewDevice: devices.ChallengeRequiredOnNewDevice ?? false,
        deviceOnlyRememberedOnUserPrompt: devices.DeviceOnlyRememberedOnUserPrompt ?? false,
      }
    : user.deviceConfiguration
  pool.users.set(user.username, {
    ...user,
    status: (Status ?? user.status) as UserStatus,
    mfa: {
      ...user.mfa,
      required: MfaRequired ?? user.mfa.required,
      softwareToken: TotpSecret ? { secret: TotpSecret, friendlyName: null, lastStep: 0 } : user.mfa.softwareToken,
    },
    deviceConfiguration,
    customQuestions:
      questions?.map(({ Question, Answer }) => ({ question: Question, answer: Answer })) ?? user.customQuestions,
  })
  return {}
}

/** Of a user pool: whether sessions are recorded, as in AWS's plans above Lite, where it is switched on by the console. */
const setUserPool: ServedOperation = (emulated, request) => {
  const { UserPoolId, SessionRecords } = readMembers(request, { UserPoolId: userPoolId, SessionRecords: flag })
  const pool = requirePool(emulated, UserPoolId)
  emulated.userPools.set(pool.id, { ...pool, tracksSessions: SessionRecords ?? pool.tracksSessions })
  return {}
}

/** By the names that a seed has for them. */
export const localSteps: Readonly<Record<string, ServedOperation>> = {
  'local:SetUser': setUser,
  'local:SetUserPool': setUserPool,
  ...policySteps,
}

/** What `local:SetUser` tells of the user, of whom the input is good. */
export function toldBy(input: WireObject): ToldOfUser {
  const { UserPoolId, Username, Note: note, Flow: flow } = readMembers(input, { ...administered, ...told })
  return {
    userPoolId: UserPoolId,
    username: Username,
    ...(note && { note }),
    ...(flow !== undefined && { flow: flow as DemoUser['flow'] }),
  }
}
