import type { FormChallengeName } from '../../protocol/challenges.ts'

interface ChallengeTexts extends Readonly<Record<string, unknown>> {
  /** What to do where it is unknown whether the answer was accepted. */
  readonly unconfirmed: string
}

const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const codeUnconfirmed = 'The code may already be used up. Go back and sign in again: a new sign-in needs a new code.'

/** The form of each challenge. */
export const challenges = {
  /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html (AuthSessionValidity) */
  session: {
    left: (seconds: number) =>
      `Time left to respond: ${minutes(seconds)} (three minutes, unless the app client sets another duration).`,
    over: 'The three minutes to respond are over. Unless the app client sets a longer duration, the response will be refused: go back and sign in again.',
  },
  /** What came with a challenge. */
  sent: { secret: 'secret, not shown' },
  shared: { button: 'Answer', back: 'Back' },
  password: {
    field: 'Password',
    missing: 'Enter the password.',
    read: 'Read the password',
    unread: 'The local Cognito offers no password of this user.',
  },
  /** A challenge without a form of its own. */
  byHand: {
    title: 'Answer by hand',
    about:
      'Cognito Inspector has no form for this challenge. Enter the members of ChallengeResponses that it wants; the reference of RespondToAuthChallenge lists them.',
    name: (row: number) => `Name ${row}`,
    value: (row: number) => `Value ${row}`,
    add: 'Add a response',
    missing: 'A response needs a name.',
    unconfirmed: 'The answer may already be accepted. Go back and sign in again.',
  },
  /** The form of any challenge that wants a code. */
  code: {
    field: 'Code',
    missing: 'Enter the code.',
    /** Where the challenge doesn’t tell the destination. */
    nowhere: 'an address that Cognito doesn’t tell',
    read: 'Read the code',
    unread: 'The local Cognito has no code for this user.',
  },
  /** What a challenge wants that others offer. */
  choices: {
    SMS_MFA: 'A code by SMS.',
    EMAIL_OTP: 'A code by e-mail.',
    SOFTWARE_TOKEN_MFA: 'The code of an authenticator app (TOTP).',
    SMS_OTP: 'A code by SMS.',
    PASSWORD: 'The password itself is sent.',
    PASSWORD_SRP: 'The password stays in this browser; Cognito receives a proof (SRP).',
    WEB_AUTHN: 'A passkey.',
  },
  /** Standard attributes, as a field asks for them. */
  attributes: {
    address: 'Postal address',
    birthdate: 'Date of birth',
    email: 'Email address',
    family_name: 'Last name',
    gender: 'Gender',
    given_name: 'First name',
    locale: 'Language and region',
    middle_name: 'Middle name',
    name: 'Full name',
    nickname: 'Nickname',
    phone_number: 'Phone number',
    picture: 'URL of a picture',
    preferred_username: 'Preferred username',
    profile: 'URL of the profile page',
    website: 'URL of the website',
    zoneinfo: 'Time zone',
  },
  NEW_PASSWORD_REQUIRED: {
    title: 'Choose a new password',
    about: (user: string) =>
      `${user} has a temporary password. The user pool requires a new one before it issues tokens.`,
    field: 'New password',
    // https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
    rules:
      'Unless this user pool has other rules: at least 8 characters, among them an uppercase letter, a lowercase letter, a number and a symbol.',
    missing: 'Enter a new password.',
    attributeMissing: 'The user pool requires this attribute.',
    button: 'Set password and sign in',
    unconfirmed:
      'The new password may already be set. Start over and sign in with the new password; if it is refused, use the temporary one.',
  },
  SELECT_CHALLENGE: {
    title: 'Choose how to sign in',
    about: (user: string) => `The user pool lets ${user} begin with any of these first factors.`,
    field: 'First factor',
    unconfirmed: 'The choice may already be made. Go back and sign in again.',
  },
  PASSWORD: {
    title: 'Enter the password',
    about: (user: string) => `The password of ${user} is sent to Cognito.`,
    unconfirmed: 'The password may already be accepted. Go back and sign in again.',
  },
  PASSWORD_SRP: {
    title: 'Enter the password',
    about: (user: string) =>
      `The password of ${user} stays in this browser; Cognito receives a proof that you know it (SRP).`,
    unconfirmed: 'The proof may already be accepted. Go back and sign in again.',
  },
  SMS_OTP: {
    title: 'Enter the code from the SMS',
    about: (user: string, destination: string) =>
      `Cognito sent a code by SMS to ${destination}, which signs ${user} in without a password.`,
    unconfirmed: codeUnconfirmed,
  },
  SMS_MFA: {
    title: 'Enter the code from the SMS',
    about: (user: string, destination: string) =>
      `Cognito sent a code by SMS to ${destination}, the second factor of ${user}.`,
    unconfirmed: codeUnconfirmed,
  },
  EMAIL_OTP: {
    title: 'Enter the code from the e-mail',
    about: (user: string, destination: string) => `Cognito sent a code for ${user} by e-mail to ${destination}.`,
    unconfirmed: codeUnconfirmed,
  },
  SOFTWARE_TOKEN_MFA: {
    title: 'Enter the code of the authenticator app',
    about: (user: string, _destination: string) =>
      `${user} has an authenticator app as second factor (TOTP, RFC 6238). It shows another code every 30 seconds; each is accepted once.`,
    unconfirmed: codeUnconfirmed,
  },
  SELECT_MFA_TYPE: {
    title: 'Choose the second factor',
    about: (user: string) => `${user} has several second factors, and none is preferred.`,
    field: 'Second factor',
    unconfirmed: 'The choice may already be made. Go back and sign in again.',
  },
  CUSTOM_CHALLENGE: {
    title: 'Answer the user pool’s question',
    about:
      'Lambda functions of the user pool put a question of their own; it stands among the parameters below. There may be several rounds.',
    field: 'Answer',
    missing: 'Enter the answer.',
    unconfirmed: 'The answer may already be judged. Go back and start the sign-in again.',
  },
  WEB_AUTHN: {
    title: 'Sign in with a passkey',
    about: (user: string) => `A passkey of ${user} signs the challenge. This is what the browser will be asked:`,
    button: 'Use a passkey',
    waiting: 'Waiting for the authenticator…',
    unconfirmed: 'The signature may already be accepted. Go back and sign in again.',
  },
  MFA_SETUP: {
    title: 'Set up an authenticator app',
    about: (user: string) =>
      `${user} needs a second factor and has none. Scan the QR code with an authenticator app, or type the secret, then enter the code that the app shows.`,
    impossible:
      'The user pool offers no authenticator app. Codes by SMS or e-mail can’t be set up during a sign-in: have the phone number or e-mail address added to the user, then sign in again.',
    qrCode: 'QR code of the secret, for an authenticator app',
    secret: 'Secret to type:',
    secretName: 'the secret of the authenticator app',
    unconfirmed: 'The app may already be set up. Go back and sign in again with its next code.',
  },
} as const satisfies Readonly<Record<FormChallengeName, ChallengeTexts>> & Readonly<Record<string, object>>
