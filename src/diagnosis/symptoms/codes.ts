import { spentBefore } from '../proofs/history.ts'
import { unlessSaid } from '../proofs/wording.ts'
import { readMfa, readPool } from '../repairs/user-pool-repairs.ts'
import { api, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'
import { userOf } from './user-pool-users.ts'

/** Codes by message and of authenticator apps, and the factors that they belong to. */
export const codes = {
  'code-wrong': {
    says: /^Invalid code (received for user|or auth state)/,
    otherwise: 'likely',
    source: api('user-pool', 'RespondToAuthChallenge'),
  },
  'code-used': { says: /software token has already been used/, otherwise: 'likely', source: guide.mfa },
  'sent-code-wrong': {
    says: /^Invalid verification code provided|^CodeMismatchException$/,
    when: unlessSaid(/^Invalid code (received|or auth)/),
    otherwise: 'likely',
    source: guide.errors,
  },
  'sent-code-expired': {
    says: /^Invalid code provided, please request a code again|^ExpiredCodeException$/,
    when: (evidence) => spentBefore(evidence) ?? unlessSaid(/software token/)(evidence),
    otherwise: 'likely',
    source: guide.errors,
  },
  'code-not-delivered': {
    says: /^CodeDeliveryFailureException$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'messages', 'UserPool.[EmailConfiguration,SmsConfiguration]'),
    source: api('user-pool', 'ResendConfirmationCode'),
  },
  'sms-role': {
    says: /^InvalidSmsRole(AccessPolicy|TrustRelationship)Exception$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'messages', 'UserPool.SmsConfiguration'),
    source: api('user-pool', 'SignUp'),
  },
  'email-role': {
    says: /^InvalidEmailRoleAccessPolicyException$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'messages', 'UserPool.EmailConfiguration'),
    source: api('user-pool', 'SignUp'),
  },
  'no-code-address': {
    says: /^Auto verification not turned on|no registered\/verified email or phone_number|^User has no destination/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-get-user'),
    source: api('user-pool', 'ForgotPassword'),
  },
  'totp-code-wrong': {
    says: /^Code mismatch and fail enable Software Token MFA|^EnableSoftwareTokenMFAException$/,
    otherwise: 'likely',
    source: api('user-pool', 'VerifySoftwareToken'),
  },
  'no-factor-address': {
    says: /does not have an? (phone_number|email) set to turn on/i,
    otherwise: 'likely',
    source: api('user-pool', 'SetUserMFAPreference'),
  },
  'no-authenticator-app': {
    says: /^User has not verified software token mfa|^Software token has not been verified|^SoftwareTokenMFANotFoundException$/i,
    otherwise: 'likely',
    source: api('user-pool', 'SetUserMFAPreference'),
  },
  'factor-unknown': {
    says: /^MFAMethodNotFoundException$/,
    otherwise: 'likely',
    repair: ({ connection }) => readMfa(connection),
    source: api('user-pool', 'RespondToAuthChallenge'),
  },
  'factor-not-set-up': {
    says: /^Invalid MFA type selected|^Selected challenge is not available/,
    otherwise: 'likely',
    repair: ({ connection }) => readMfa(connection),
    source: guide.mfa,
  },
  'mfa-required': {
    says: /^MFA cannot be turned off/,
    otherwise: 'likely',
    repair: ({ connection }) => readMfa(connection),
    source: guide.mfa,
  },
  'factor-preference': {
    says: /^Only one MFA type can be set as preferred|is preferred but not enabled/,
    otherwise: 'likely',
    source: api('user-pool', 'SetUserMFAPreference'),
  },
} as const satisfies SymptomTable
