import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { clockOff } from '../proofs/time.ts'
import { only, unlessSaid } from '../proofs/wording.ts'
import { listUserPools } from '../repairs/client-repairs.ts'
import { readPool } from '../repairs/user-pool-repairs.ts'
import { api, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'
import { userOf } from './user-pool-users.ts'

const incorrect = /^Incorrect username or password/
const constraint = /at '\w*[pP]assword' failed to satisfy constraint/

/** Passwords that are wrong, too old, or no passwords of this user pool. */
export const userPoolPasswords = {
  'srp-clock': {
    services: ['user-pool'],
    says: incorrect,
    when: (evidence) => only(isProof(evidence) ? clockOff(evidence) : null),
    otherwise: 'ruled-out',
    source: guide.signature,
  },
  'srp-pool-id': {
    services: ['user-pool'],
    says: incorrect,
    when: (evidence) => only(isProof(evidence) && hasNoKeys(evidence) ? keysMissing(evidence) : null),
    otherwise: 'ruled-out',
    repair: ({ connection }) => listUserPools(connection),
    source: 'unverified',
  },
  'old-password-wrong': {
    operations: ['ChangePassword'],
    says: incorrect,
    otherwise: 'likely',
    source: api('user-pool', 'ChangePassword'),
  },
  'wrong-password': {
    services: ['user-pool'],
    says: incorrect,
    when: ({ sent }) => (sent?.operation === 'ChangePassword' ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-get-user'),
    source: guide.errors,
  },
  'too-many-passwords': { says: /^Password attempts exceeded/, otherwise: 'likely', source: guide.passwords },
  'temporary-password-expired': {
    says: /^Temporary password has expired/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-create-user --message-action RESEND'),
    source: guide.passwords,
  },
  'password-reset': {
    says: /^Password reset required|^PasswordResetRequiredException$/,
    otherwise: 'likely',
    press: 'reset-password',
    source: api('user-pool', 'AdminResetUserPassword'),
  },
  'password-not-resettable': {
    says: /^User password cannot be reset in the current state/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-get-user'),
    source: api('user-pool', 'ForgotPassword'),
  },
  'password-constraint': {
    says: constraint,
    when: (evidence) => constraintOf(evidence),
    otherwise: 'likely',
    source: api('user-pool', 'SignUp'),
  },
  'password-policy': {
    says: /^Password d(id|oes) not conform|^InvalidPasswordException$/,
    when: unlessSaid(constraint),
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-in', 'UserPool.Policies.PasswordPolicy'),
    source: guide.passwords,
  },
  'password-history': {
    says: /^PasswordHistoryPolicyViolationException$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-in', 'UserPool.Policies.PasswordPolicy'),
    source: guide.passwords,
  },
} as const satisfies SymptomTable

/** The second half of SRP, whose proof has the time and the pool's ID in it. */
function isProof({ sent }: Evidence): boolean {
  return sent?.operation === 'RespondToAuthChallenge' && sent.values.ChallengeName === 'PASSWORD_VERIFIER'
}

function hasNoKeys({ earlier }: Evidence): boolean {
  return earlier.some(({ operation, outcome }) => operation === '/.well-known/jwks.json' && outcome === 'refused')
}

const keysMissing = ({ connection }: Evidence) => proof('keys-missing', connection.userPoolId ?? '')

const passwords = ['Password', 'ProposedPassword', 'AuthParameters.PASSWORD', 'ChallengeResponses.NEW_PASSWORD']

/** Six characters at least, and no space at an end (API reference of SignUp). Its length is told, never the password. */
function constraintOf({ sent }: Evidence): Judgement {
  const password = passwords.map((path) => sent?.values[path]).find((value) => value !== undefined)
  if (password === undefined) return 'open'
  if (password.trim() !== password) return proof('password-spaces')
  return password.length < 6 ? proof('password-short', String(password.length)) : 'open'
}
