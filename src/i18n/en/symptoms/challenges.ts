import type { challenges as table } from '../../../diagnosis/symptoms/challenges.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: answers to challenges, and the Session that ties them together. */
export const challenges: SymptomTexts<typeof table> = {
  'session-used': {
    cause:
      'Each Session is accepted once, and this one was answered before: by a second press, another tab, or a program that kept the old one.',
    remedy: 'Sign in again; after each answer use the Session that came back with it.',
  },
  'session-expired': {
    cause:
      'The challenge was answered too late: a Session is valid for three minutes, unless the app client sets another time.',
    remedy: 'Sign in again. If users need longer, raise the app client’s AuthSessionValidity (at most 15 minutes).',
  },
  'session-over': {
    cause: 'The sign-in was left unfinished too long, or was continued twice.',
    remedy: 'Sign in again from the beginning.',
  },
  'parameter-missing': {
    cause: (value) => `The request lacks ${value}, which this flow or challenge requires.`,
    remedy: 'Add it; the API reference of the operation lists what each flow needs.',
  },
  'challenge-input': {
    cause: 'The answer doesn’t belong to the challenge that this Session waits for.',
    remedy: 'Answer the challenge that the latest response names, or sign in again.',
  },
  'flow-for-admins': {
    cause: 'This flow is for servers with AWS credentials: AdminInitiateAuth.',
    remedy: 'Use a flow for clients, such as USER_SRP_AUTH.',
  },
  'level-unreachable': {
    cause: 'The user has no factors that reach the level asked for in TARGET_ACR_VALUES.',
    remedy: 'Set up another factor for the user, or ask for a lower level.',
  },
  'level-reached': {
    cause: 'The access token was issued at the level asked for, or a higher one: there is nothing to step up.',
    remedy: 'Use the access token that is there.',
  },
  'level-token': {
    cause: 'A step-up needs both the access token of the same user and TARGET_ACR_VALUES.',
    remedy: 'Send the access token of the user who steps up, and the level.',
  },
}
