import type { signedInAccount as table } from '../../../diagnosis/symptoms/signed-in-account.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: calls with an access token: what it allows, and whether it is in force. */
export const signedInAccount: SymptomTexts<typeof table> = {
  'id-token-for-access': {
    cause: 'An ID token was sent where an access token is needed.',
    remedy: 'Send the access token of the same sign-in.',
  },
  'scope-missing': {
    cause:
      'The access token lacks the scope aws.cognito.signin.user.admin, which every self-service operation of the user pool requires.',
    remedy:
      'Add that scope to the connection and allow it for the app client, then sign in again. Tokens from the user pool API always have it.',
  },
  'openid-missing': {
    cause: 'The access token lacks the scope openid. Tokens from the user pool API never have it.',
    remedy: 'Use GetUser with this token, or sign in through the Hosted UI with the scope openid.',
  },
  'access-token-expired': {
    cause: 'The access token has expired.',
    remedy: 'Refresh the tokens, then try again.',
  },
  'access-token-ended': {
    cause: 'This access token’s sign-in has ended: the token was revoked, or the user signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'access-token-invalid': {
    cause:
      'The user pool doesn’t accept this access token: it is of another user pool or Region, was changed, or its app client was deleted.',
    remedy: 'Use the token of a sign-in to this user pool.',
  },
  'device-not-proven': {
    cause:
      'The user pool makes a device known only after a sign-in by SRP, and only the device that this access token was issued to.',
    remedy: 'Sign in with SRP, then press “Remember this device” again.',
  },
  'device-known': {
    cause: 'A device with this key is confirmed already: the response may have got lost, or another tab confirmed it.',
    remedy:
      'List the devices. If this one is among them, nothing is left to do; otherwise sign in again to get a new key.',
  },
  'device-gone': {
    cause:
      'The device that this browser was remembered as has been forgotten, here or elsewhere, or its user was deleted.',
    remedy: 'Sign in again: the key of the device is not sent any more.',
  },
  'sessions-off': {
    cause:
      'The user pool does not track sessions. Tracking is off unless it was turned on, and only the Essentials and Plus plans have it.',
    remedy:
      'Turn session tracking on in the user pool’s settings, on one of these plans; sign-ins from then on are listed. Without it, GlobalSignOut still ends all of them at once.',
  },
  'session-is-own': {
    cause: 'The session that was to be ended is the one that this access token belongs to.',
    remedy: 'Use “Sign out” to end the current session.',
  },
}
