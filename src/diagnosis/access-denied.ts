import type { NotListed } from '../cognito/s3/list-objects.ts'

/** A list of a bucket that failed, with all that can speak for or against a cause. */
export interface FailedList {
  readonly answer: NotListed
  readonly prefix: string
  readonly identityId: string
  readonly isGuest: boolean
  /**
   * Which flow gave the keys: Cognito adds a session policy for guests in the enhanced one only.
   * https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html
   */
  readonly flow: 'enhanced' | 'classic'
  /** Epoch milliseconds; null: no end was named. */
  readonly expires: number | null
  /** How far the services' clock is ahead, milliseconds; null: not measured. */
  readonly clockDifference: number | null
  /** This computer's clock, epoch milliseconds. */
  readonly now: number
}

/** How sure it is: `certain` where S3 itself says so. */
export type AccessVerdict = 'certain' | 'likely' | 'possible' | 'ruled-out'

/** What speaks for a cause, or against it. The words stand in the message catalogue under the same name. */
export type AccessEvidence =
  | 'says-identity-policy'
  | 'says-session-policy'
  | 'says-resource-policy'
  | 'says-explicit-deny'
  | 'says-nothing-more'
  | 'own-prefix'
  | 'foreign-prefix'
  | 'prefix-empty'
  | 'prefix-lacks-slash'
  | 'prefix-like-a-sub'
  | 'signed-in'
  | 'guest-classic'
  | 'guest-enhanced'
  | 's3-in-guest-list'
  | 'could-be-read'
  | 'could-not-be-read'
  | 'has-own-code'
  | 'other-code'
  | 'time-is-up'
  | 'time-is-left'
  | 'no-end'
  | 'clock-off'
  | 'clock-right'
  | 'clock-unknown'

interface Judgement {
  readonly verdict: AccessVerdict
  readonly evidence: readonly AccessEvidence[]
}

/** The one table of causes. Each judges the same facts for itself; the order is that of equal verdicts. */
const causes = {
  'wrong-prefix': (failed): Judgement => {
    const fault = prefixFault(failed)
    if (fault === null) return { verdict: 'ruled-out', evidence: ['own-prefix'] }
    if (!isDenied(failed)) return otherCode(failed)
    if (statedReason(failed) !== null && statedReason(failed) !== 'says-identity-policy') {
      return { verdict: 'ruled-out', evidence: [statedReason(failed) ?? 'other-code'] }
    }
    // A guest's role rarely allows any prefix, but may.
    return { verdict: failed.isGuest ? 'possible' : 'likely', evidence: ['foreign-prefix', ...fault] }
  },
  'role-policy': (failed) => {
    if (!isDenied(failed)) return otherCode(failed)
    const stated = statedReason(failed)
    const likely = prefixFault(failed) === null || failed.isGuest ? 'likely' : 'possible'
    if (stated === 'says-identity-policy') return { verdict: likely, evidence: [stated] }
    if (stated !== null) return { verdict: 'ruled-out', evidence: [stated] }
    return { verdict: likely, evidence: ['says-nothing-more'] }
  },
  'session-policy': (failed) => {
    if (!isDenied(failed)) return otherCode(failed)
    const stated = statedReason(failed)
    if (stated === 'says-session-policy') return { verdict: 'certain', evidence: [stated] }
    if (stated !== null) return { verdict: 'ruled-out', evidence: [stated] }
    if (!failed.isGuest) return { verdict: 'ruled-out', evidence: ['signed-in'] }
    if (failed.flow === 'classic') return { verdict: 'ruled-out', evidence: ['guest-classic'] }
    return { verdict: 'possible', evidence: ['guest-enhanced', 's3-in-guest-list'] }
  },
  'bucket-policy': (failed) => {
    if (!isDenied(failed)) return otherCode(failed)
    const stated = statedReason(failed)
    if (stated === 'says-resource-policy' || stated === 'says-explicit-deny')
      return { verdict: 'certain', evidence: [stated] }
    if (stated !== null) return { verdict: 'ruled-out', evidence: [stated] }
    return { verdict: 'possible', evidence: ['says-nothing-more'] }
  },
  'bucket-cors': (failed) => unread(failed, 'likely'),
  'no-bucket': (failed) => byCode(failed, /^NoSuchBucket$|^InvalidBucketName$/, 'possible'),
  'other-region': (failed) =>
    byCode(failed, /^AuthorizationHeaderMalformed$|^PermanentRedirect$|^IllegalLocationConstraint/, 'possible'),
  network: (failed) => unread(failed, 'possible'),
  'keys-expired': (failed) => {
    const { expires, now, clockDifference } = failed
    if (codeOf(failed) === 'ExpiredToken') return { verdict: 'certain', evidence: ['has-own-code'] }
    if (expires === null) return { verdict: 'ruled-out', evidence: ['no-end'] }
    const isOver = now + (clockDifference ?? 0) >= expires
    return isOver
      ? { verdict: 'likely', evidence: ['time-is-up'] }
      : { verdict: 'ruled-out', evidence: ['time-is-left'] }
  },
  clock: (failed) => {
    const { clockDifference } = failed
    const isOff = clockDifference !== null && Math.abs(clockDifference) > maxSkew
    if (codeOf(failed) === 'RequestTimeTooSkewed') {
      return { verdict: 'certain', evidence: isOff ? ['has-own-code', 'clock-off'] : ['has-own-code'] }
    }
    // S3 names it by a code of its own, so that any other answer speaks against it.
    if (isAnswered(failed)) return { verdict: 'ruled-out', evidence: ['other-code'] }
    if (isOff) return { verdict: 'likely', evidence: ['clock-off'] }
    return { verdict: 'ruled-out', evidence: [clockDifference === null ? 'clock-unknown' : 'clock-right'] }
  },
  'keys-unknown': (failed) =>
    byCode(failed, /^InvalidAccessKeyId$|^InvalidToken$|^SignatureDoesNotMatch$/, 'ruled-out'),
} as const satisfies Readonly<Record<string, (failed: FailedList) => Judgement>>

