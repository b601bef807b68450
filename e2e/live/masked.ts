import type { LiveAccount } from './account.ts'

/** Tokens of all kinds, JWS and JWE; access key IDs; session tokens of STS; long texts without a word, like secret keys. */
const secrets = [
  /eyJ[\w-]{10,}[\w.-]*/g,
  /\bA(?:SI|KI)A[A-Z0-9]{16}\b/g,
  /\bIQoJ[\w+/=]{40,}/g,
  /(?<![\w+/=])[\w+/]{40}(?![\w+/=])/g,
]

/**
 * A line of Playwright's report as it may be printed: Playwright tells what it typed and read where that fails.
 * @returns the line without the account's password, tokens and keys
 */
export function masked(line: string, { user }: Pick<LiveAccount, 'user'>): string {
  // As it is, and as in quotes of JSON or JavaScript.
  const typed = user ? [user.password, JSON.stringify(user.password).slice(1, -1)] : []
  const known = typed.reduce((text, secret) => text.replaceAll(secret, '•••'), line)
  return secrets.reduce((text, secret) => text.replaceAll(secret, '•••'), known)
}
