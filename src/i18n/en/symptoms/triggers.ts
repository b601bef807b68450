import type { triggers as table } from '../../../diagnosis/symptoms/triggers.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: lambda functions of the user pool; by the API and sent back by the Hosted UI they are told of in the same words. */
export const triggers: SymptomTexts<typeof table> = {
  'trigger-threw': {
    cause: (value) =>
      `The user pool’s ${value} Lambda function threw an error. What stands below is the function’s own text.`,
    remedy: 'If the text isn’t meant for the user, look at the function’s log in Amazon CloudWatch.',
  },
  'trigger-not-permitted': {
    cause: (value) =>
      `The user pool may not call its ${value} Lambda function: the permission is missing, or the function was deleted or replaced.`,
    remedy:
      'Give cognito-idp.amazonaws.com the permission lambda:InvokeFunction for this user pool, or choose the function again in the pool.',
  },
  'trigger-too-slow': {
    cause: (value) =>
      `The ${value} Lambda function didn’t answer within five seconds. Cognito tries three times, so the function may have run more than once.`,
    remedy: 'Make the function faster, or give it more memory; what takes long belongs behind a queue.',
  },
  'trigger-failed': {
    cause: (value) =>
      `The user pool could not run its ${value} Lambda function. What stands below is the reason that Lambda gave.`,
    remedy: 'Look at the function and its log in the AWS console.',
  },
  'trigger-output': {
    cause:
      'A Lambda function of the user pool returned something that Cognito can’t use: it must return the event that it was given, with its response filled in.',
    remedy: 'Return the event at the end of the function, in the form that its trigger documents.',
  },
  'custom-challenge-off': {
    cause: 'CUSTOM_AUTH needs three Lambda functions, and the user pool has no Define auth challenge function.',
    remedy: 'Add the functions for custom authentication to the user pool, or choose another flow.',
  },
  'trigger-refused': {
    cause:
      'A Lambda function of the user pool refused or failed; the text above names the trigger and repeats what the function threw.',
    remedy: 'Look at the function’s log, or enter what it allows.',
  },
}
