import type { WantedStrength } from '../../cognito/user-pool/sign-in.ts'
import { services } from '../services.ts'
import { userPoolLogins } from '../sign-in/answered.ts'
import { usable } from '../usable.ts'
import type { Needed } from './needs.ts'
import type { TaskContext } from './task-context.ts'

/**
 * Signs the same user in more strongly, from the access token that is held: a refusal keeps it, a challenge is answered
 * as in any sign-in, and new tokens take the place of the old ones.
 */
export async function stepUp(
  context: TaskContext,
  { accessToken, username }: Needed['named-user'],
  wanted: WantedStrength,
): Promise<void> {
  const { connection, note, now } = context
  const { signInWithPassword } = await services.signIn()
  const strength = { ...wanted, accessToken: usable(accessToken) }
  const srp = { now, note, keysAhead: () => null, device: null }
  const answer = await signInWithPassword(connection, { username, password: '', flow: 'choice', strength }, srp)
  const askedLevels = wanted.levels
  if (answer.kind === 'challenge') return context.openChallenge({ challenge: answer.challenge, askedLevels })
  const tokens = { ...answer.tokens, askedLevels }
  context.updateProgress({ tokens, logins: userPoolLogins(connection, tokens), askedLevels })
  context.updateResults({ roleMayDiffer: true })
}