export type Cause = keyof typeof causes

export interface JudgedCause extends Judgement {
  readonly cause: Cause
}

/** Every cause with its verdict and what it rests on, the surest first; none where the answer was not S3's. */
export function whyNotListed(failed: FailedList): readonly JudgedCause[] {
  const { kind } = failed.answer
  if (kind === 'unreadable' || kind === 'insecure-page') return []
  return entries
    .map(([cause, judge]) => ({ cause, ...judge(failed) }))
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
}

// Object.entries says `string`; these are the entries of the table.
const entries = Object.entries(causes) as readonly [Cause, (failed: FailedList) => Judgement][]

const verdicts: readonly AccessVerdict[] = ['certain', 'likely', 'possible', 'ruled-out']

/** Milliseconds that a request's time may be off. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const maxSkew = 15 * 60_000

const isAnswered = ({ answer }: FailedList) => answer.kind === 'refused'
const codeOf = ({ answer }: FailedList) => (answer.kind === 'refused' ? answer.code : null)
const isDenied = (failed: FailedList) => codeOf(failed) === 'AccessDenied'

/**
 * What S3 adds to AccessDenied for callers of the bucket's own account; others read only "Access Denied".
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
function statedReason({ answer }: FailedList): AccessEvidence | null {
  const message = answer.kind === 'refused' ? answer.message : ''
  if (/with an explicit deny/.test(message)) return 'says-explicit-deny'
  if (/because no session policy/.test(message)) return 'says-session-policy'
  if (/because no (resource-based|VPC endpoint|service control|resource control) policy/.test(message)) {
    return 'says-resource-policy'
  }
  return /because no identity-based policy/.test(message) ? 'says-identity-policy' : null
}

/** What is wrong with a prefix where the role's policy is that of the guide: `<identity ID>/*`. null: nothing. */
function prefixFault({ prefix, identityId }: FailedList): readonly AccessEvidence[] | null {
  if (prefix.startsWith(`${identityId}/`)) return null
  if (prefix === '') return ['prefix-empty']
  if (prefix === identityId) return ['prefix-lacks-slash']
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/|$)/.test(prefix) ? ['prefix-like-a-sub'] : []
}

function otherCode(failed: FailedList): Judgement {
  return { verdict: 'ruled-out', evidence: [isAnswered(failed) ? 'other-code' : 'could-not-be-read'] }
}

/** Causes for which the page gets no answer at all. */
function unread(failed: FailedList, verdict: AccessVerdict): Judgement {
  if (isAnswered(failed)) return { verdict: 'ruled-out', evidence: ['could-be-read'] }
  return { verdict, evidence: ['could-not-be-read'] }
}

/** Causes that S3 names by a code of their own. @param silent where no answer could be read */
function byCode(failed: FailedList, code: RegExp, silent: AccessVerdict): Judgement {
  if (!isAnswered(failed)) return { verdict: silent, evidence: ['could-not-be-read'] }
  const named = code.test(codeOf(failed) ?? '')
  return { verdict: named ? 'certain' : 'ruled-out', evidence: [named ? 'has-own-code' : 'other-code'] }
}
