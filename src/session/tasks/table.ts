import type { OperationName } from '../../protocol/operations.ts'
import type { AccessToken } from '../../token/token-set.ts'
import type { Progress } from '../sign-in/journey.ts'
import type { SignInWindow } from '../sign-in/window/sign-in-window.ts'
import { requestReset, resendCode, takeConfirmation, takeReset, takeSignUp } from './account/before-sign-in.ts'
import {
  changePassword,
  deleteUser,
  finishSoftwareToken,
  readFactors,
  sendAttributeCode,
  setMfaPreference,
  startSoftwareToken,
  updateAttributes,
  verifyAttribute,
} from './account/self-service.ts'
import { callGetUser, callUserInfo, listBucket, takeClassicFlow } from './calls.ts'
import { changeDeviceStatus, forgetUserDevice, listUserDevices, rememberThisDevice } from './devices.ts'
import type { ForgedTokenTrial } from './forged/forged-results.ts'
import { tryForgedToken } from './forged/try-forged-token.ts'
import { type Needed, needs, type TaskNeed } from './needs.ts'
import { callOwnApi } from './own-api/call-own-api.ts'
import type { OwnApiCall } from './own-api/own-api-results.ts'
import { listPasskeys, registerPasskey, removePasskey, requestPasskey } from './passkeys.ts'
import { type Artifact, probeAccessToken, probeCookie, probeCredentials, probeIdToken } from './probes.ts'
import { refreshTokens, reuseRefreshToken } from './refresh.ts'
import { credentialsOfRole, renewCredentials } from './renewal.ts'
import { listUserSessions, revokeUserSession } from './sessions.ts'
import { endEverything, revoke, revokeLinked, signOutEverywhere, signOutInOtherTab } from './sign-out.ts'
import { stepUp } from './step-up.ts'
import type { TaskContext } from './task-context.ts'
import type { RemoteSignOut } from './task-results.ts'

interface TaskRow<Name extends TaskNeed, Input extends readonly unknown[]> {
  /** What of the sign-in it can't do without. */
  readonly needs: Name
  /** What it may send, and what follows it. */
  readonly sends: readonly OperationName[]
  /** It uses the refresh token or changes the credentials: two at once would use a token up twice. */
  readonly isExclusive?: true
  /** Done without a sign-in, for an account that can't sign in yet; it has a run of its own in the trace. */
  readonly isBeforeSignIn?: true
  /** What it puts into the sign-in: once another task has brought that, this one's failure is settled. */
  readonly brings?: 'tokens' | 'credentials'
  readonly run: (context: TaskContext, needed: Needed[Name], ...input: Input) => Promise<void>
}

export interface Task<Input extends readonly unknown[]> extends Omit<TaskRow<TaskNeed, Input>, 'needs' | 'run'> {
  /** Whether the sign-in has what the task needs. */
  readonly isPossible: (progress: Progress) => boolean
  readonly run: (context: TaskContext, ...input: Input) => Promise<void>
}

function task<Name extends TaskNeed, Input extends readonly unknown[]>(row: TaskRow<Name, Input>): Task<Input> {
  return {
    ...row,
    isPossible: (progress) => needs[row.needs](progress) !== null,
    async run(context, ...input) {
      const needed = needs[row.needs](context.progress())
      if (needed === null) throw new Error(`the sign-in has no ${row.needs}`)
      await row.run(context, needed, ...input)
    },
  }
}

const beforeSignIn = <Input extends readonly unknown[]>(
  sends: readonly OperationName[],
  run: (context: TaskContext, ...input: Input) => Promise<void>,
): Task<Input> =>
  task({ needs: 'nothing', sends, isBeforeSignIn: true, run: (context, _, ...input) => run(context, ...input) })

const selfService = <Input extends readonly unknown[]>(
  sends: readonly OperationName[],
  run: (context: TaskContext, accessToken: AccessToken, ...input: Input) => Promise<void>,
): Task<Input> => task({ needs: 'access-token', sends, run })

