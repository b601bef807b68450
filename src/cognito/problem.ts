/** Who said no, or did not answer. */
export type Service = 'user-pool' | 'hosted-ui' | 'identity-pool' | 'sts'

/** Why a step failed. The words are made by the page; what the service said stays as it was sent. */
export type Problem =
  /** The service said no, in its own words. */
  | {
      readonly kind: 'refused'
      readonly service: Service
      readonly code: string
      readonly message: string
      readonly status: number | null
    }
  /** Nobody answered: network, DNS, or a CORS refusal, which a page can't tell apart. */
  | { readonly kind: 'unreachable'; readonly service: Service }
  /** Somebody answered, but not in the service's protocol: an HTML page, broken JSON. */
  | { readonly kind: 'unreadable'; readonly service: Service; readonly status: number | null; readonly detail: string }
  /** The answer lacks what the protocol promises. */
  | { readonly kind: 'incomplete'; readonly service: Service; readonly missing: string }
  /** The Hosted UI came back with an error instead of a code (RFC 6749, 4.1.2.1). */
  | { readonly kind: 'sent-back'; readonly error: string; readonly description: string | null }
  /** A return from the Hosted UI that no sign-in of this tab is waiting for. */
  | { readonly kind: 'unexpected-return'; readonly reason: 'no-attempt' | 'no-state' | 'too-old' }
  | { readonly kind: 'nonce-mismatch' }
  | { readonly kind: 'unsupported-challenge'; readonly name: string }
  /** The page’s own code for the step could not be fetched; nobody was asked. */
  | { readonly kind: 'unloaded' }
  /** `crypto.subtle` exists only on https and on the loopback. */
  | { readonly kind: 'insecure-page' }
  | { readonly kind: 'cancelled' }
  /** Nobody was asked with them. */
  | { readonly kind: 'credentials-expired' }
  /** None of the above: a fault of ours. */
  | { readonly kind: 'fault'; readonly message: string }

/** Carries a Problem through code that throws. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind, options)
    this.problem = problem
  }
}

/** What the AWS SDK or oidc-client-ts threw, as a Problem. Never throws. */
export function problemFrom(error: unknown, service: Service): Problem {
  if (error instanceof ProblemError) return error.problem
  if (!(error instanceof Error)) return { kind: 'fault', message: String(error) }
  if (error.name === 'AbortError') return { kind: 'cancelled' }
  if (isServiceException(error)) {
    return { kind: 'refused', service, code: error.name, message: error.message, status: statusOf(error) }
  }
  if (error instanceof SyntaxError || '$responseBodyText' in error) {
    return { kind: 'unreadable', service, status: statusOf(error), detail: firstSentence(error.message) }
  }
  if (error.name === 'CredentialsProviderError') {
    const missing = /contained no (.+)$/.exec(error.message)?.[1]
    if (missing) return { kind: 'incomplete', service, missing }
  }
  if (isNetworkError(error)) return { kind: 'unreachable', service }
  return { kind: 'fault', message: error.message }
}

interface ServiceException extends Error {
  readonly $fault: unknown
}

/** The SDK's marker of an answer that was parsed as a refusal. */
function isServiceException(error: Error): error is ServiceException {
  return '$fault' in error
}

function statusOf(error: Error): number | null {
  const metadata: unknown = '$metadata' in error ? error.$metadata : null
  const status = isObject(metadata) ? metadata.httpStatusCode : null
  return typeof status === 'number' ? status : null
}

/** What `fetch` throws when nobody answered, in Chromium, Firefox, Safari and Node. */
function isNetworkError(error: Error): boolean {
  return (
    error.name === 'TimeoutError' ||
    /failed to fetch|networkerror|load failed|fetch failed|network timed out|request did not complete/i.test(
      error.message,
    )
  )
}

/** The SDK appends a hint for programmers to the parser's message. */
function firstSentence(message: string): string {
  return message.split('\n', 1)[0] ?? ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
