import { challengeNames } from '../../../protocol/challenges.ts'
import { notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { challengeOf } from '../challenges/challenges.ts'
import { checkSecretHash } from '../client-secret.ts'
import { readParameters } from '../parameters.ts'
import { requireClient } from '../pools.ts'
import { clientId } from '../rules.ts'
import { signInAnswer } from '../sign-in-answer.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge: ServedOperation = async (emulated, request) => {
  const { ChallengeName, ClientId, Session, ChallengeResponses } = readMembers(request, {
    ChallengeName: required('text', { oneOf: challengeNames }),
    ClientId: clientId,
    Session: optional('text', { minLength: 20, maxLength: 2048, secret: true }),
    ChallengeResponses: optional('texts'),
  })
  const { pool, client } = requireClient(emulated, ClientId)
  const responses = ChallengeResponses ?? {}
  const response = readParameters(responses)
  const username = response('USERNAME')
  await checkSecretHash(client, [username], responses.SECRET_HASH)
  const challenge = challengeOf(ChallengeName)
  if (!challenge) throw notAuthorized('Invalid session for the user.')
  const user = await challenge.answer({ emulated, pool, client, username, session: Session, responses, response })
  return signInAnswer(emulated, pool, client, user)
}
