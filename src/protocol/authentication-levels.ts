/**
 * How strongly a user signed in: AWS's four levels, of which a user pool may change the names only.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-step-up-authentication.html
 */
export const levels = [1, 2, 3, 4] as const

export type Level = (typeof levels)[number]

/** The name of a level unless the user pool has another. */
export const levelName = (level: Level): string => `urn:cognito:loa:${level}`

/** null: a name that the user pool chose, or another issuer's. */
export const levelOf = (name: string): Level | null => levels.find((level) => levelName(level) === name) ?? null

/** Methods by which a user signed in, as the claim `amr` names them. */
export const methods = ['pwd', 'otp', 'sms', 'email_otp', 'swk', 'hwk', 'mfa', 'fed'] as const

export type Method = (typeof methods)[number]

export const isMethod = (name: string): name is Method => methods.some((method) => method === name)

/** The highest level that all of these fully satisfy; null: none, as with a provider that tells nothing. */
export function levelReached(met: readonly string[]): Level | null {
  const has = (method: Method) => met.includes(method)
  const hasCode = has('sms') || has('email_otp')
  if (has('pwd') && has('otp')) return 4
  if (has('swk') || has('hwk') || (has('pwd') && hasCode)) return 3
  if (hasCode) return 2
  return has('pwd') ? 1 : null
}
