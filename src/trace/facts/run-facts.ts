import { memberReader } from '../body/members.ts'
import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { objectIn } from './json-object.ts'

/** What a run's requests and responses show of the user, the identity and the caller; null: nothing. */
export interface RunFacts {
  /** Providers whose tokens the identity pool was shown; empty: a guest. */
  readonly loginsKeys: readonly string[] | null
  readonly identityId: string | null
  /** As STS returns it, e.g. `arn:aws:sts::…:assumed-role/Guests/CognitoIdentityCredentials`. */
  readonly roleArn: string | null
  readonly account: string | null
  readonly requests: number
  /** Milliseconds from the first request's start to the last answer; null without an answer. */
  readonly duration: number | null
}

export function factsOf(run: Run): RunFacts {
  const exchanges = run.events.filter((event) => event.kind === 'exchange')
  const answers = exchanges.map(({ outcome }) => memberReader(outcome.kind === 'answered' ? outcome.body : ''))
  const last = (name: string) => answers.map((member) => member(name)).findLast((value) => value !== null) ?? null
  return {
    loginsKeys: loginsKeysOf(exchanges),
    identityId: last('IdentityId'),
    roleArn: last('Arn'),
    account: last('Account'),
    requests: exchanges.length,
    duration: durationOf(exchanges),
  }
}

/** The keys of the last Logins map that was sent; a run that called the identity pool without one is a guest's. */
function loginsKeysOf(exchanges: readonly Exchange[]): readonly string[] | null {
  const asked = exchanges.filter(({ peer }) => peer === 'identity-pool')
  if (asked.length === 0) return null
  const logins = asked.map(({ requestBody }) => objectIn(requestBody ?? '')?.Logins).findLast(isObject)
  return Object.keys(logins ?? {})
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function durationOf(exchanges: readonly Exchange[]): number | null {
  const ends = exchanges.flatMap(({ started, outcome }) =>
    outcome.kind === 'pending' ? [] : [started + outcome.duration],
  )
  const [first] = exchanges
  return first && ends.length > 0 ? ends.reduce((a, b) => Math.max(a, b)) - first.started : null
}
