/** A JSON text that is an object, or why it is none. */
export type JsonObject =
  | {
      readonly kind: 'object'
      readonly members: Readonly<Record<string, unknown>>
      /** Names that stand twice in one object, at any depth; `JSON.parse` keeps the last silently. */
      readonly duplicates: readonly string[]
      /** Names that attack programs which copy members carelessly. */
      readonly hostile: readonly string[]
    }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-object' }
  | { readonly kind: 'too-deep' }

/** No claim nests near as deep; printing something deeper could exhaust the stack. */
const deepest = 100

const hostileNames = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads JSON as RFC 7519, section 4 wants it: one object, each name once. Never throws. */
export function readJsonObject(text: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const { depth, duplicates, hostile } = namesIn(text)
  if (depth > deepest) return { kind: 'too-deep' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'not-object' }
  // JSON.parse made it; a name such as __proto__ is an own member of it, not its prototype.
  return { kind: 'object', members: value as Record<string, unknown>, duplicates, hostile }
}

/** Walks through a text that is known to be JSON; without recursion, so that no depth is too deep for it. */
function namesIn(text: string) {
  const open: (Set<string> | null)[] = []
  const duplicates = new Set<string>()
  const hostile = new Set<string>()
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null)
      depth = Math.max(depth, open.length)
    } else if (character === '}' || character === ']') {
      open.pop()
    } else if (character === '"') {
      const end = endOfString(text, at)
      const seen = open.at(-1)
      if (seen && isName(text, end)) {
        const name = String(JSON.parse(text.slice(at, end)))
        if (seen.has(name)) duplicates.add(name)
        if (hostileNames.has(name)) hostile.add(name)
        seen.add(name)
      }
      at = end - 1
    }
  }
  return { depth, duplicates: [...duplicates], hostile: [...hostile] }
}

/** @returns the index after the closing quotation mark */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

/** A colon follows names only. */
function isName(text: string, after: number): boolean {
  let at = after
  while (/\s/.test(text[at] ?? '')) at++
  return text[at] === ':'
}
