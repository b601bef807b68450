import { randomBytes } from '../../text/bytes.ts'
import type { Emulated } from '../state/state.ts'
import type { KeptPassword, PasswordPolicy, User, UserPool, UserStatus } from '../state/user-pool.ts'
import { ServiceError } from '../wire/errors.ts'
import { isPasswordOf, keepPassword } from './kept-password.ts'
import { forgetWrongPasswords } from './password-attempts.ts'

/** In the order in which AWS checks; it reports only the first. The symbols are those of
 * https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const demands: readonly {
  readonly isMet: (policy: PasswordPolicy, password: string) => boolean
  readonly reason: string
}[] = [
  { isMet: (policy, password) => password.length >= policy.minimumLength, reason: 'Password not long enough' },
  {
    isMet: (policy, password) => !policy.requireUppercase || /[A-Z]/.test(password),
    reason: 'Password must have uppercase characters',
  },
  {
    isMet: (policy, password) => !policy.requireLowercase || /[a-z]/.test(password),
    reason: 'Password must have lowercase characters',
  },
  {
    isMet: (policy, password) => !policy.requireNumbers || /[0-9]/.test(password),
    reason: 'Password must have numeric characters',
  },
  {
    isMet: (policy, password) => !policy.requireSymbols || /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+ -]/.test(password),
    reason: 'Password must have symbol characters',
  },
]

/** @throws ServiceError InvalidPasswordException with the first demand that isn't met */
export function checkPasswordPolicy(policy: PasswordPolicy, password: string): void {
  const unmet = demands.find(({ isMet }) => !isMet(policy, password))
  if (!unmet) return
  throw new ServiceError('InvalidPasswordException', `Password did not conform with policy: ${unmet.reason}`)
}

/**
 * Where the pool remembers passwords. The type is the model's; the text is unverified: no public thread shows it.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 * @throws ServiceError
 */
export async function refuseFormerPassword(pool: UserPool, user: User, password: string): Promise<void> {
  const remembered = lastPasswords(user, pool.passwordPolicy.historySize ?? 0)
  const same = await Promise.all(remembered.map((each) => isPasswordOf(pool.id, user.username, each, password)))
  if (!same.includes(true)) return
  throw new ServiceError('PasswordHistoryPolicyViolationException', 'Password has previously been used.')
}

const lastPasswords = ({ password, formerPasswords = [] }: User, size: number): readonly KeptPassword[] =>
  [...(password ? [password] : []), ...formerPasswords].slice(0, size)

/** Gives the user a password (checked against the policy and those before) and the status that goes with it. */
export async function setPassword(
  emulated: Emulated,
  pool: UserPool,
  user: User,
  password: string,
  status: UserStatus,
): Promise<void> {
  checkPasswordPolicy(pool.passwordPolicy, password)
  await refuseFormerPassword(pool, user, password)
  const kept = await keepPassword(pool.id, user.username, password)
  const { historySize = 0 } = pool.passwordPolicy
  if (historySize > 1) user.formerPasswords = lastPasswords(user, historySize - 1)
  user.password = kept
  user.status = status
  forgetWrongPasswords(pool, user.username)
  user.modified = emulated.now()
}

/** One that meets every demand, for AdminCreateUser without TemporaryPassword. */
export function generatePassword(policy: PasswordPolicy): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'
  const length = Math.max(policy.minimumLength, 12)
  return `Aa1!${Array.from(randomBytes(length - 4), (byte) => letters[byte % letters.length]).join('')}`
}
