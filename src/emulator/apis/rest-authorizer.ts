import type { Emulated } from '../state/state.ts'
import type { GatewayAnswer } from './gateway-answer.ts'
import { readPoolToken } from './pool-token.ts'

const unauthorized = (message: string): GatewayAnswer => ({
  status: 401,
  body: { message },
  errorType: 'UnauthorizedException',
})

/**
 * A REST API with a Cognito authorizer and no scopes at the method, so that it takes ID tokens only.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 */
export async function answerAsRestApi(emulated: Emulated, request: Request): Promise<GatewayAnswer> {
  const token = (request.headers.get('authorization') ?? '').replace(/^Bearer +/i, '')
  const read = await readPoolToken(emulated, token)
  if (read.kind === 'expired') return unauthorized('The incoming token has expired')
  if (read.kind !== 'valid' || read.claims.token_use !== 'id') return unauthorized('Unauthorized')
  return { status: 200, body: { authorizer: { claims: asTexts(read.claims) } } }
}

/** Claims reach the integration as texts. */
function asTexts(claims: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  )
}
