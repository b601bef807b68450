import type { passkeys as table } from '../../../diagnosis/symptoms/passkeys.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: refusals of the user pool, and errors of the browser (WebAuthn, sections 5.1.3 and 5.1.4). */
export const passkeys: SymptomTexts<typeof table> = {
  'passkeys-off': {
    cause: 'WEB_AUTHN is not among the user pool’s allowed first factors, so nobody can register a passkey.',
    remedy:
      'Add it in the console under Sign-in, “Options for choice-based sign-in”. It needs the Essentials or Plus plan. If MFA is required, the pool’s passkeys must first be set to count as MFA (MULTI_FACTOR_WITH_USER_VERIFICATION).',
  },
  'passkey-no-relying-party': {
    cause: 'The user pool has neither a relying party ID nor a domain, so a passkey has no name to be bound to.',
    remedy: 'Set the relying party ID in the user pool: the domain of the page that is to use the passkeys.',
  },
  'passkey-origin': {
    cause:
      'The page that had the passkey made is not on the user pool’s relying party ID or below it, or was not loaded over HTTPS.',
    remedy:
      'Set the user pool’s relying party ID to the host of this page, or to a domain that it is part of, then register the passkey again.',
  },
  'passkey-relying-party': {
    cause: 'The authenticator bound the passkey to another relying party ID than the user pool has now.',
    remedy: 'Register a new passkey. Passkeys that were made before a change of the ID can’t be used any more.',
  },
  'passkey-challenge-gone': {
    cause: 'The challenge of StartWebAuthnRegistration has expired, was used already, or belongs to another user.',
    remedy: 'Start the registration again, and answer the authenticator within a minute.',
  },
  'passkey-other-client': {
    cause: 'The access token is from another app client than the one that started the registration.',
    remedy: 'Start and complete the registration with access tokens of the same app client.',
  },
  'passkey-unsupported': {
    cause:
      'The user pool doesn’t take what this authenticator made: another algorithm than ES256 or RS256, or no user verification although the pool requires it.',
    remedy:
      'Use an authenticator with a PIN, a fingerprint or a face, such as this device’s own or a password manager.',
  },
  'passkey-too-many': {
    cause: 'The user has as many passkeys as Cognito keeps for one user.',
    remedy: 'Remove a passkey that isn’t used any more, then register the new one.',
  },
  'passkey-credential': {
    cause: 'What the browser returned is no passkey response that the user pool could read.',
    remedy:
      'Register again; if a program builds the Credential, send it as JSON in the form of PublicKeyCredential.toJSON().',
  },
  'authenticator-other-site': {
    cause: 'This page may not use the relying party ID: it is neither the page’s host nor a domain that it is part of.',
    remedy: 'Open the page on that domain, or set the user pool’s relying party ID to this page’s host.',
  },
  'authenticator-no-answer': {
    cause:
      'The dialog was closed, the time ran out, or no authenticator has a passkey for this relying party. The browser doesn’t tell which, so that pages can’t find out what you have.',
    remedy: 'Try again and answer the dialog. If no passkey is found, register one first.',
  },
  'authenticator-has-one': {
    cause: 'The authenticator already has a passkey of this user for this relying party.',
    remedy: 'Use the passkey that is there, remove it first, or choose another authenticator.',
  },
  'authenticator-unsuitable': {
    cause: 'No authenticator here can do what is asked for: the algorithms, storing the passkey, or user verification.',
    remedy: 'Use another authenticator: a phone, a password manager, or a security key with a PIN.',
  },
}
