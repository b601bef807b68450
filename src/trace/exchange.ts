/** Who answers a request, in Cognito's own division. */
export type Peer = 'user-pool' | 'identity-pool' | 'sts' | 'hosted-ui' | 'other'

/** One HTTP request and what became of it. Times are epoch milliseconds, durations milliseconds. */
export interface Exchange {
  readonly id: number
  readonly peer: Peer
  /** The operation as the service calls it, e.g. `GetId`, or the path, e.g. `/oauth2/token`. */
  readonly operation: string
  readonly method: string
  /** Origin and path; a query is left out, since codes and tokens can stand there. */
  readonly url: string
  readonly started: number
  readonly outcome: Outcome
}

export type Outcome =
  | { readonly kind: 'pending' }
  | { readonly kind: 'answered'; readonly status: number; readonly duration: number }
  | { readonly kind: 'unreachable'; readonly duration: number }
  | { readonly kind: 'cancelled'; readonly duration: number }

const peerOfTarget: Readonly<Record<string, Peer>> = {
  AWSCognitoIdentityProviderService: 'user-pool',
  AWSCognitoIdentityService: 'identity-pool',
}

/**
 * What a request is, read from the request alone.
 * @param form the body's text where it is a form, else null
 */
export function describeRequest(
  url: URL,
  target: string | null,
  form: string | null,
): Pick<Exchange, 'peer' | 'operation'> {
  if (target) {
    const [operation = '', service = ''] = target.split('.').reverse()
    return { peer: peerOfTarget[service] ?? 'other', operation }
  }
  if (url.pathname.startsWith('/oauth2/')) return { peer: 'hosted-ui', operation: url.pathname }
  const action = form === null ? null : new URLSearchParams(form).get('Action')
  return action ? { peer: 'sts', operation: action } : { peer: 'other', operation: url.pathname }
}
