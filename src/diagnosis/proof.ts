/** What the session itself shows for a cause. The words stand in the catalogue under that name. */
export interface Proof {
  readonly name: ProofName
  /** What the words mention. */
  readonly values: readonly string[]
  /** Absent: it leaves no doubt. */
  readonly certainty?: 'likely' | 'possible'
}

/** What a cause is judged to be by the evidence; `open`: nothing speaks against it. */
export type Judgement = Proof | 'open' | 'likely' | 'possible' | 'ruled-out'

export function proof(name: ProofName, ...values: readonly string[]): Proof {
  return { name, values }
}

/** What speaks for a cause, but doesn't prove it. */
export function sign(certainty: 'likely' | 'possible', name: ProofName, ...values: readonly string[]): Proof {
  return { name, values, certainty }
}

export type ProofName =
  // Of time.
  | 'clock-off'
  | 'token-expired'
  | 'session-old'
  | 'code-old'
  | 'attempt-old'
  // Of what was sent.
  | 'no-logins'
  | 'no-secret-hash'
  | 'no-session-token'
  | 'no-device-key'
  | 'no-verifier'
  | 'flow-sent'
  | 'scopes-sent'
  | 'no-openid-asked'
  | 'challenge-method'
  | 'prompt-contradicts'
  | 'prompt-none'
  | 'duration-sent'
  | 'password-short'
  | 'password-spaces'
  | 'phone-form'
  | 'redirects-differ'
  | 'redirect-unregistered'
  | 'issuer-other'
  // Of the token that was sent.
  | 'is-access-token'
  | 'is-id-token'
  | 'is-limited-login'
  | 'is-cognito-token'
  | 'is-opaque'
  | 'is-refresh-token'
  | 'issuer-and-key'
  | 'client-differs'
  | 'key-not-published'
  | 'signature-cut'
  | 'scope-lacking'
  | 'roles-in-token'
  | 'role-not-in-token'
  | 'no-audience'
  // Of what was done before.
  | 'spent-before'
  | 'ended-here'
  | 'refused-before'
  | 'keys-missing'
  | 'other-login-before'
  | 'returned-before'
  | 'never-left'
  // Of the connection and the page.
  | 'region-differs'
  | 'offline'
  | 'mixed-content'
  | 'policy-blocks'
  | 'rp-differs'
  | 'key-of-provider'
  | 'audience-sent'
  | 'html-answer'
  | 'others-answered'
  // Of S3, and of the credentials.
  | 'prefix-foreign'
  | 'says-policy'
  | 'says-nothing-more'
  | 'guest-enhanced'
  | 'credentials-over'
  | 'page-insecure'
