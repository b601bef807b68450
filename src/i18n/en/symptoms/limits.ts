import type { limits as table } from '../../../diagnosis/symptoms/limits.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: too much of something, or a service that is down. */
export const limits: SymptomTexts<typeof table> = {
  'attempts-exceeded': {
    cause: 'Too many attempts or codes in a short time for this user, or in this account and Region.',
    remedy: 'Wait: 15 minutes after wrong codes, up to a day for e-mail limits. Then have a new code sent.',
  },
  'email-limit': {
    cause: 'The user pool has sent as many e-mails today as Cognito’s own sender allows: 50 a day.',
    remedy: 'Wait until tomorrow, or let the user pool send through Amazon SES.',
  },
  'limit-reached': {
    cause: 'A limit of this user or user pool is reached, for example of attributes, devices, groups or messages.',
    remedy: 'Compare the text above with the quotas of Amazon Cognito; some can be raised in Service Quotas.',
  },
  throttled: {
    cause: 'Too many requests in a short time, counted across this account and Region.',
    remedy: 'Wait a moment and try again.',
  },
  'throttled-by-status': {
    cause:
      'The HTTP status says that too many requests were sent in a short time, by the service or by a proxy before it.',
    remedy: 'Wait a moment and try again.',
  },
  'concurrent-change': {
    cause: 'Two requests changed the same identity at the same time.',
    remedy: 'Try again.',
  },
  'service-down': {
    cause: 'The service, or a proxy in front of it, is down or overloaded. Nothing you entered caused this.',
    remedy:
      'Try again in a minute. If it persists, check the Region in the AWS Health Dashboard (health.aws.amazon.com); with the local Cognito, check its output.',
  },
  'service-error': {
    cause: 'The service failed. Nothing you entered caused this.',
    remedy:
      'Try again in a minute. If it persists, check the Region in the AWS Health Dashboard (health.aws.amazon.com).',
  },
  'service-status': {
    cause: 'The HTTP status is that of a failure of the service, or of a proxy before it.',
    remedy: 'Try again in a minute.',
  },
}
