import type { Connection } from '../../connection/connection.ts'
import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { Challenge, ChallengeAnswer, UnknownChallenge } from '../challenges/challenge.ts'
import { challengeModules } from '../challenges/challenges.ts'
import { leavesOpen } from '../no-answer.ts'
import { ProblemError, problemFrom } from '../problem.ts'
import { deviceParameter, proveBySrp, provenDevice, type SrpTools } from './prove-by-srp.ts'
import { respondToChallenge, type SignInAnswer, signInAnswer } from './respond-to-challenge.ts'

/** Answers a challenge with what the user entered. @throws ProblemError */
export function answerChallenge<Name extends FormChallengeName>(
  connection: Connection,
  challenge: Challenge<Name>,
  answer: ChallengeAnswer<Name>,
  srp: SrpTools,
): Promise<SignInAnswer> {
  const { name, username } = challenge
  const { prove, provenBySrp, computed, responses } = challengeModules[name]
  if (computed) srp.note(computed(answer))
  return confirmed(name, async () => {
    const session = prove ? await prove(connection, challenge, answer) : challenge.session
    const send = (more: Readonly<Record<string, string>>) =>
      respondToChallenge(connection, {
        name,
        username,
        session,
        responses: { ...responses(answer), ...more, ...deviceParameter(srp) },
      })
    const password = provenBySrp?.(answer) ?? null
    if (password !== null) return proveBySrp(connection, { username, password }, srp, send)
    return provenDevice(connection, await send({}), username, srp)
  })
}

/** Answers a challenge that has no form here. @param responses ChallengeResponses @throws ProblemError */
export function answerByHand(
  connection: Connection,
  { unknown: name, username, session }: UnknownChallenge,
  responses: Readonly<Record<string, string>>,
): Promise<SignInAnswer> {
  return confirmed(null, async () =>
    signInAnswer(connection, await respondToChallenge(connection, { name, username, session, responses }), username),
  )
}

/** @throws ProblemError, which says so where the answer may be accepted all the same */
async function confirmed(challenge: FormChallengeName | null, respond: () => Promise<SignInAnswer>) {
  try {
    return await respond()
  } catch (error) {
    const problem = problemFrom(error)
    if (!leavesOpen(problem)) throw error
    throw new ProblemError({ kind: 'answer-unconfirmed', challenge, reason: problem }, { cause: error })
  }
}
