/** What a request carries, with a hole wherever a secret stands or a value that an earlier answer gave. */
export type Value = Text | number | boolean | null | List | ValueMembers

export type Text = string | Hole

export interface List {
  readonly kind: 'list'
  readonly items: readonly Value[]
}

/** Not an object, so that a member called `__proto__` is one like any other. */
export interface ValueMembers {
  readonly kind: 'members'
  readonly members: readonly Member[]
}

export type Member = readonly [name: string, value: Value]

export type Field = readonly [name: string, value: Text]

export type Hole = SecretHole | AnswerHole

/** To be filled by the environment. */
export interface SecretHole {
  readonly kind: 'secret'
  /** The environment variable. */
  readonly variable: string
  /** As it stands in the trace, perhaps only its mask; null: it isn't there. */
  readonly recorded: string | null
  /** Visible ASCII without quotes and backslashes: may stand in JSON as it is. */
  readonly isPlain: boolean
}

/** To be taken from the answer of an earlier step. */
export interface AnswerHole {
  readonly kind: 'answer'
  /** Index of the step. */
  readonly step: number
  /** Member names from the outermost on. */
  readonly path: readonly string[]
  readonly isPlain: boolean
}

export function isHole(value: Value): value is Hole {
  return typeof value === 'object' && value !== null && (value.kind === 'secret' || value.kind === 'answer')
}

/** A copy in which each text was replaced. @param replace gets the name of its member */
export function mapTexts(value: Value, replace: (text: Text, name: string) => Text, name = ''): Value {
  if (typeof value === 'string') return replace(value, name)
  if (typeof value !== 'object' || value === null) return value
  switch (value.kind) {
    case 'list':
      return { ...value, items: value.items.map((item) => mapTexts(item, replace, name)) }
    case 'members':
      return { ...value, members: value.members.map(([name, item]) => [name, mapTexts(item, replace, name)]) }
    case 'secret':
    case 'answer':
      return replace(value, name)
    default:
      return value satisfies never
  }
}

export function holesIn(value: Value): Hole[] {
  const holes: Hole[] = []
  mapTexts(value, (text) => {
    if (typeof text !== 'string') holes.push(text)
    return text
  })
  return holes
}
