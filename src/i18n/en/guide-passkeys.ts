import type { StepName } from '../../protocol/steps.ts'
import type { GuideText } from '../guide-text.ts'

type Told =
  | 'StartWebAuthnRegistration'
  | 'CompleteWebAuthnRegistration'
  | 'ListWebAuthnCredentials'
  | 'DeleteWebAuthnCredential'
  | 'passkey-creation'
  | 'passkey-signature'

export const guidePasskeys: Readonly<Record<Extract<StepName, Told>, GuideText>> = {
  StartWebAuthnRegistration: {
    title: 'Get the options for a new passkey',
    purpose:
      'Returns the options that the browser hands to an authenticator: a challenge, the relying party ID, the user, the algorithms, and the passkeys that exist already.',
    before: 'The user is signed in. The access token needs the scope aws.cognito.signin.user.admin.',
    after: 'The browser compares the relying party ID with the page’s host, then asks the user to make a passkey.',
    mistakes: [
      'The relying party ID is the pool’s domain by default. A page on another host can’t use it.',
      'The user pool has no WEB_AUTHN among its allowed first factors: WebAuthnNotEnabledException.',
    ],
  },
  'passkey-creation': {
    title: 'Have the authenticator make a passkey',
    purpose:
      'The authenticator makes a key pair for this relying party and this user, keeps the private key, and hands out the public key together with the challenge, the origin and its flags.',
    before: 'The options have arrived, and the browser has found that this page may use the relying party ID.',
    after: 'CompleteWebAuthnRegistration sends the public key to the user pool.',
    mistakes: [
      'Passing the options on as they are: challenge, user ID and credential IDs must become bytes (parseCreationOptionsFromJSON).',
      'Opening the page by an IP address. A relying party ID is a domain.',
    ],
  },
  'passkey-signature': {
    title: 'Have a passkey sign the challenge',
    purpose:
      'The user picks a passkey of this relying party, and its private key signs the challenge, the origin, the flags and the counter. The private key never leaves the authenticator.',
    before: 'The challenge WEB_AUTHN has arrived with CREDENTIAL_REQUEST_OPTIONS.',
    after: 'RespondToAuthChallenge sends the signature as CREDENTIAL, which is JSON in a string.',
    mistakes: [
      'Calling the browser on a page whose host doesn’t fit the relying party ID: SecurityError.',
      'Expecting a reason for NotAllowedError. The browser doesn’t tell a closed dialog from a missing passkey.',
    ],
  },
  CompleteWebAuthnRegistration: {
    title: 'Register the new passkey',
    purpose:
      'Sends what the authenticator made. The user pool checks the challenge, the origin, the relying party ID and the flags, and keeps the public key.',
    before: 'The authenticator has made a passkey for the options of StartWebAuthnRegistration.',
    after: 'The user can sign in with the passkey: USER_AUTH with the challenge WEB_AUTHN.',
    mistakes: [
      'Taking longer than a minute, or sending the same passkey twice: WebAuthnChallengeNotFoundException.',
      'Sending the credential as a string. It is a JSON object here, and a string in RespondToAuthChallenge.',
    ],
  },
  ListWebAuthnCredentials: {
    title: 'List the user’s passkeys',
    purpose: 'Returns the passkeys that the user pool keeps for this user, with their names and relying party IDs.',
    before: 'The access token identifies the user. It needs the scope aws.cognito.signin.user.admin.',
    after: 'A passkey whose relying party ID is not the pool’s any more can’t be used.',
    mistakes: ['Expecting the public keys: the list has names and IDs only.'],
  },
  DeleteWebAuthnCredential: {
    title: 'Remove a passkey',
    purpose: 'The user pool forgets the public key and refuses signatures of this passkey from then on.',
    before: 'The credential ID is known from the list.',
    after: 'The authenticator still has the passkey and still offers it. The user deletes it there.',
    mistakes: ['Removing the only way to sign in: a user without a password then can’t get back in.'],
  },
}
