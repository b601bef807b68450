/** Stands in a call's input for what an earlier call was answered, e.g. `pool` or `pool.UserPool.Arn`. */
export class Reference {
  readonly to: string

  constructor(to: string) {
    this.to = to
  }
}

/** Texts and references that make one text. */
export class Joined {
  readonly parts: readonly unknown[]
  readonly delimiter: string

  constructor(parts: readonly unknown[], delimiter: string) {
    this.parts = parts
    this.delimiter = delimiter
  }
}

/** An object some of whose names are known later. */
export class Keyed {
  readonly entries: readonly (readonly [name: unknown, value: unknown])[]

  constructor(entries: readonly (readonly [name: unknown, value: unknown])[]) {
    this.entries = entries
  }
}

/** In the place of a member that is left out (AWS::NoValue). */
export const noValue = Symbol('AWS::NoValue')

/** How references are read, and where faults go. */
export interface ReferenceReader {
  /** What stands for a name: a value, a Reference, or `noValue`. @throws UnknownName */
  read(name: string): unknown
  fault(place: string, message: string): void
}

/** Its message says what is wrong with a name. */
export class UnknownName extends Error {}

/**
 * Reads `Ref`, `Fn::GetAtt`, `Fn::Sub` and `Fn::Join` as CloudFormation has them; other functions are faults.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 * @param place of the value, for faults
 * @returns the value, with a Reference or Joined in the place of each of them
 */
export function readReferences(value: unknown, place: string, reader: ReferenceReader): unknown {
  if (Array.isArray(value)) {
    return value
      .map((element: unknown, index) => readReferences(element, `${place}[${index}]`, reader))
      .filter((element) => element !== noValue)
  }
  if (!isRecord(value)) return value
  const [name, ...others] = Object.keys(value)
  const read = others.length === 0 && name !== undefined && Object.hasOwn(functions, name) ? functions[name] : undefined
  if (read && name !== undefined) return read(value[name], place, reader)
  if (name?.startsWith('Fn::') || (name === 'Condition' && others.length === 0)) {
    reader.fault(place, `${name} is not understood: Ref, Fn::GetAtt, Fn::Sub and Fn::Join are`)
    return null
  }
  const members = Object.entries(value).map(([key, member]) => [key, readReferences(member, `${place}.${key}`, reader)])
  return Object.fromEntries(members.filter(([, member]) => member !== noValue))
}

type ReadFunction = (given: unknown, place: string, reader: ReferenceReader) => unknown

const functions: Readonly<Record<string, ReadFunction>> = {
  Ref: (given, place, reader) =>
    typeof given === 'string' ? named(given, place, reader) : wrong(place, 'Ref must be a name', reader),

  'Fn::GetAtt': (given, place, reader) => {
    const name = Array.isArray(given) ? given.join('.') : given
    return typeof name === 'string' && name.includes('.')
      ? named(name, place, reader)
      : wrong(place, 'Fn::GetAtt must be a name and an attribute', reader)
  },

  'Fn::Sub': (given, place, reader) => {
    const [text, more = {}] = Array.isArray(given) ? given : [given]
    if (typeof text !== 'string' || !isRecord(more)) return wrong(place, 'Fn::Sub must be a text', reader)
    const valueNamed = (name: string) =>
      Object.hasOwn(more, name) ? readReferences(more[name], place, reader) : named(name, place, reader)
    // ${!Literal} stands for ${Literal}.
    const parts = text
      .split(/(\$\{[^}]*\})/)
      .map((part) => (part.startsWith('${!') ? `\${${part.slice(3)}` : (inBraces(part, valueNamed) ?? part)))
    return new Joined(parts, '')
  },

  'Fn::Join': (given, place, reader) => {
    const [delimiter, parts] = Array.isArray(given) ? given : []
    if (typeof delimiter !== 'string' || !Array.isArray(parts)) {
      return wrong(place, 'Fn::Join must be a delimiter and a list', reader)
    }
    const read = readReferences(parts, place, reader)
    return new Joined(Array.isArray(read) ? read : [], delimiter)
  },
}

const inBraces = (part: string, valueNamed: (name: string) => unknown): unknown => {
  const [, name] = /^\$\{([^!}][^}]*)\}$/.exec(part) ?? []
  return name === undefined ? undefined : valueNamed(name.trim())
}

function named(name: string, place: string, reader: ReferenceReader): unknown {
  try {
    return reader.read(name)
  } catch (error) {
    if (!(error instanceof UnknownName)) throw error
    return wrong(place, error.message, reader)
  }
}

function wrong(place: string, message: string, reader: ReferenceReader): null {
  reader.fault(place, message)
  return null
}

/** The names to which a value refers, without what follows the first dot. */
export function namesIn(value: unknown): readonly string[] {
  if (value instanceof Reference) return [value.to.split('.', 1)[0] ?? '']
  if (value instanceof Joined) return value.parts.flatMap(namesIn)
  if (value instanceof Keyed) return value.entries.flat().flatMap(namesIn)
  if (Array.isArray(value)) return value.flatMap(namesIn)
  return isRecord(value) ? Object.values(value).flatMap(namesIn) : []
}

/** The value with what its references stand for. @throws UnknownName where `find` does */
export function resolved(value: unknown, find: (name: string) => unknown): unknown {
  if (value instanceof Reference) return find(value.to)
  if (value instanceof Joined) return value.parts.map((part) => String(resolved(part, find))).join(value.delimiter)
  if (value instanceof Keyed) {
    return Object.fromEntries(value.entries.map((entry) => entry.map((each) => resolved(each, find))))
  }
  if (Array.isArray(value)) return value.map((element) => resolved(element, find))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolved(member, find)]))
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
