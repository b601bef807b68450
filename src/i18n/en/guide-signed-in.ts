import type { StepName } from '../../protocol/steps.ts'
import type { GuideText } from '../guide-text.ts'

type Told =
  | 'ListUserSessions'
  | 'RevokeUserSession'
  | 'ConfirmDevice'
  | 'UpdateDeviceStatus'
  | 'ListDevices'
  | 'ForgetDevice'
  | 'device-proof'
  | 'device-verifier'
  | 'forged-token'

export const guideSignedIn: Readonly<Record<Extract<StepName, Told>, GuideText>> = {
  'forged-token': {
    title: 'Edit a token and sign it here',
    purpose:
      'Claims of a token were changed, and it was signed with a key of this page, or not at all. The requests that follow show it to each who takes tokens, to see who refuses it.',
    before: 'The user has signed in, so that there is a token to edit.',
    after:
      'Each receiver checks signature, issuer, audience and times, in an order of its own, and names the first fault.',
    mistakes: [
      'Reading claims of a token that was not verified: anyone can write any claims.',
      'Taking the algorithm from the header. A verifier has to know which ones it accepts (RFC 8725 section 3.1).',
    ],
  },
  'device-verifier': {
    title: 'Make a secret for this device',
    purpose:
      'The browser generates a random secret, and computes a verifier from it as a user pool keeps one of a password (SRP). The secret stays here; only the verifier and its salt are sent.',
    before: 'The tokens came with NewDeviceMetadata: a device key and a device group key.',
    after: 'ConfirmDevice sends verifier and salt.',
    mistakes: [
      'Computing it with the pool’s name and the user. In their place stand the device group key and the device key.',
      'Storing the secret where any script can read it. With the password, it is as good as the second factor.',
    ],
  },
  ConfirmDevice: {
    title: 'Make this device known to the user pool',
    purpose: 'Gives the user pool a verifier, by which this device can show later that it is the same one.',
    before: 'The user has signed in by SRP in a pool that tracks devices.',
    after:
      'UserConfirmationNecessary says whether the user has to choose first: then UpdateDeviceStatus makes it a remembered device.',
    mistakes: [
      'Leaving it out. Then the refresh token of this sign-in is refused.',
      'Confirming after USER_PASSWORD_AUTH: “Invalid device key given.” Devices need SRP.',
    ],
  },
  UpdateDeviceStatus: {
    title: 'Remember the device, or not',
    purpose: 'Stores the user’s choice, where the pool remembers devices only after being told to.',
    before: 'ConfirmDevice has made the device known.',
    after:
      'The next sign-in that sends the DEVICE_KEY of a remembered device gets DEVICE_SRP_AUTH; whether that replaces the second factor is up to the pool.',
    mistakes: ['Remembering a device that others use, too: the second factor is then asked of nobody there.'],
  },
  ListDevices: {
    title: 'List the devices of this user',
    purpose: 'Returns the devices that the user pool knows, each with its name, status and last sign-in.',
    before: 'The access token has the scope aws.cognito.signin.user.admin.',
    after: 'Each can be remembered or not, or forgotten.',
    mistakes: ['Expecting devices of the Hosted UI’s sign-ins: it keeps its own, in a cookie.'],
  },
  ForgetDevice: {
    title: 'Forget a device',
    purpose: 'Removes the device from the user pool, for example one that was lost.',
    before: 'ListDevices has returned its key.',
    after: 'Its refresh token is refused from now on, and a sign-in with its key fails with “Device does not exist.”',
    mistakes: ['Keeping its key in the browser: a sign-in that still sends the key is refused.'],
  },
  'device-proof': {
    title: 'Prove that this is the remembered device',
    purpose:
      'The same computation as for a password: with the secret of the device, its group key in place of the pool’s name, and its key in place of the user.',
    before: 'The challenge DEVICE_PASSWORD_VERIFIER has arrived: SALT, SRP_B and SECRET_BLOCK.',
    after: 'RespondToAuthChallenge sends the signature, and the user pool issues tokens.',
    mistakes: [
      'Using the names of the user and the pool. The signature then never matches.',
      'Sending no DEVICE_KEY with it.',
    ],
  },
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
