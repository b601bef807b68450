import { type Problem, ProblemError, problemFrom } from '../problem.ts'

/** oidc-client-ts distinguishes its errors by message only. */
const messages: readonly (readonly [RegExp, Problem])[] = [
  [
    /No matching state found|State does not match|mismatch on settings/,
    { kind: 'unexpected-return', reason: 'no-attempt' },
  ],
  [/No state in response|Expected code/, { kind: 'unexpected-return', reason: 'no-state' }],
  [/nonce/, { kind: 'nonce-mismatch' }],
  // Its decoder's words for what is no JWT, and its checks of an ID token's claims.
  [
    /Invalid token specified|ID Token|id_token/,
    {
      kind: 'malformed',
      service: 'hosted-ui',
      operation: '/oauth2/token',
      status: 200,
      faults: [{ member: 'id_token', fault: 'value' }],
    },
  ],
]

/** Calls oidc-client-ts. @throws ProblemError */
export async function throughLibrary<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw new ProblemError(libraryProblem(error), { cause: error })
  }
}

/** What oidc-client-ts threw, or a call that it made. */
function libraryProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  const message = error instanceof Error ? error.message : ''
  return messages.find(([pattern]) => pattern.test(message))?.[1] ?? problemFrom(error)
}
