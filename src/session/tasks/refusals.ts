import type { Problem } from '../../cognito/problem.ts'

/**
 * Codes of refusals that have nothing to do with the token or key that was sent: the rate of requests, AWS WAF in front
 * of the pool, a fault of the service itself or of one behind it
 * (https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html#API_GetUser_Errors,
 * https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html, RFC 6749, 4.1.2.1).
 */
const ofSomethingElse =
  /^(TooManyRequests|LimitExceeded|Throttl|RequestLimitExceeded|SlowDown|ForbiddenException$|Internal|ServiceUnavailable|ExternalService|IDPCommunicationError|server_error|temporarily_unavailable)/

/** True where the service refuses the very token or key that it was sent, so that the refusal is an answer to a trial. */
export function refusesWhatWasSent(problem: Problem): problem is Extract<Problem, { kind: 'refused' }> {
  return problem.kind === 'refused' && saysSoByStatus(problem.status) && !ofSomethingElse.test(problem.code)
}

/** Whether an HTTP status says so: 429 is about the rate of requests, and from 500 on the server has a fault (RFC 9110, 15.6). */
export const saysSoByStatus = (status: number): boolean => status >= 400 && status < 500 && status !== 429
