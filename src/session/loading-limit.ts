import { ProblemError } from '../cognito/problem.ts'

/** Milliseconds until a file of this page's own is given up: what hangs never fails by itself. */
export const loadingLimit = 15_000

/** The same promise, rejected once that time is over. */
export function withinLimit<Result>(loading: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProblemError({ kind: 'loading-hangs' })), loadingLimit)
  })
  return Promise.race([loading, limit]).finally(() => clearTimeout(timer))
}
