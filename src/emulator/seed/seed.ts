import type { Bucket } from '../state/bucket.ts'
import type { RoleMapping } from '../state/identity-pool.ts'
import type { InEachLanguage } from '../state/language.ts'
import type { MfaType } from '../state/mfa.ts'
import type { PretendPerson, PretendProvider } from '../state/pretend-providers.ts'
import type { Settings } from '../state/state.ts'
import type { CustomQuestion, PasswordPolicy, UserPoolClient, UserStatus } from '../state/user-pool.ts'

/** What the local Cognito holds when it starts: plain data, so that a test can change one line of it. */
export interface Seed extends Settings {
  readonly userPool: UserPoolSeed
  readonly identityPool: IdentityPoolSeed
  readonly pretendPeople: Record<PretendProvider, readonly PretendPerson[]>
  readonly bucket: Bucket
}

export interface UserPoolSeed {
  readonly id: string
  readonly passwordPolicy: PasswordPolicy
  readonly requiredAttributes: readonly string[]
  readonly identityProviders: readonly PretendProvider[]
  readonly groups: readonly {
    readonly name: string
    readonly precedence: number | null
    readonly roleName: string | null
  }[]
  readonly clients: readonly UserPoolClient[]
  readonly users: readonly UserSeed[]
}

export interface UserSeed {
  readonly username: string
  readonly password: string
  readonly status: UserStatus
  readonly attributes: Readonly<Record<string, string>>
  readonly groups: readonly string[]
  readonly mfa?: MfaSeed
  readonly customQuestions?: readonly CustomQuestion[]
  /** One sentence for people: printed at start and on the emulator's page. */
  readonly note: InEachLanguage
}

export interface MfaSeed {
  readonly enabled: readonly MfaType[]
  readonly preferred?: MfaType
  readonly required?: boolean
  /** Base32, for an authenticator app. */
  readonly totpSecret?: string
}

export interface IdentityPoolSeed {
  readonly id: string
  readonly name: string
  readonly allowUnauthenticated: boolean
  readonly allowClassicFlow: boolean
  readonly serverSideTokenCheck: boolean
  readonly socialProviders: Readonly<Record<string, string>>
  readonly unauthenticatedRoleName: string | null
  readonly authenticatedRoleName: string | null
  /** How a role is chosen for the user pool's client; null: always the authenticated role. */
  readonly userPoolRoleMapping: RoleMapping | null
}

const hour = 3600
const day = 24 * hour

/** @param appOrigin where the app runs, e.g. `http://localhost:5173`; its callback and sign-out URLs are registered. */
export function localSeed(appOrigin: string): Seed {
  return {
    region: 'ap-northeast-1',
    accountId: '000000000000',
    issuer: 'aws',
    signedCallsFrom: 'apps',
    requirePkce: false,
    userPool: {
      id: 'ap-northeast-1_Local0001',
      passwordPolicy,
      requiredAttributes: ['email'],
      identityProviders: ['Facebook', 'LoginWithAmazon'],
      groups: [
        { name: 'admins', precedence: 1, roleName: 'LocalAdmins' },
        { name: 'ap-northeast-1_Local0001_Facebook', precedence: null, roleName: null },
        { name: 'ap-northeast-1_Local0001_LoginWithAmazon', precedence: null, roleName: null },
      ],
      clients: [
        {
          id: 'localclient000000000000000',
          name: 'Cognito Inspector',
          secret: null,
          explicitAuthFlows: [
            'ALLOW_USER_SRP_AUTH',
            'ALLOW_USER_PASSWORD_AUTH',
            'ALLOW_CUSTOM_AUTH',
            'ALLOW_REFRESH_TOKEN_AUTH',
          ],
          callbackUrls: [`${appOrigin}/callback`],
          logoutUrls: [`${appOrigin}/`],
          scopes: ['openid', 'email', 'profile', 'phone', 'aws.cognito.signin.user.admin'],
          identityProviders: ['COGNITO', 'Facebook', 'LoginWithAmazon'],
          idTokenValidity: hour,
          accessTokenValidity: hour,
          refreshTokenValidity: 30 * day,
          refreshTokenRotation: null,
          preventUserExistenceErrors: true,
        },
      ],
      users,
    },
    identityPool,
    pretendPeople,
    bucket: {
      name: 'local-bucket',
      objects: [
        { key: 'shared/handbook.pdf', size: 48_213 },
        { key: 'shared/read me.txt', size: 512 },
      ],
      objectsOfEach: [
        { key: 'notes/2026.txt', size: 1_204 },
        { key: 'photo.jpg', size: 231_877 },
        { key: 'welcome.txt', size: 36 },
      ],
      mayList: { LocalUsers: 'own', LocalAdmins: 'all' },
      corsOrigins: [appOrigin],
    },
  }
}

const passwordPolicy: PasswordPolicy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
}

