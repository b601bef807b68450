/** How API Gateway words an answer of its own; what the integration answers is JSON as well. */
export interface GatewayAnswer {
  readonly status: number
  readonly body: unknown
  /** In `x-amzn-ErrorType`, which only REST APIs send. */
  readonly errorType?: string
  /** In `www-authenticate`, which only the JWT authorizer of HTTP APIs sends. */
  readonly challenge?: string
}

export function gatewayResponse({ status, body, errorType, challenge }: GatewayAnswer): Response {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  if (errorType !== undefined) headers.set('x-amzn-ErrorType', errorType)
  if (challenge !== undefined) headers.set('www-authenticate', challenge)
  return new Response(JSON.stringify(body), { status, headers })
}
