import type { Call } from './call.ts'
import type { RecordedCall } from './recorded-calls.ts'
import { secret } from './secrets.ts'
import type { Member, Value } from './value.ts'

/**
 * The same sign-in with the password in place of its proof, which no snippet can compute: the first request sends the
 * password and gets what the proof was answered with.
 */
export function withoutSrp(recorded: readonly RecordedCall[]): RecordedCall[] {
  const started = recorded.findIndex(({ call }) => parameter(call, 'AuthFlow') === 'USER_SRP_AUTH')
  const start = recorded[started]
  if (start === undefined) return [...recorded]
  const rest = recorded.slice(started + 1)
  const proof = rest.findIndex(({ call }) => parameter(call, 'ChallengeName') === 'PASSWORD_VERIFIER')
  const answeredBy = rest[proof]?.answeredBy ?? start.answeredBy
  const plain: RecordedCall = { call: withPassword(start.call), answeredBy, note: 'srp' }
  const later = rest.filter((_, index) => index !== proof)
  return [...recorded.slice(0, started), plain, ...withoutSrp(later)]
}

function parameter({ aws }: Call, name: string): Value | undefined {
  return aws?.parameters.find(([known]) => known === name)?.[1]
}

function withPassword(call: Call): Call {
  if (call.aws === null) return call
  const parameters = call.aws.parameters.map(([name, value]): Member => {
    if (name === 'AuthFlow') return [name, 'USER_PASSWORD_AUTH']
    return [name, name === 'AuthParameters' ? withPasswordIn(value) : value]
  })
  return {
    ...call,
    aws: { ...call.aws, parameters },
    body: { kind: 'json', value: { kind: 'members', members: parameters } },
  }
}

function withPasswordIn(parameters: Value): Value {
  if (typeof parameters !== 'object' || parameters === null || parameters.kind !== 'members') return parameters
  const kept = parameters.members.filter(([name]) => name !== 'SRP_A')
  return { kind: 'members', members: [...kept, ['PASSWORD', secret('PASSWORD', null)]] }
}