const users: readonly UserSeed[] = [
  {
    username: 'alice',
    password: 'Alice-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { email: 'alice@example.com', email_verified: 'true', name: 'Alice Adams' },
    groups: ['admins'],
    note: {
      en: 'in group admins, which has a role of its own',
      ja: '専用のロールを持つグループ admins に所属しています',
    },
  },
  {
    username: 'bob',
    password: 'Bob-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { email: 'bob@example.com', email_verified: 'true', name: 'Bob Brown' },
    groups: [],
    note: { en: 'in no group, gets the default role', ja: 'グループに所属せず、デフォルトのロールになります' },
  },
  {
    username: 'carol',
    password: 'Carol-Temp0rary!',
    status: 'FORCE_CHANGE_PASSWORD',
    attributes: {},
    groups: [],
    note: {
      en: 'has a temporary password and must choose a new one',
      ja: '一時パスワードのため、新しいパスワードの設定が必要です',
    },
  },
  {
    username: 'dave',
    password: 'Dave-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { email: 'dave@example.com', email_verified: 'true', name: 'Dave Dean' },
    groups: [],
    mfa: {
      enabled: ['SOFTWARE_TOKEN_MFA'],
      preferred: 'SOFTWARE_TOKEN_MFA',
      totpSecret: 'LOCALCOGNITO2DAVE3TOTP4SECRET5FOR6AUTHENTICATOR7APPS',
    },
    note: {
      en: 'has an authenticator app (TOTP) as second factor',
      ja: '2 つ目の要素として認証アプリ（TOTP）を使います',
    },
  },
  {
    username: 'erin',
    password: 'Erin-Passw0rd!',
    status: 'CONFIRMED',
    attributes: {
      email: 'erin@example.com',
      email_verified: 'true',
      phone_number: '+819012345678',
      phone_number_verified: 'true',
      name: 'Erin Evans',
    },
    groups: [],
    mfa: { enabled: ['SMS_MFA'], preferred: 'SMS_MFA' },
    note: { en: 'gets a code by SMS as second factor', ja: '2 つ目の要素として SMS でコードを受け取ります' },
  },
  {
    username: 'frank',
    password: 'Frank-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { email: 'frank@example.com', email_verified: 'true', name: 'Frank Fox' },
    groups: [],
    mfa: { enabled: ['EMAIL_OTP'], preferred: 'EMAIL_OTP' },
    note: { en: 'gets a code by e-mail as second factor', ja: '2 つ目の要素として E メールでコードを受け取ります' },
  },
  {
    username: 'judy',
    password: 'Judy-Passw0rd!',
    status: 'CONFIRMED',
    attributes: {
      email: 'judy@example.com',
      email_verified: 'true',
      phone_number: '+819087654321',
      phone_number_verified: 'true',
      name: 'Judy Jones',
    },
    groups: [],
    mfa: {
      enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
      totpSecret: 'LOCALCOGNITO2JUDY3TOTP4SECRET5FOR6AUTHENTICATOR7APPS',
    },
    note: {
      en: 'may choose between an SMS and an authenticator app',
      ja: 'SMS と認証アプリのどちらかを選べます',
    },
  },
  {
    username: 'lena',
    password: 'Lena-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { email: 'lena@example.com', email_verified: 'true', name: 'Lena Lang' },
    groups: [],
    mfa: { enabled: [], required: true },
    note: {
      en: 'must set up an authenticator app at the first sign-in',
      ja: '最初のサインインで認証アプリの設定が必要です',
    },
  },
  {
    username: 'mika',
    password: 'Mika-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { email: 'mika@example.com', email_verified: 'true', name: 'Mika Mori' },
    groups: [],
    customQuestions: [
      { question: '3 + 4 = ?', answer: '7' },
      { question: 'otingoc <-> ?', answer: 'cognito' },
    ],
    note: {
      en: 'answers a custom challenge of two rounds: 7, then cognito',
      ja: '2 回のカスタムチャレンジに答えます: 7、次に cognito',
    },
  },
  {
    username: 'hanako',
    password: 'Hanako-Passw0rd!',
    status: 'CONFIRMED',
    attributes: {
      email: 'hanako@example.com',
      email_verified: 'true',
      name: '山田 花子',
      family_name: '山田',
      given_name: '花子',
      locale: 'ja-JP',
    },
    groups: [],
    note: {
      en: 'has Japanese names, to see UTF-8 in tokens',
      ja: '日本語の名前を持ち、トークン内の UTF-8 を確認できます',
    },
  },
]

const identityPool: IdentityPoolSeed = {
  id: 'ap-northeast-1:00000000-0000-4000-8000-000000000001',
  name: 'local',
  allowUnauthenticated: true,
  allowClassicFlow: true,
  serverSideTokenCheck: false,
  socialProviders: {
    'graph.facebook.com': '100000000000001',
    'www.amazon.com': 'amzn1.application.local0000000000000000000000001',
  },
  unauthenticatedRoleName: 'LocalGuests',
  authenticatedRoleName: 'LocalUsers',
  userPoolRoleMapping: { type: 'Token', ambiguous: 'AuthenticatedRole', rules: [] },
}

const pretendPeople: Seed['pretendPeople'] = {
  Facebook: [
    { id: '1000000000000011', name: 'Fumi Facebook', email: 'fumi@example.com' },
    { id: '1000000000000012', name: 'Felix Facebook', email: 'felix@example.com' },
  ],
  LoginWithAmazon: [
    { id: 'amzn1.account.LOCALAMAZONAKI00000000000000', name: 'Aki Amazon', email: 'aki@example.com' },
    { id: 'amzn1.account.LOCALAMAZONANNA0000000000000', name: 'Anna Amazon', email: 'anna@example.com' },
  ],
}
