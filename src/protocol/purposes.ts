/** What a step is for. */
export type Purpose =
  | 'srp-start'
  | 'password'
  | 'srp-proof'
  | 'device-srp-start'
  | 'device-srp-proof'
  | 'new-password'
  | 'one-time-code'
  | 'choice-start'
  | 'choice'
  | 'custom-start'
  | 'custom-answer'
  | 'mfa-setup'
  | 'totp-secret'
  | 'totp-proof'
  | 'refresh'
  | 'leave'
  | 'return'
  | 'log-out'
  | 'code'
  | 'guest-identity'
  | 'identity'
  | 'guest-credentials'
  | 'credentials'
  | 'open-id-token'
  | 'assume-role'
  | 'caller'
  | 'user'
  | 'user-info'
  | 'revoke'
  | 'sign-out-everywhere'
  | 'passkey-signature'
  | 'passkey-options'
  | 'passkey-registration'
  | 'passkeys'
  | 'passkey-removal'
  | 'confirm-device'
  | 'device-status'
  | 'devices'
  | 'forget-device'
  | 'sessions'
  | 'revoke-session'
  | 'issuer-keys'
  | 'issuer-addresses'
  | 'objects'
  | 'sign-up'
  | 'confirm-sign-up'
  | 'resend-code'
  | 'forgotten-password'
  | 'reset-password'
  | 'change-password'
  | 'update-attributes'
  | 'attribute-code'
  | 'verify-attribute'
  | 'auth-factors'
  | 'mfa-preference'
  | 'delete-user'

/** What a response brings. */
export const results = [
  'tokens',
  'fresh-tokens',
  'challenge',
  'totp-secret',
  'totp-accepted',
  'credentials',
  'open-id-token',
  'identity',
  'caller',
  'code',
  'attributes',
  'known-device',
  'devices',
  'sessions',
  'claims',
  'passkey-options',
  'passkeys',
  'issuer-keys',
  'issuer-addresses',
  'objects',
  'new-user',
  'session',
  'sent-code',
  'auth-factors',
] as const

export type Result = (typeof results)[number]

/** Always the same, or by the value of one member of the request, or by whether the request has logins. */
export type PurposeRule =
  | Purpose
  | { readonly member: string; readonly purposes: Readonly<Record<string, Purpose>> }
  | { readonly withLogins: Purpose; readonly withoutLogins: Purpose }