type ForgedInput = readonly [trial: ForgedTokenTrial, isConfirmed: boolean]
type OwnApiInput = readonly [call: OwnApiCall, confirming: string | null]

const settingMfa = ['GetUserAuthFactors', 'SetUserMFAPreference'] as const
const refreshing = ['InitiateAuth', 'GetTokensFromRefreshToken', '/oauth2/token'] as const
const renewing = [...refreshing, 'GetCredentialsForIdentity', 'GetCallerIdentity'] as const
const revoking = ['RevokeToken', '/oauth2/revoke'] as const

/** Everything that a signed-in user can do here, beyond having signed in. */
export const tasks = {
  refresh: task({ needs: 'refresh-token', sends: refreshing, isExclusive: true, brings: 'tokens', run: refreshTokens }),
  'reuse-refresh-token': task({
    needs: 'refresh-token',
    sends: refreshing,
    isExclusive: true,
    run: (context) => reuseRefreshToken(context),
  }),
  'step-up': task({ needs: 'named-user', sends: ['InitiateAuth'], isExclusive: true, run: stepUp }),
  renew: task({ needs: 'identity', sends: renewing, isExclusive: true, brings: 'credentials', run: renewCredentials }),
  'ask-role': task({
    needs: 'identity',
    sends: renewing,
    isExclusive: true,
    brings: 'credentials',
    run: credentialsOfRole,
  }),
  classic: task({ needs: 'identity', sends: ['GetOpenIdToken', 'AssumeRoleWithWebIdentity'], run: takeClassicFlow }),
  'get-user': task({ needs: 'access-token', sends: ['GetUser'], run: callGetUser }),
  // Begun elsewhere, so that it is told there how it goes.
  'read-attributes': task({ needs: 'access-token', sends: ['GetUser'], run: callGetUser }),
  'user-info': task({ needs: 'access-token', sends: ['/oauth2/userInfo'], run: callUserInfo }),
  'list-bucket': task({ needs: 'credentials', sends: ['ListObjectsV2'], run: listBucket }),
  // Which operation it is, is the API's affair.
  'call-api': task({
    needs: 'nothing',
    sends: [],
    run: (context, _, ...input: OwnApiInput) => callOwnApi(context, ...input),
  }),
  'try-forged-token': task({
    needs: 'nothing',
    sends: ['/.well-known/jwks.json', 'GetId', 'GetCredentialsForIdentity', 'GetUser'],
    run: (context, _, ...input: ForgedInput) => tryForgedToken(context, ...input),
  }),
  'list-passkeys': task({ needs: 'access-token', sends: ['ListWebAuthnCredentials'], run: listPasskeys }),
  'request-passkey': task({ needs: 'access-token', sends: ['StartWebAuthnRegistration'], run: requestPasskey }),
  'register-passkey': task({
    needs: 'access-token',
    sends: ['CompleteWebAuthnRegistration', 'ListWebAuthnCredentials'],
    run: registerPasskey,
  }),
  'remove-passkey': task({
    needs: 'access-token',
    sends: ['DeleteWebAuthnCredential', 'ListWebAuthnCredentials'],
    run: removePasskey,
  }),
  'list-devices': task({ needs: 'access-token', sends: ['ListDevices'], run: listUserDevices }),
  'remember-device': task({
    needs: 'new-device',
    sends: ['ConfirmDevice', 'UpdateDeviceStatus', 'ListDevices'],
    run: rememberThisDevice,
  }),
  'device-status': task({
    needs: 'access-token',
    sends: ['UpdateDeviceStatus', 'ListDevices'],
    run: changeDeviceStatus,
  }),
  'forget-device': task({ needs: 'access-token', sends: ['ForgetDevice', 'ListDevices'], run: forgetUserDevice }),
  revoke: task({ needs: 'refresh-token', sends: revoking, isExclusive: true, run: revoke }),
  'revoke-linked': task({ needs: 'refresh-token', sends: ['RevokeToken'], isExclusive: true, run: revokeLinked }),
  everywhere: task({ needs: 'access-token', sends: ['GlobalSignOut'], isExclusive: true, run: signOutEverywhere }),
  'sign-out-elsewhere': task({
    needs: 'nothing',
    sends: [],
    run: async (context, _, way: 'hosted-ui' | 'provider') => signOutInOtherTab(context, way),
  }),
  all: task({ needs: 'nothing', sends: ['GlobalSignOut', ...revoking], isExclusive: true, run: endEverything }),
  'list-sessions': task({ needs: 'access-token', sends: ['ListUserSessions'], run: listUserSessions }),
  'revoke-session': task({
    needs: 'access-token',
    sends: ['RevokeUserSession', 'ListUserSessions'],
    run: revokeUserSession,
  }),
  'probe-id-token': task({ needs: 'identity', sends: ['GetCredentialsForIdentity'], run: probeIdToken }),
  'probe-access-token': task({ needs: 'access-token', sends: ['GetUser'], run: probeAccessToken }),
  // Not only a probe: where the client rotates, the token that was probed is used up. What it showed stays shown.
  'probe-refresh-token': task({ needs: 'refresh-token', sends: refreshing, isExclusive: true, run: refreshTokens }),
  'probe-credentials': task({ needs: 'credentials', sends: ['GetCallerIdentity'], run: probeCredentials }),
  'probe-cookie': task({
    needs: 'hosted-ui-sign-in',
    sends: ['/oauth2/authorize'],
    run: (context, _, opened: SignInWindow) => probeCookie(context, opened),
  }),
  'change-password': selfService(['ChangePassword'], changePassword),
  'update-attributes': selfService(['UpdateUserAttributes', 'GetUser'], updateAttributes),
  'attribute-code': selfService(['GetUserAttributeVerificationCode'], sendAttributeCode),
  'verify-attribute': selfService(['VerifyUserAttribute', 'GetUser'], verifyAttribute),
  'auth-factors': selfService(['GetUserAuthFactors'], readFactors),
  'mfa-preference': selfService(settingMfa, setMfaPreference),
  'start-totp': selfService(['AssociateSoftwareToken'], startSoftwareToken),
  'finish-totp': selfService(['VerifySoftwareToken', ...settingMfa], finishSoftwareToken),
  'delete-user': selfService(['DeleteUser'], deleteUser),
  'sign-up': beforeSignIn(['SignUp'], takeSignUp),
  'confirm-sign-up': beforeSignIn(['ConfirmSignUp'], takeConfirmation),
  'resend-code': beforeSignIn(['ResendConfirmationCode'], resendCode),
  'forgotten-password': beforeSignIn(['ForgotPassword'], requestReset),
  'reset-password': beforeSignIn(['ConfirmForgotPassword'], takeReset),
} satisfies Readonly<Record<`probe-${Artifact}` | RemoteSignOut, unknown>> & Readonly<Record<string, unknown>>

export type TaskName = keyof typeof tasks

/**
 * What is read again once a task has changed it, to show what the service made of that. Where it can't be read, only
 * that has failed: the change is made.
 */
export const rereads: Readonly<
  Partial<Record<TaskName, 'list-passkeys' | 'list-devices' | 'list-sessions' | 'read-attributes' | 'auth-factors'>>
> = {
  'register-passkey': 'list-passkeys',
  'remove-passkey': 'list-passkeys',
  'remember-device': 'list-devices',
  'device-status': 'list-devices',
  'forget-device': 'list-devices',
  'revoke-session': 'list-sessions',
  'update-attributes': 'read-attributes',
  'verify-attribute': 'read-attributes',
  'mfa-preference': 'auth-factors',
  'finish-totp': 'auth-factors',
}

export type TaskInput<Name extends TaskName> = (typeof tasks)[Name] extends Task<infer Input> ? Input : never

// Object.keys says `string`; these are the keys of the table.
export const taskNames = Object.keys(tasks) as readonly TaskName[]
