import { isRecord, joined, selected, split, UnknownName } from './later.ts'

/** In the place of a member that is left out (AWS::NoValue). */
export const noValue = Symbol('AWS::NoValue')

/** How references are read, and where faults go. */
export interface ReferenceReader {
  /** What stands for a name: a value, a Reference, or `noValue`. @throws UnknownName */
  read(name: string): unknown
  /** What templates have beside the functions that calls have, too. */
  readonly templateFunctions?: Readonly<Record<string, ReadFunction>>
  fault(place: string, message: string): void
}

/** @throws UnknownName */
export type ReadFunction = (given: unknown, place: string, reader: ReferenceReader) => unknown

/**
 * Reads references as CloudFormation has them; functions that are not known are faults.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 * @param place of the value, for faults
 * @returns the value, with a Reference or Computed in the place of what is known later
 */
export function readReferences(value: unknown, place: string, reader: ReferenceReader): unknown {
  if (Array.isArray(value)) {
    return value
      .map((element: unknown, index) => readReferences(element, `${place}[${index}]`, reader))
      .filter((element) => element !== noValue)
  }
  if (!isRecord(value)) return value
  const [name, ...others] = Object.keys(value)
  const known = { ...functions, ...reader.templateFunctions }
  const read = others.length === 0 && name !== undefined && Object.hasOwn(known, name) ? known[name] : undefined
  if (read && name !== undefined) return readBy(read, value[name], place, reader)
  if (name?.startsWith('Fn::') || (name === 'Condition' && others.length === 0)) {
    const names = Object.keys(known)
    const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
    reader.fault(place, `${name} is not understood: ${list} are`)
    return null
  }
  const members = Object.entries(value).map(([key, member]) => [key, readReferences(member, `${place}.${key}`, reader)])
  return Object.fromEntries(members.filter(([, member]) => member !== noValue))
}

/** What is wrong is told with the place. */
function readBy(read: ReadFunction, given: unknown, place: string, reader: ReferenceReader): unknown {
  try {
    return read(given, place, reader)
  } catch (error) {
    if (!(error instanceof UnknownName)) throw error
    reader.fault(place, error.message)
    return null
  }
}

const functions: Readonly<Record<string, ReadFunction>> = {
  Ref: (given, _, reader) => reader.read(textOf(given, 'Ref must be a name')),

  'Fn::GetAtt': (given, _, reader) => {
    const name = Array.isArray(given) ? given.join('.') : given
    if (typeof name === 'string' && name.includes('.')) return reader.read(name)
    throw new UnknownName('Fn::GetAtt must be a name and an attribute')
  },

  'Fn::Sub': (given, place, reader) => {
    const [text, more = {}] = Array.isArray(given) ? given : [given]
    if (typeof text !== 'string' || !isRecord(more)) throw new UnknownName('Fn::Sub must be a text')
    const valueNamed = (name: string) =>
      Object.hasOwn(more, name) ? readReferences(more[name], place, reader) : reader.read(name)
    // ${!Literal} stands for ${Literal}.
    const parts = text
      .split(/(\$\{[^}]*\})/)
      .map((part) => (part.startsWith('${!') ? `\${${part.slice(3)}` : (inBraces(part, valueNamed) ?? part)))
    return joined(parts, '')
  },

  'Fn::Join': (given, place, reader) => {
    const [delimiter, parts] = Array.isArray(given) ? given : []
    const read = readReferences(parts, place, reader)
    if (typeof delimiter !== 'string' || read === undefined || typeof read === 'string') {
      throw new UnknownName('Fn::Join must be a delimiter and a list')
    }
    return joined(Array.isArray(read) ? read : [read], delimiter)
  },

  'Fn::Select': (given, place, reader) => {
    const [index, list] = Array.isArray(given) ? given : []
    const number = Number(readReferences(index, place, reader))
    if (!Number.isInteger(number) || number < 0 || list === undefined) {
      throw new UnknownName('Fn::Select must be a number from 0 and a list')
    }
    return selected(readReferences(list, place, reader), number)
  },

  'Fn::Split': (given, place, reader) => {
    const [delimiter, text] = Array.isArray(given) ? given : []
    if (typeof delimiter !== 'string' || delimiter === '' || text === undefined) {
      throw new UnknownName('Fn::Split must be a delimiter and a text')
    }
    return split(readReferences(text, place, reader), delimiter)
  },
}

const inBraces = (part: string, valueNamed: (name: string) => unknown): unknown => {
  const [, name] = /^\$\{([^!}][^}]*)\}$/.exec(part) ?? []
  return name === undefined ? undefined : valueNamed(name.trim())
}

/** @throws UnknownName */
function textOf(value: unknown, message: string): string {
  if (typeof value === 'string') return value
  throw new UnknownName(message)
}
