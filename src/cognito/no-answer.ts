import { UnloadedError } from '../loading/loading-limit.ts'
import { timeLimit } from '../trace/record/time-limit.ts'
import { type Problem, ProblemError, problemFrom, type ServiceCall } from './problem.ts'

/** True where the service may have carried out the request: it was sent, and no error came back. */
export function leavesOpen(problem: Problem): boolean {
  switch (problem.kind) {
    case 'refused':
    case 'unreadable':
    case 'malformed':
      return problem.status < 300 || problem.status >= 500
    case 'unreachable':
    case 'timed-out':
    case 'cancelled':
      return true
    default:
      return false
  }
}

/** What went wrong with a request that no answer came to; null: something else. */
export function noAnswer(error: unknown, call: ServiceCall): Problem | null {
  if (error instanceof ProblemError || error instanceof UnloadedError) return problemFrom(error)
  if (!(error instanceof Error)) return null
  if (error.name === 'AbortError') return { kind: 'cancelled' }
  if (error.name === 'TimeoutError') return { kind: 'timed-out', ...call, seconds: timeLimit / 1000 }
  return isNetworkError(error) ? { kind: 'unreachable', ...call } : null
}

/** What `fetch` throws when there was no response, in Chromium, Firefox, Safari and Node. */
function isNetworkError(error: Error): boolean {
  return /failed to fetch|networkerror|load failed|fetch failed/i.test(error.message)
}
