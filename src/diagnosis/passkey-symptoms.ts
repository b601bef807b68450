/** Rows of the table of symptoms: refusals of the user pool, and errors of the browser (WebAuthn, sections 5.1.3 and 5.1.4). */
export const passkeySymptoms = {
  'passkeys-off': /^WebAuthnNotEnabledException$/,
  'passkey-no-relying-party': /^WebAuthnConfigurationMissingException$/,
  'passkey-origin': /^WebAuthnOriginNotAllowedException$/,
  'passkey-relying-party': /^WebAuthnRelyingPartyMismatchException$/,
  'passkey-challenge-gone': /^WebAuthnChallengeNotFoundException$/,
  'passkey-other-client': /^WebAuthnClientMismatchException$/,
  'passkey-unsupported': /^WebAuthnCredentialNotSupportedException$/,
  'authenticator-no-answer': /^NotAllowedError$/,
  'authenticator-other-site': /^SecurityError$/,
  'authenticator-has-one': /^InvalidStateError$/,
  'authenticator-unsuitable': /^(NotSupportedError|ConstraintError)$/,
} as const
