import type { DemoUser } from '../../state/pretend-providers.ts'
import type { Emulated } from '../../state/state.ts'
import { ServiceError } from '../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../wire/operation.ts'
import type { SeedFault } from '../seed-error.ts'
import { givenPassword, type ToldOfUser, usersWith } from './given-passwords.ts'
import { isRecord, namesIn, resolved, UnknownName } from './later.ts'
import { toldBy } from './local-steps.ts'
import { madeBy, refOf, steadyId, steadySecret } from './made.ts'
import type { SeedCall } from './read-calls.ts'

export interface PerformedCalls {
  /** What a bare `Ref` stands for, by the names of the calls. */
  readonly ids: Readonly<Record<string, string>>
  /** The users whose passwords the calls give. */
  readonly demoUsers: readonly DemoUser[]
  readonly faults: readonly SeedFault[]
}

/** What a call was answered, with its request. */
interface AnsweredCall {
  readonly operation: string
  readonly input: WireObject
  readonly answer: WireObject
}

/** Makes the calls one after the other; those that build on a refused one are passed over, since its fault is the cause. */
export async function performCalls(
  emulated: Emulated,
  calls: readonly SeedCall[],
  operationOf: (name: string) => ServedOperation | undefined,
): Promise<PerformedCalls> {
  const answered = new Map<string, AnsweredCall>()
  const refused = new Set<string>()
  const passwords: NonNullable<ReturnType<typeof givenPassword>>[] = []
  const told: ToldOfUser[] = []
  const faults: SeedFault[] = []
  for (const call of calls) {
    const { place, operation: name } = call
    const operation = operationOf(name)
    const isInVain = namesIn(call.input).some((each) => refused.has(each))
    try {
      if (!operation || isInVain) throw new Passed()
      const done = await perform(emulated, call, operation, answered)
      if (call.name !== null) answered.set(call.name, done)
      const password = givenPassword(emulated, done.operation, done.input)
      if (password) passwords.push(password)
      if (name === 'local:SetUser') told.push(toldBy(done.input))
    } catch (error) {
      const message = messageOf(error)
      if (message !== null) faults.push({ place: `${place} ${name}`, message })
      if (call.name !== null) refused.add(call.name)
    }
  }
  const ids = [...answered].flatMap(([name, { operation, input, answer }]) => {
    const id = refOf(operation, input, answer)
    return id === undefined ? [] : [[name, id] as const]
  })
  return { ids: Object.fromEntries(ids), demoUsers: usersWith(emulated, passwords, told), faults }
}

/** Nothing is to be told of it. */
class Passed extends Error {}

/** In AWS's words. */
function messageOf(error: unknown): string | null {
  if (error instanceof Passed) return null
  if (error instanceof ServiceError) return `${error.code}: ${error.message}`
  if (error instanceof UnknownName) return error.message
  throw error
}

async function perform(
  emulated: Emulated,
  call: SeedCall,
  operation: ServedOperation,
  answered: ReadonlyMap<string, AnsweredCall>,
): Promise<AnsweredCall> {
  const given = resolved(call.input, (name) => found(emulated, answered, name))
  const input = await withSecret(call.operation, isRecord(given) ? given : {})
  const made = input.MessageAction === 'RESEND' ? null : madeBy(call.operation)
  const id = call.id ?? (made && (await steadyId(made, emulated, call.operation, input)))
  if (id === null) return { operation: call.operation, input, answer: await operation(emulated, input) }
  if (!made) throw new UnknownName('the operation makes nothing with an ID of its own')
  if (!made.form.test(id)) throw new UnknownName(`the ID ${id} is not of the form ${made.example}`)
  const { region } = emulated.settings
  if (made.isRegional && !id.startsWith(`${region}${id.includes(':') ? ':' : '_'}`)) {
    throw new UnknownName(`the ID ${id} is not of the Region ${region}`)
  }
  if (made.isTaken(emulated, id, input)) throw new UnknownName(`the ID ${id} is taken`)
  const answer = await operation(emulated, input)
  const drawn = made.drawn(answer)
  await made.rename(emulated, drawn, id, input)
  return { operation: call.operation, input, answer: withId(answer, drawn, id) }
}

/** Its form, of many random letters, stands nowhere else. */
function withId(answer: WireObject, drawn: string, id: string): WireObject {
  const renamed: unknown = JSON.parse(JSON.stringify(answer).replaceAll(drawn, id))
  return isRecord(renamed) ? renamed : {}
}

/** A secret that AWS would draw is the same at each start, too. */
async function withSecret(operation: string, input: WireObject): Promise<WireObject> {
  if (operation !== 'CreateUserPoolClient' || input.GenerateSecret !== true) return input
  const { GenerateSecret: _, ...others } = input
  return { ...others, ClientSecret: await steadySecret(input) }
}

/** @throws UnknownName */
function found({ settings }: Emulated, answered: ReadonlyMap<string, AnsweredCall>, name: string): unknown {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Region': settings.region,
    'AWS::AccountId': settings.accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
  }
  if (Object.hasOwn(pseudo, name)) return pseudo[name]
  const [of = '', ...path] = name.split('.')
  const call = answered.get(of)
  const value =
    call && (path.length === 0 ? refOf(call.operation, call.input, call.answer) : memberAt(call.answer, path))
  if (value === undefined) {
    throw new UnknownName(
      path.length === 0
        ? `${of} has no ID of its own: name a member of its answer, e.g. ${of}.${Object.keys(call?.answer ?? {})[0] ?? 'X'}`
        : `the answer to ${of} has no ${path.join('.')}`,
    )
  }
  return value
}

function memberAt(record: WireObject, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      Array.isArray(value)
        ? value[Number(name)]
        : isRecord(value) && Object.hasOwn(value, name)
          ? value[name]
          : undefined,
    record,
  )
}
