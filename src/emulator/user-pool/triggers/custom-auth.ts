import { equalBytes, utf8 } from '../../../text/bytes.ts'
import type { MetChallenge } from '../../state/session.ts'
import type { ChallengeRound, CreateResponse, DefineResponse } from '../../state/triggers.ts'
import type { User } from '../../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../../wire/errors.ts'
import type { SignIn } from '../challenges/challenge.ts'
import { incorrect } from '../prove-password.ts'
import { askedUserRequest, invoke, type TriggerPlace, triggersOf } from './invoke.ts'

// CUSTOM_AUTH: what is asked, how often, and which answers are right is up to three triggers. A pool without them puts
// the questions of its seed, one a round.

/** @throws ServiceError where CUSTOM_AUTH can't begin: without triggers, in the words of amplify-js issues 5623 and 6327 */
export function requireQuestions(place: TriggerPlace, user: User): void {
  if (triggersOf(place).defineAuthChallenge !== undefined || user.customQuestions.length > 0) return
  const hasQuestions = place.pool.users.rows().some(([, { customQuestions }]) => customQuestions.length > 0)
  if (hasQuestions) throw incorrect()
  throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.')
}

/** @returns whether another challenge comes before the tokens @throws ServiceError where the sign-in has failed */
export async function isFurtherAsked(place: TriggerPlace, { user, met }: SignIn): Promise<boolean> {
  const session = roundsOf(met)
  const answer =
    (await invoke(place, 'DefineAuthChallenge', triggersOf(place).defineAuthChallenge, {
      source: 'DefineAuthChallenge_Authentication',
      userName: user.username,
      request: { ...askedUserRequest(knownAs(place, user)), session },
      response: { issueTokens: false, failAuthentication: false },
    })) ?? definedByQuestions(user, session)
  // For an unknown user there are no tokens, whatever the trigger says.
  if (answer.failAuthentication || (answer.issueTokens && !knownAs(place, user))) throw incorrect()
  if (answer.issueTokens) return false
  if (answer.challengeName === 'CUSTOM_CHALLENGE') return true
  // The type is the model's; the text is unverified: no public thread shows it.
  throw new ServiceError('InvalidLambdaResponseException', 'Invalid lambda response received: Invalid challenge name')
}

export async function createChallenge(place: TriggerPlace, { user, met }: SignIn): Promise<CreateResponse> {
  const session = roundsOf(met)
  const created = await invoke(place, 'CreateAuthChallenge', triggersOf(place).createAuthChallenge, {
    source: 'CreateAuthChallenge_Authentication',
    userName: user.username,
    request: { ...askedUserRequest(knownAs(place, user)), session, challengeName: 'CUSTOM_CHALLENGE' },
    response: { publicChallengeParameters: {}, privateChallengeParameters: {} },
  })
  if (created) return created
  const { question = '', answer = '' } = user.customQuestions[asked(session).length] ?? {}
  return { publicChallengeParameters: { question }, privateChallengeParameters: { answer } }
}

/** Whether the answer is right. */
export async function isRightAnswer(
  place: TriggerPlace,
  user: User,
  privateChallengeParameters: Readonly<Record<string, string>>,
  challengeAnswer: string,
): Promise<boolean> {
  const verified = await invoke(place, 'VerifyAuthChallengeResponse', triggersOf(place).verifyAuthChallengeResponse, {
    source: 'VerifyAuthChallengeResponse_Authentication',
    userName: user.username,
    request: { ...askedUserRequest(knownAs(place, user)), privateChallengeParameters, challengeAnswer },
    response: { answerCorrect: false },
  })
  if (verified) return verified.answerCorrect === true
  return equalBytes(utf8(privateChallengeParameters.answer ?? ''), utf8(challengeAnswer))
}

const knownAs = ({ pool }: TriggerPlace, { username }: User): User | undefined => pool.users.get(username)

/** As a define trigger is told them. SRP counts as two rounds. */
const roundsOf = (met: readonly MetChallenge[]): ChallengeRound[] =>
  met.flatMap(({ name, choice, metadata }) => {
    if (name === 'CUSTOM_AUTH') return []
    const round = {
      challengeName: name,
      challengeResult: name !== 'CUSTOM_CHALLENGE' || choice !== 'wrong',
      ...(metadata !== undefined && { challengeMetadata: metadata }),
    }
    return name === 'PASSWORD_VERIFIER' ? [{ challengeName: 'SRP_A', challengeResult: true }, round] : [round]
  })

const asked = (session: readonly ChallengeRound[]) =>
  session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE')

/** As the define trigger of AWS's examples: a wrong answer fails the sign-in. */
function definedByQuestions({ customQuestions }: User, session: readonly ChallengeRound[]): DefineResponse {
  const rounds = asked(session)
  const failAuthentication = rounds.some(({ challengeResult }) => !challengeResult)
  const issueTokens = !failAuthentication && rounds.length >= customQuestions.length
  return { challengeName: 'CUSTOM_CHALLENGE', issueTokens, failAuthentication }
}
