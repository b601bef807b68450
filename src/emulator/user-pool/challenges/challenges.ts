import type { ComputedChallengeName, FormChallengeName } from '../../../protocol/challenges.ts'
import type { User } from '../../state/user-pool.ts'
import type { DueChallenge, FlowChallenge } from './challenge.ts'
import { newPasswordRequired } from './new-password-required.ts'
import { passwordVerifier } from './password-verifier.ts'

/** In the order in which they are due. */
const dueChallenges: { readonly [Name in FormChallengeName]: DueChallenge } = {
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
}

const flowChallenges: { readonly [Name in ComputedChallengeName]: FlowChallenge } = {
  PASSWORD_VERIFIER: passwordVerifier,
}

const issued: Readonly<Record<string, FlowChallenge>> = { ...flowChallenges, ...dueChallenges }

/** @returns null for one that is never issued here */
export const challengeOf = (name: string): FlowChallenge | null => issued[name] ?? null

/** What the user has to answer before there are tokens; null: nothing. */
export function nextChallenge(user: User): (DueChallenge & { readonly name: string }) | null {
  const next = Object.entries(dueChallenges).find(([, challenge]) => challenge.isDue(user))
  return next ? { name: next[0], ...next[1] } : null
}
