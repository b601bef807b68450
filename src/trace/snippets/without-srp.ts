import type { Call } from './call.ts'
import type { RecordedCall } from './recorded-calls.ts'
import { secret } from './secrets.ts'
import type { CallNote } from './texts.ts'
import type { Member, Value } from './value.ts'

interface SrpStart {
  /** Of the flow or challenge that needs no proof. */
  readonly name: string
  readonly note: CallNote
}

/** By the flow or challenge that SRP_A goes along with. */
const starts: Readonly<Record<string, SrpStart>> = {
  USER_SRP_AUTH: { name: 'USER_PASSWORD_AUTH', note: 'srp' },
  USER_AUTH: { name: 'USER_AUTH', note: 'srp-choice' },
  SELECT_CHALLENGE: { name: 'SELECT_CHALLENGE', note: 'srp-choice' },
  PASSWORD_SRP: { name: 'PASSWORD', note: 'srp-choice' },
  CUSTOM_AUTH: { name: 'CUSTOM_AUTH', note: 'srp-custom' },
}

/**
 * The same sign-in with the password in place of its proof, which no snippet can compute: the first request sends the
 * password and gets what the proof was answered with.
 */
export function withoutSrp(recorded: readonly RecordedCall[]): RecordedCall[] {
  const started = recorded.findIndex(({ call }) => startOf(call) !== null)
  const first = recorded[started]
  const start = first && startOf(first.call)
  if (!start) return [...recorded]
  const rest = recorded.slice(started + 1)
  const proof = rest.findIndex(({ call }) => nameOf(call) === 'PASSWORD_VERIFIER')
  const answeredBy = rest[proof]?.answeredBy ?? first.answeredBy
  const plain: RecordedCall = { call: withPassword(first.call, start), answeredBy, note: start.note }
  const later = rest.filter((_, index) => index !== proof)
  return [...recorded.slice(0, started), plain, ...withoutSrp(later)]
}

function startOf(call: Call): SrpStart | null {
  const name = nameOf(call) ?? ''
  const hasSrp = ['AuthParameters', 'ChallengeResponses'].some((map) =>
    membersOf(parameter(call, map)).some(([member]) => member === 'SRP_A'),
  )
  return hasSrp && Object.hasOwn(starts, name) ? (starts[name] ?? null) : null
}

/** Of the flow or challenge. */
function nameOf(call: Call): string | null {
  const name = parameter(call, 'AuthFlow') ?? parameter(call, 'ChallengeName')
  return typeof name === 'string' ? name : null
}

function parameter({ aws }: Call, name: string): Value | undefined {
  return aws?.parameters.find(([known]) => known === name)?.[1]
}

const membersOf = (value: Value | undefined): readonly Member[] =>
  typeof value === 'object' && value?.kind === 'members' ? value.members : []

function withPassword(call: Call, { name: plain, note }: SrpStart): Call {
  if (call.aws === null) return call
  const parameters = call.aws.parameters.map(([name, value]): Member => {
    if (name === 'AuthFlow' || name === 'ChallengeName') return [name, plain]
    const isMap = name === 'AuthParameters' || name === 'ChallengeResponses'
    return [name, isMap ? { kind: 'members', members: plainMembers(membersOf(value), note) } : value]
  })
  return {
    ...call,
    aws: { ...call.aws, parameters },
    body: { kind: 'json', value: { kind: 'members', members: parameters } },
  }
}

function plainMembers(members: readonly Member[], note: CallNote): readonly Member[] {
  const kept = members
    .filter(([name]) => name !== 'SRP_A' && name !== 'CHALLENGE_NAME')
    .map(([name, value]): Member => [name, name === 'ANSWER' || name === 'PREFERRED_CHALLENGE' ? 'PASSWORD' : value])
  return note === 'srp-custom' ? kept : [...kept, ['PASSWORD', secret('PASSWORD', null)]]
}
