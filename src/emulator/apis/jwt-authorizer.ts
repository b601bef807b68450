import type { JWTPayload } from 'jose'
import type { Emulated } from '../state/state.ts'
import type { GatewayAnswer } from './gateway-answer.ts'
import { type PoolToken, readPoolToken } from './pool-token.ts'

/** The words that API Gateway's guide shows are those of the audience; of the others none is published: unverified. */
const reasons: Readonly<Record<Exclude<PoolToken['kind'], 'valid'>, string>> = {
  expired: 'the token has expired',
  'not-a-token': 'signing method (alg) is unavailable',
  'other-issuer': 'the token has an invalid issuer',
  'wrong-signature': 'the token has an invalid signature',
}

const unauthorized = (challenge: string): GatewayAnswer => ({
  status: 401,
  body: { message: 'Unauthorized' },
  challenge,
})

const invalid = (reason: string) => unauthorized(`Bearer scope="" error="invalid_token" error_description="${reason}"`)

/**
 * An HTTP API with a JWT authorizer for the app clients of the user pools, and no scopes at the route.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
 */
export async function answerAsHttpApi(emulated: Emulated, request: Request): Promise<GatewayAnswer> {
  const authorization = request.headers.get('authorization')
  if (authorization === null) return unauthorized('Bearer')
  const read = await readPoolToken(emulated, authorization.replace(/^Bearer +/i, ''))
  if (read.kind !== 'valid') return invalid(reasons[read.kind])
  const { claims } = read
  if (!isForClient(emulated, claims)) return invalid('the token does not have a valid audience')
  const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : null
  return { status: 200, body: { authorizer: { jwt: { claims, scopes } } } }
}

/** By `client_id` only where there is no `aud`. */
function isForClient({ userPools }: Emulated, { aud, client_id: clientId }: JWTPayload): boolean {
  const clients = [...userPools.values()].flatMap((pool) => [...pool.clients.keys()])
  const named = aud === undefined ? [clientId] : [aud].flat()
  return named.some((name) => clients.some((client) => client === name))
}
