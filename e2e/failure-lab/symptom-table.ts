interface Symptom {
  /** As its button begins. */
  readonly button: string
  /** The beginning of the right choice. */
  readonly cause: string
  /** What the banner calls the fault. */
  readonly fault: string
  /** What came back, word for word where a service spoke. */
  readonly seen: string | RegExp
  /** The first cause on the card of the error; null: there is no error. */
  readonly explained: RegExp | null
}

/** Those that are seen without leaving the page. */
export const symptoms: readonly Symptom[] = [
  {
    button: 'A guest gets no credentials',
    cause: 'The identity pool doesn’t allow guests',
    fault: 'guests off',
    seen: 'Unauthenticated access is not supported for this identity pool.',
    explained: /doesn’t allow guests/,
  },
  {
    button: 'A user’s token is called unsupported',
    cause: 'The identity pool lists another app client',
    fault: 'wrong audience',
    seen: 'Token is not from a supported provider of this identity pool.',
    explained: /app client/,
  },
  {
    button: 'A user’s token is called expired',
    cause: 'The ID token was used later',
    fault: 'expired token',
    seen: /Invalid login token\. Token expired: \d+ >= \d+/,
    explained: /expired/,
  },
  {
    button: 'A user gets an identity, but no credentials',
    cause: 'No role fits the user',
    fault: 'ambiguous role',
    seen: /^.*The ambiguous role mapping rules for: .*:localclient000000000000000 denied this request\./,
    explained: /role mapping/,
  },
  {
    button: 'The configuration of the identity pool is called invalid',
    cause: 'The trust policy of the role',
    fault: 'role without trust',
    seen: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
    explained: /trust policy/,
  },
  {
    button: 'The app client is not found',
    cause: 'The user pool has no app client',
    fault: 'unknown client',
    seen: 'User pool client localclient000000000000000 does not exist.',
    explained: /app client/,
  },
  {
    button: 'SECRET_HASH is called missing',
    cause: 'The app client has a client secret',
    fault: 'client with a secret',
    seen: 'Client localclient000000000000000 is configured with secret but SECRET_HASH was not received',
    explained: /has a (client )?secret/,
  },
  {
    button: 'The way to sign in is refused',
    cause: 'The app client doesn’t allow this authentication flow',
    fault: 'flow not allowed',
    seen: 'USER_SRP_AUTH is not enabled for the client.',
    explained: /authentication flow|USER_SRP_AUTH/,
  },
  {
    button: 'A sign-in is refused with a message of its own',
    cause: 'A Lambda trigger',
    fault: 'trigger that throws',
    seen: 'PreAuthentication failed with error Only employees may sign in.',
    explained: /Lambda/,
  },
  {
    button: 'The right password is called incorrect',
    cause: 'The clocks of this computer and of Cognito differ',
    fault: 'clock difference',
    seen: 'Incorrect username or password.',
    explained: /clock|password is wrong/,
  },
  {
    button: 'A service says “Rate exceeded”',
    cause: 'More requests came',
    fault: 'throttling',
    seen: 'Rate exceeded',
    explained: /requests/,
  },
  {
    button: 'A request is forbidden',
    cause: 'A web ACL of AWS WAF',
    fault: 'WAF',
    seen: 'Request not allowed due to WAF block.',
    explained: /./,
  },
  {
    button: 'A sign-in takes too long',
    cause: 'The service or the network holds the responses back',
    fault: 'slow responses',
    seen: /The sign-in succeeded, but took much longer than usual/,
    explained: null,
  },
  {
    button: 'A response stops halfway',
    cause: 'The connection broke',
    fault: 'dropped connection',
    seen: 'No response that the page could read.',
    explained: /closed in the middle|doesn’t answer/,
  },
  {
    button: 'The service fails',
    cause: 'The service had an error of its own',
    fault: 'internal error',
    seen: 'Something went wrong',
    explained: /service failed/,
  },
  {
    button: 'The response is not JSON',
    cause: 'A proxy or captive portal',
    fault: 'web page as response',
    seen: '<!doctype html><title>Hotel network</title>',
    explained: /captive portal/,
  },
  {
    button: 'No response reaches the page',
    cause: 'The response has no CORS headers',
    fault: 'missing CORS headers',
    seen: 'No response that the page could read.',
    explained: /no CORS headers|doesn’t answer/,
  },
]
