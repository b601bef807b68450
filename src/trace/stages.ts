import type { TraceEvent } from './exchange.ts'
import { knownOperation, type Operation, operationOf } from './operations.ts'

/** The stages of a sign-in that exchanges belong to, in their order. */
export const stages = ['sign-in', 'tokens', 'identity', 'credentials', 'caller', 'sign-out'] as const

export type Stage = (typeof stages)[number]

/** Which stages a step serves: what asks for tokens is both the sign-in and where the tokens come from. */
const stagesOf: Readonly<Record<Operation, readonly Stage[]>> = {
  InitiateAuth: ['sign-in', 'tokens'],
  RespondToAuthChallenge: ['sign-in', 'tokens'],
  GetTokensFromRefreshToken: ['tokens'],
  RevokeToken: ['sign-out'],
  GlobalSignOut: ['sign-out'],
  GetUser: ['tokens'],
  '/.well-known/jwks.json': ['tokens'],
  '/.well-known/openid-configuration': ['tokens'],
  GetId: ['identity'],
  GetCredentialsForIdentity: ['credentials'],
  GetOpenIdToken: ['credentials', 'caller'],
  AssumeRoleWithWebIdentity: ['credentials', 'caller'],
  GetCallerIdentity: ['caller'],
  ListObjectsV2: ['credentials'],
  '/oauth2/authorize': ['sign-in'],
  '/callback': ['sign-in'],
  '/oauth2/token': ['sign-in', 'tokens'],
  '/oauth2/revoke': ['sign-out'],
  '/oauth2/userInfo': ['tokens'],
  '/logout': ['sign-out'],
  pkce: ['sign-in'],
  'srp-key': ['sign-in'],
  'srp-proof': ['sign-in'],
}

/** The events of that stage, in their order. */
export function eventsOfStage(events: readonly TraceEvent[], stage: Stage): readonly TraceEvent[] {
  return events.filter((event) => {
    const operation = knownOperation(operationOf(event))
    return operation !== null && stagesOf[operation].includes(stage)
  })
}
