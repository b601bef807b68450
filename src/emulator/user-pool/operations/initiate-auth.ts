import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { authFlowNames, startFlow } from '../auth-flows.ts'
import { requireClient } from '../pools.ts'
import { clientId, session } from '../rules.ts'

/** The members that start a flow, also one of an administrator. */
export const flowMembers = {
  AuthFlow: required('text', { oneOf: authFlowNames }),
  ClientId: clientId,
  AuthParameters: optional('texts'),
  Session: session,
  ClientMetadata: optional('texts'),
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const initiateAuth: ServedOperation = (emulated, request) => {
  const { AuthFlow, ClientId, AuthParameters, Session, ClientMetadata } = readMembers(request, flowMembers)
  const { pool, client } = requireClient(emulated, ClientId)
  return startFlow('app', {
    emulated,
    pool,
    client,
    flow: AuthFlow,
    parameters: AuthParameters,
    session: Session,
    metadata: ClientMetadata,
  })
}
