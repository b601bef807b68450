import { type Level, levels } from '../../../protocol/authentication-levels.ts'
import type { MetChallenge } from '../../state/session.ts'

const wish = 'TARGET_ACR_VALUES'

/** The level that a sign-in has to reach, to be kept among what was met. */
export const wishFor = (level: Level): MetChallenge => ({ name: wish, choice: String(level) })

/** null: any will do. */
export function wishedLevel(met: readonly MetChallenge[]): Level | null {
  const wished = met.find(({ name }) => name === wish)?.choice
  return levels.find((level) => String(level) === wished) ?? null
}
