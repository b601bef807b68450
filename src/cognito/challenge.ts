import { ProblemError } from './problem.ts'

/** NEW_PASSWORD_REQUIRED: the person has a temporary password and must choose their own. */
export interface Challenge {
  readonly name: 'NEW_PASSWORD_REQUIRED'
  /** What to answer with as USERNAME. */
  readonly username: string
  readonly session: string | undefined
  /** Names of the attributes that have to come with the new password. */
  readonly requiredAttributes: readonly string[]
}

interface WireChallenge {
  readonly ChallengeName: string
  readonly ChallengeParameters?: Readonly<Record<string, string>> | undefined
  readonly Session?: string | undefined
}

/**
 * Reads the challenge of an InitiateAuth or RespondToAuthChallenge answer.
 * @throws ProblemError `unsupported-challenge` for any that this app can't answer yet
 */
export function readChallenge(wire: WireChallenge, username: string): Challenge {
  if (wire.ChallengeName !== 'NEW_PASSWORD_REQUIRED') {
    throw new ProblemError({ kind: 'unsupported-challenge', name: wire.ChallengeName })
  }
  return {
    name: wire.ChallengeName,
    username: wire.ChallengeParameters?.USER_ID_FOR_SRP ?? username,
    session: wire.Session,
    requiredAttributes: attributeNames(wire.ChallengeParameters?.requiredAttributes),
  }
}

/** On the wire: a JSON list inside a string, each name with `userAttributes.` in front. */
function attributeNames(json: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]')
    if (Array.isArray(list) && list.every((name) => typeof name === 'string')) {
      return list.map((name) => name.replace(/^userAttributes\./, ''))
    }
  } catch {
    // Not JSON: told below.
  }
  throw new ProblemError({ kind: 'incomplete', service: 'user-pool', missing: 'requiredAttributes' })
}
