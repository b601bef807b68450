// Values of a seed that are known once the calls before have been answered.

/** Stands in a call's input for what an earlier call was answered, e.g. `pool` or `pool.UserPool.Arn`. */
export class Reference {
  readonly to: string

  constructor(to: string) {
    this.to = to
  }
}

/** What is made of values, some of which are known later. */
class Computed {
  readonly parts: readonly unknown[]
  /** @throws UnknownName where nothing can be made of them */
  readonly make: (parts: readonly unknown[]) => unknown

  constructor(parts: readonly unknown[], make: Computed['make']) {
    this.parts = parts
    this.make = make
  }
}

/** An object some of whose names are known later. */
export class Keyed {
  readonly entries: readonly (readonly [name: unknown, value: unknown])[]

  constructor(entries: readonly (readonly [name: unknown, value: unknown])[]) {
    this.entries = entries
  }
}

/** Its message says what is wrong with a name, or with what it stands for. */
export class UnknownName extends Error {}

const isLater = (value: unknown) => value instanceof Reference || value instanceof Computed || value instanceof Keyed

const isKnown = (value: unknown): boolean => !isLater(value) && (!Array.isArray(value) || value.every(isKnown))

/** At once where all parts are known. */
const computed = (parts: readonly unknown[], make: Computed['make']): unknown =>
  parts.every(isKnown) ? make(parts) : new Computed(parts, make)

/** Texts as one; a list among them counts as its elements. */
export const joined = (parts: readonly unknown[], delimiter: string): unknown =>
  computed(parts, (texts) => texts.flat().map(String).join(delimiter))

/** The parts of a text. */
export const split = (text: unknown, delimiter: string): unknown =>
  computed([text], ([whole]) => String(whole).split(delimiter))

/** An element of a list. @throws UnknownName */
export const selected = (list: unknown, index: number): unknown =>
  Array.isArray(list) ? elementOf(list, index) : computed([list], ([all]) => elementOf(all, index))

function elementOf(list: unknown, index: number): unknown {
  if (!Array.isArray(list)) throw new UnknownName('Fn::Select must be given a list')
  if (index >= list.length) throw new UnknownName(`Fn::Select: there is no element ${index} of ${list.length}`)
  return list[index]
}

/** The names to which a value refers, without what follows the first dot. */
export function namesIn(value: unknown): readonly string[] {
  if (value instanceof Reference) return [value.to.split('.', 1)[0] ?? '']
  if (value instanceof Computed) return value.parts.flatMap(namesIn)
  if (value instanceof Keyed) return value.entries.flat().flatMap(namesIn)
  if (Array.isArray(value)) return value.flatMap(namesIn)
  return isRecord(value) ? Object.values(value).flatMap(namesIn) : []
}

/** The value with what its references stand for. @throws UnknownName where `find` does */
export function resolved(value: unknown, find: (name: string) => unknown): unknown {
  if (value instanceof Reference) return find(value.to)
  if (value instanceof Computed) return value.make(value.parts.map((part) => resolved(part, find)))
  if (value instanceof Keyed) {
    return Object.fromEntries(value.entries.map((entry) => entry.map((each) => resolved(each, find))))
  }
  if (Array.isArray(value)) return value.map((element) => resolved(element, find))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolved(member, find)]))
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLater(value)
