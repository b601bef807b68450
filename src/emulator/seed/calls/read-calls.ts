import * as v from 'valibot'
import { placeInJson } from '../../../text/place-in-json.ts'
import type { Bucket } from '../../state/bucket.ts'
import type { Snapshot } from '../../state/state.ts'
import type { SeedFault } from '../seed-error.ts'
import { isRecord, Reference, UnknownName } from './later.ts'
import { type ReferenceReader, readReferences } from './references.ts'

/** A call of a seed, whose input has a Reference where it refers to an earlier one. */
export interface SeedCall {
  /** The file and the place in it. */
  readonly place: string
  readonly operation: string
  /** By which later calls refer to it; null: none does. */
  readonly name: string | null
  /** In place of the ID that AWS would draw; null: one that follows from the names in the input. */
  readonly id: string | null
  readonly input: Readonly<Record<string, unknown>>
}

/** What one file of a seed holds. */
export interface SeedPart {
  readonly region: string | null
  readonly accountId: string | null
  /** null: as the built-in seed has it. */
  readonly pretendPeople: Snapshot['pretendPeople'] | null
  readonly bucket: Bucket | null
  readonly calls: readonly SeedCall[]
  /** What of a template has no effect here, by its place. */
  readonly leftOut: readonly SeedFault[]
}

export interface SeedReading {
  /** The name of the file, for faults. */
  readonly file: string
  isOperation(name: string): boolean
  /** Names of the calls of earlier files. */
  readonly known: ReadonlySet<string>
  /** As the first file says it that does. */
  readonly region: string
  readonly accountId: string
  /** Names of the functions that the emulator is given. */
  readonly functions: ReadonlySet<string>
  fault(place: string, message: string): void
}

const text = (message: string) => v.string(message)

const named = 'must be the name of an operation, e.g. "CreateUserPool"'

const callEntries = (isOperation: SeedReading['isOperation']) => ({
  operation: v.optional(
    v.pipe(
      text(named),
      v.nonEmpty(named),
      v.check(
        (name) => name === '' || isOperation(name),
        ({ input }) => `the local Cognito does not do ${input}`,
      ),
    ),
    '',
  ),
  as: v.optional(
    v.pipe(text('must be a name'), v.regex(/^[A-Za-z]\w*$/, 'must be a letter, then letters, digits and _')),
  ),
  id: v.optional(text('must be a text')),
  input: v.optional(
    v.custom<Readonly<Record<string, unknown>>>(isRecord, 'must be an object: the request of the operation'),
    {},
  ),
})

const objectMessage = 'must be an object with these members and no others'
const member = text('must be a text')
const list = <Of extends v.GenericSchema>(of: Of) => v.array(of, 'must be a list')
const people = list(v.strictObject({ id: member, name: member, email: member }, objectMessage))
const objects = list(
  v.strictObject(
    {
      key: member,
      size: v.pipe(v.number('must be a number'), v.integer('must be bytes'), v.minValue(0, 'must be bytes')),
    },
    objectMessage,
  ),
)
const bucket = v.strictObject(
  {
    name: member,
    objects,
    objectsOfEach: objects,
    corsOrigins: list(member),
  },
  objectMessage,
)

const fileEntries = (isOperation: SeedReading['isOperation']) => ({
  $schema: v.optional(v.unknown()),
  region: v.optional(v.pipe(text('must be a text'), v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS Region'))),
  accountId: v.optional(v.pipe(text('must be a text'), v.regex(/^\d{12}$/, 'must be twelve digits'))),
  pretendPeople: v.optional(v.strictObject({ Facebook: people, LoginWithAmazon: people }, objectMessage)),
  bucket: v.optional(bucket),
  calls: v.optional(v.array(v.object(callEntries(isOperation), 'must be an object'), 'must be a list'), []),
})

/** What a file must look like, without a look at which operations there are; for its JSON Schema. */
export const seedFileForm = v.object(fileEntries(() => true))

/** Names that CloudFormation has for where a stack is (its pseudo parameters). */
const pseudoNames = ['AWS::Region', 'AWS::AccountId', 'AWS::Partition', 'AWS::URLSuffix']

/** @returns null: the file has faults, all of which were told */
export function readCalls(value: unknown, reading: SeedReading): SeedPart | null {
  const entries = fileEntries(reading.isOperation)
  const message = 'must be an object with "calls", or a CloudFormation template'
  // A list would pass for an object without members.
  const parsed = v.safeParse(v.pipe(v.custom<object>(isRecord, message), v.object(entries, message)), value)
  const at = (place: string) => `${reading.file}: ${place}`
  for (const { path = [], message } of parsed.issues ?? []) {
    reading.fault(at(placeInJson(path.map(({ key }) => key)) || 'the whole'), message)
  }
  for (const [place, name] of unknownMembers(value, entries, callEntries(reading.isOperation))) {
    reading.fault(at(place), `${name} is no member of a seed`)
  }
  // Of what is given, so that other faults don't hide those of references.
  const inputs = readInputs(callsIn(value), at('calls'), reading)
  if (!parsed.success) return null
  const { region = null, accountId = null, pretendPeople = null, bucket = null, calls } = parsed.output
  const read = calls.map(({ operation, as: name = null, id = null }, index): SeedCall => {
    const input = inputs[index]
    return { place: at(`calls[${index}]`), operation, name, id, input: isRecord(input) ? input : {} }
  })
  return { region, accountId, pretendPeople, bucket, calls: read, leftOut: [] }
}

const callsIn = (value: unknown): readonly unknown[] =>
  isRecord(value) && Array.isArray(value.calls) ? value.calls : []

/** The inputs of calls with their references read; a call can refer to those before it. */
function readInputs(calls: readonly unknown[], place: string, reading: SeedReading): readonly unknown[] {
  const names = new Set(reading.known)
  return calls.map((call, index) => {
    const { as: name, input } = isRecord(call) ? call : {}
    const read = readReferences(input, `${place}[${index}].input`, readerOf(names, reading))
    if (typeof name === 'string') {
      if (names.has(name)) reading.fault(`${place}[${index}].as`, `an earlier call is named ${name}`)
      names.add(name)
    }
    return read
  })
}

const readerOf = (names: ReadonlySet<string>, { fault }: SeedReading): ReferenceReader => ({
  fault,
  read(name) {
    const [of = ''] = name.split('.', 1)
    if (pseudoNames.includes(name) || names.has(of)) return new Reference(name)
    throw new UnknownName(`no earlier call is named ${of}`)
  },
})

/** A schema passes them over, and a mistyped name would be lost silently. */
function unknownMembers(value: unknown, ofFile: object, ofCall: object): [place: string, name: string][] {
  const unknownIn = (record: unknown, entries: object) =>
    isRecord(record) ? Object.keys(record).filter((name) => !Object.hasOwn(entries, name)) : []
  return [
    ...unknownIn(value, ofFile).map((name): [string, string] => [name, name]),
    ...callsIn(value).flatMap((call, index) =>
      unknownIn(call, ofCall).map((name): [string, string] => [`calls[${index}].${name}`, name]),
    ),
  ]
}
