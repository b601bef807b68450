import { challengeNames, isComputedChallenge, isFormChallenge } from '../../../protocol/challenges.ts'
import type { ServedOperation, WireObject } from '../../wire/operation.ts'
import { type MembersOf, optional, readMembers, required } from '../../wire/validate.ts'
import { usernameOf } from '../account/user-names.ts'
import { invalidSession } from '../challenge-sessions.ts'
import type { Responses, SignIn } from '../challenges/challenge.ts'
import { flowChallenges } from '../challenges/challenges.ts'
import { checkSecretHash } from '../client-secret.ts'
import { namedDevice } from '../devices/devices.ts'
import { answerDue, type SignInPlace } from '../due-challenge.ts'
import { readParameters } from '../parameters.ts'
import { requireClient } from '../pools.ts'
import { clientId, session } from '../rules.ts'
import { signInAnswer } from '../sign-in-answer.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge: ServedOperation = (emulated, request) => {
  const given = readMembers(request, answerMembers)
  return answerChallenge({ emulated, ...requireClient(emulated, given.ClientId) }, given)
}

/** The members that answer a challenge, also for an administrator. */
export const answerMembers = {
  ChallengeName: required('text', { oneOf: challengeNames }),
  ClientId: clientId,
  Session: session,
  ChallengeResponses: optional('texts'),
  ClientMetadata: optional('texts'),
}

/** @throws ServiceError */
export async function answerChallenge(
  { emulated, pool, client }: Pick<SignInPlace, 'emulated' | 'pool' | 'client'>,
  { ChallengeName, Session, ChallengeResponses, ClientMetadata }: MembersOf<typeof answerMembers>,
): Promise<WireObject> {
  const responses = ChallengeResponses ?? {}
  const response = readParameters(responses)
  const name = response('USERNAME')
  await checkSecretHash(client, [name], responses.SECRET_HASH)
  const username = await usernameOf(pool, name)
  const place = { emulated, pool, client, clientMetadata: ClientMetadata }
  const named = { name: ChallengeName, username, session: Session }
  // Before the challenge is answered, since clients then send the same answer without the device.
  const device = namedDevice(pool, username, responses.DEVICE_KEY)
  const signIn = await answer(place, named, { responses, response })
  return signInAnswer(place, { ...signIn, device: device ?? signIn.device ?? null })
}

function answer(
  place: SignInPlace,
  { name, username, session }: { name: string; username: string; session: string | undefined },
  given: Responses,
): Promise<SignIn> {
  if (isFormChallenge(name)) return answerDue(place, { name, username, session }, given.responses)
  if (isComputedChallenge(name)) return flowChallenges[name].answer({ ...place, username, session, ...given })
  // One that is never issued here.
  throw invalidSession()
}
