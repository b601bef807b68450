/** Where a text stops being JSON, and what JSON would have there. */
export interface JsonFault {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** In words, e.g. `a comma or }`. */
  readonly expected: string
}

const space = '[ \\t\\n\\r]*'
const text = '"[^"\\\\\\u0000-\\u001f]*(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\\\\u0000-\\u001f]*)*"'
const plain = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null'

/** What may come next: a value, the name of a member, a colon, or what follows a whole value. */
type Due = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'after'

/** Engines word their errors differently, and some leave out the place. @returns null: the text is JSON (RFC 8259) */
export function jsonFaultIn(json: string): JsonFault | null {
  const token = new RegExp(`${space}(?:([{}\\[\\],:])|(${text})|(${plain}))`, 'y')
  const open: ('{' | '[')[] = []
  let due: Due = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const [whole, sign, string] = token.exec(json) ?? []
    const next: Due | null = whole === undefined ? null : dueAfter(due, open, sign ?? (string ? 'text' : 'plain'))
    if (whole === undefined || next === null) break
    due = next
    at = token.lastIndex
  }
  const end = new RegExp(space, 'y')
  end.lastIndex = at
  end.exec(json)
  const isWhole = due === 'after' && open.length === 0
  return isWhole && end.lastIndex === json.length
    ? null
    : { ...placeAt(json, end.lastIndex), expected: expectedAt(due, open.at(-1)) }
}

/** @param open what is open around the token; changed by it */
function dueAfter(due: Due, open: ('{' | '[')[], token: string): Due | null {
  const around = open.at(-1)
  const isValueDue = due === 'value' || due === 'value or ]'
  switch (token) {
    case '{':
    case '[':
      if (!isValueDue) return null
      open.push(token)
      return token === '{' ? 'name or }' : 'value or ]'
    case '}':
      if (around !== '{' || !(due === 'after' || due === 'name or }')) return null
      open.pop()
      return 'after'
    case ']':
      if (around !== '[' || !(due === 'after' || due === 'value or ]')) return null
      open.pop()
      return 'after'
    case ',':
      if (due !== 'after' || around === undefined) return null
      return around === '{' ? 'name' : 'value'
    case ':':
      return due === 'colon' ? 'value' : null
    case 'text':
      return due === 'name' || due === 'name or }' ? 'colon' : isValueDue ? 'after' : null
    default:
      return isValueDue ? 'after' : null
  }
}

function expectedAt(due: Due, around: '{' | '[' | undefined): string {
  if (due !== 'after')
    return {
      value: 'a value',
      'value or ]': 'a value or ]',
      name: 'a name in double quotes',
      'name or }': 'a name in double quotes or }',
      colon: 'a colon',
    }[due]
  return around === undefined ? 'the end' : around === '{' ? 'a comma or }' : 'a comma or ]'
}

function placeAt(json: string, at: number): Pick<JsonFault, 'line' | 'column'> {
  const before = json.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
