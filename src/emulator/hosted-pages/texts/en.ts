import type { FaultName } from '../../state/faults.ts'
import type { InEachLanguage } from '../../state/language.ts'
import type { DeliveryMedium, MessagePurpose } from '../../state/outbox.ts'
import type { PasswordPolicy } from '../../state/user-pool.ts'
import { consoleEn } from './console-en.ts'
import { sessionEn } from './session-en.ts'

/** Every text of the pages that people see, in English; what the API says is not among them. */
export const en = {
  brand: 'Local Cognito',
  tag: 'emulator',
  languages: 'Language',
  banners: {
    hostedUi: 'Local stand-in for the Cognito Hosted UI — runs on this machine, not at AWS',
    pretend: (label: string) => `This is not ${label}: a local stand-in that runs on this machine`,
    home: 'Local stand-in for Amazon Cognito — runs on this machine, not at AWS',
  },
  /** What the service says of the last try, in the words of its API. */
  refusal: (message: string) => message,
  signIn: {
    title: 'Sign in',
    goesOnTo: (client: string) => `to go on to ${client}`,
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    or: 'or',
    choose: 'Other ways to sign in',
    continueWith: (label: string) => `Continue with ${label}`,
    foreignForm: 'This form was not sent from this page. Please sign in again.',
  },
  account: {
    address: 'E-mail address or phone number',
    titles: {
      '/signup': 'Create account',
      '/confirmUser': 'Confirm your account',
      '/forgotPassword': 'Forgot password',
      '/confirmForgotPassword': 'Set a new password',
    },
    about: {
      '/signup': (_username: string) => 'A code is sent to confirm the account.',
      '/confirmUser': (username: string) => `Enter the code that was sent for ${username}.`,
      '/forgotPassword': (_username: string) => 'A code is sent with which you set a new password.',
      '/confirmForgotPassword': (username: string) => `Enter the code that was sent for ${username}.`,
    },
    submits: {
      '/signup': 'Create account',
      '/confirmUser': 'Confirm',
      '/forgotPassword': 'Send code',
      '/confirmForgotPassword': 'Save password',
    },
    resend: 'Send a new code',
    resent: 'A new code was sent.',
    backToLogin: 'Back to sign-in',
  },
  newPassword: {
    title: 'Choose a new password',
    about: (username: string) => `The password of ${username} was temporary.`,
    field: 'New password',
    rules: (policy: PasswordPolicy) => {
      const kinds = [
        policy.requireUppercase && 'an uppercase letter',
        policy.requireLowercase && 'a lowercase letter',
        policy.requireNumbers && 'a digit',
        policy.requireSymbols && 'a symbol',
      ].filter((kind) => kind !== false)
      const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(kinds)
      return `At least ${policy.minimumLength} characters${list && `, with ${list}`}.`
    },
    /** Those that a user pool can require, by name. https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims */
    attributes: {
      address: 'Address',
      birthdate: 'Birthdate',
      email: 'Email',
      family_name: 'Family name',
      gender: 'Gender',
      given_name: 'Given name',
      locale: 'Locale',
      middle_name: 'Middle name',
      name: 'Name',
      nickname: 'Nickname',
      phone_number: 'Phone number',
      picture: 'Picture',
      preferred_username: 'Preferred username',
      profile: 'Profile',
      website: 'Website',
      zoneinfo: 'Zoneinfo',
    },
    submit: 'Save and sign in',
  },
  password: {
    title: 'Enter your password',
    about: (username: string) => `The password of ${username}.`,
    field: 'Password',
    submit: 'Sign in',
  },
  passkey: {
    title: 'Use your passkey',
    about: (username: string) => `The browser asks for a passkey of ${username}.`,
    submit: 'Use a passkey',
    refused: 'The browser gave no passkey.',
    needsScript: 'A passkey needs JavaScript, which is off here.',
    add: {
      title: 'Add a passkey',
      about: 'The browser makes a passkey, with which you sign in without a password from then on.',
      submit: 'Create the passkey',
      signedOut: 'No user is signed in here. Sign in first, then open this page again.',
    },
  },
  code: {
    titles: {
      SMS_OTP: 'Enter the code from the SMS',
      SMS_MFA: 'Enter the code from the SMS',
      EMAIL_OTP: 'Enter the code from the e-mail',
      SOFTWARE_TOKEN_MFA: 'Enter the code of your authenticator app',
    },
    about: {
      SMS_OTP: (destination: string) => `It was sent to ${destination}.`,
      SMS_MFA: (destination: string) => `It was sent to ${destination}.`,
      EMAIL_OTP: (destination: string) => `It was sent to ${destination}.`,
      SOFTWARE_TOKEN_MFA: (_destination: string) => 'The app shows another six digits every 30 seconds.',
    },
    field: 'Code',
    submit: 'Sign in',
  },
  mfaSetup: {
    title: 'Set up an authenticator app',
    about: (username: string) =>
      `${username} needs a second factor. Scan the code with an authenticator app, or type the secret, then enter the code that the app shows.`,
    qrCode: 'QR code of the secret, for an authenticator app',
    secret: 'Secret:',
  },
  choice: {
    titles: { SELECT_MFA_TYPE: 'Choose the second factor', SELECT_CHALLENGE: 'Choose how to sign in' },
    about: (username: string) => `${username} may sign in with any of these.`,
    names: {
      PASSWORD: 'Password',
      SMS_OTP: 'Code by SMS',
      SMS_MFA: 'Code by SMS',
      EMAIL_OTP: 'Code by e-mail',
      SOFTWARE_TOKEN_MFA: 'Authenticator app',
      WEB_AUTHN: 'Passkey',
    },
  },
  error: {
    title: 'Error',
    heading: 'An error was encountered with the requested page.',
    /** Our words beside Cognito's: its page names the error and nothing else. */
    explanations: {
      redirect_mismatch:
        'The app client is unknown, or the address in the request is not registered for it. It must be the same to the ' +
        'letter: scheme, host, port, path and final slash.',
      invalid_request: 'The request was not one that this page can answer, or it came too late.',
    },
    appClient: 'App client',
  },
  session: sessionEn,
  consent: {
    title: (label: string) => `Pretend ${label}`,
    heading: (label: string) => `Who are you at the pretend ${label}?`,
    about: 'The user pool receives the ID, name and email address of the person you choose.',
    continueAs: (person: string) => `Continue as ${person}`,
    cancel: 'Cancel',
    foreignForm: 'This form was not sent from this page. Please choose again.',
  },
  token: {
    title: (label: string) => `Pretend ${label} token`,
    heading: {
      access: (person: string) => `An access token of ${person}`,
      id: (person: string) => `An ID token of ${person}`,
      saml: (person: string) => `A SAML response of ${person}`,
      developer: (person: string) => `A developer identity’s token for ${person}`,
    },
    about: {
      beforeKey: 'Give it to the identity pool under the logins key ',
      afterKey: (kind: 'access' | 'id' | 'saml' | 'developer') =>
        `. It is good for ${kind === 'developer' ? '15 minutes' : 'one hour'}.`,
    },
    field: { access: 'Access token', id: 'ID token', saml: 'SAML response', developer: 'Token' },
    identity: 'Identity ID to send with it: ',
    others: (label: string) => `Every choice makes a new token of the pretend ${label}.`,
    of: (person: string) => `Token of ${person}`,
  },
  home: {
    title: 'What is running',
    about: (region: string, accountId: string) =>
      `User pools, identity pools, STS and the Hosted UI for ${region}, account ${accountId}.`,
    none: 'none',
    people: {
      heading: (userPoolId: string) => `Demo users of ${userPoolId}`,
      username: 'Username',
      password: 'Password',
      note: 'Note',
      noteOf: ({ en }: InEachLanguage) => en,
      totp: (username: string) => `Authenticator app of ${username}`,
      qrCode: (username: string) => `QR code of ${username}’s secret, for an authenticator app`,
    },
    clock: {
      heading: 'Clock',
      ahead: (hours: number) => `${hours} h ahead of this computer`,
      skip: 'Skip 1 hour',
      about: 'Tokens, codes, sessions and credentials expire by this clock. A reset puts it back.',
    },
    userPool: {
      heading: 'User pool',
      id: 'ID',
      issuer: 'Issuer',
      discovery: 'Discovery',
      providers: 'Providers',
      users: 'Users now',
      client: 'App client',
      clientTypes: { public: 'public', confidential: 'confidential' },
      clientId: 'Client ID',
      callbackUrls: 'Callback URLs',
      logoutUrls: 'Sign-out URLs',
      scopes: 'Scopes',
    },
    identityPool: {
      heading: 'Identity pool',
      id: 'ID',
      guests: 'Guests',
      allowed: 'allowed',
      notAllowed: 'not allowed',
    },
    operations: 'Calls that are answered',
    endpoints: {
      heading: 'Endpoints',
      userPool: 'User pool',
      identityPool: 'Identity pool',
      sts: 'STS',
      hostedUi: 'Hosted UI domain',
    },
    pretend: {
      heading: 'Pretend providers',
      tokenOf: (what: string, label: string) => `${what} of the pretend ${label}`,
      beforeKey: 'for ',
      afterKey: '',
    },
  },
  faults: {
    title: 'Faults',
    about:
      'Each makes the local Cognito fail as AWS does when it is set up wrongly, overloaded or out of reach. They stay on until they are switched off, or until a reset.',
    areOn: 'Faults are switched on at this local Cognito.',
    only: (operation: string) => `(${operation} only)`,
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    allOff: 'Switch all off',
    groups: {
      'identity-pool': 'Identity pool',
      'user-pool': 'User pool',
      'hosted-ui': 'Hosted UI',
      network: 'Network',
    },
    names: {
      'guests-off': 'Guests are not allowed',
      'client-not-registered': 'The identity pool lists another app client',
      'token-expired': 'Logins arrive after their ID token has expired',
      'role-ambiguous': 'A user without a role in the token is denied',
      'role-not-trusting': 'The roles trust another identity pool',
      'client-unknown': 'The app client does not exist',
      'client-has-secret': 'The app client has a secret',
      'flow-off': 'The app client allows no sign-in flow',
      'trigger-throws': 'The pre authentication trigger throws',
      'clock-differs': 'The clock is 10 minutes ahead when the password is proved',
      'redirect-differs': 'The registered callback URLs end differently',
      'scope-not-allowed': 'The app client does not allow the scope email',
      'code-used': 'The authorization code is used twice',
      throttled: 'Too many requests',
      'blocked-by-waf': 'AWS WAF blocks the request',
      slow: 'Responses are slow',
      dropped: 'The connection breaks during the response',
      'server-error': 'Internal error, HTTP status 500',
      'web-page': 'A web page instead of the response',
      'cors-missing': 'Responses without CORS headers',
    } satisfies Record<FaultName, string>,
  },
  console: consoleEn,
  outbox: {
    title: 'Outbox',
    about: 'Codes that AWS would send by SMS or e-mail, the latest first. They never leave this machine.',
    none: 'No message yet. A code appears here as soon as a sign-in asks for it.',
    code: 'Code',
    purpose: 'For',
    user: 'User',
    to: 'To',
    time: 'Time',
    purposes: {
      'sign-in': 'Sign-in',
      'sign-up': 'Sign-up',
      'forgotten-password': 'Forgotten password',
      'verify-email': 'E-mail address to be verified',
      'verify-phone_number': 'Phone number to be verified',
    } satisfies Record<MessagePurpose, string>,
    media: { SMS: 'SMS', EMAIL: 'E-mail' } satisfies Record<DeliveryMedium, string>,
  },
}

/** The keys that every other language must have, exactly these. */
export type Texts = typeof en
