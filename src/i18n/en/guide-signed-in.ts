import type { StepName } from '../../protocol/steps.ts'
import type { GuideText } from '../guide-text.ts'

type Told = 'ListUserSessions' | 'RevokeUserSession'

export const guideSignedIn: Readonly<Record<Extract<StepName, Told>, GuideText>> = {
  ListUserSessions: {
    title: 'List where this user is signed in',
    purpose:
      'Returns the user’s sessions in every app client of the pool: token sessions, one for each refresh token, and SSO sessions, one for each cookie of the Hosted UI.',
    before: 'The access token has the scope aws.cognito.signin.user.admin, and the user pool tracks sessions.',
    after: 'IsCurrentSession marks the session of this access token. RevokeUserSession ends any of the others.',
    mistakes: [
      'Expecting a sign-in to be listed at once. New sessions appear after a few seconds.',
      'Counting the lines as devices. One sign-in through the Hosted UI is two sessions: its cookie, and the app’s refresh token.',
      'Calling it on a pool that does not track sessions. Tracking is off by default and needs the Essentials or Plus plan.',
    ],
  },
  RevokeUserSession: {
    title: 'End another session of this user',
    purpose:
      'Ends one session without the token that it belongs to: its refresh token and access tokens, or the cookie of the Hosted UI.',
    before: 'ListUserSessions has returned the ID of the session.',
    after:
      'Cognito refuses the tokens of that session. An API that checks only signature and expiry accepts them until they expire.',
    mistakes: [
      'Revoking a token session and being signed in again without a password: the cookie of the Hosted UI is still there. LINKED ends it, too.',
      'Trying to end the session of the access token itself. RevokeToken does that.',
    ],
  },
}
