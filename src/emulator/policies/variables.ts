import { anyCharacter, anyText, type Pattern, patternOf } from '../../protocol/aws/wildcards.ts'
import type { AccessRequest } from './access-request.ts'
import { conditionKey } from './condition-keys.ts'

/** `${key}` or `${key, 'default'}`; `${*}`, `${?}` and `${$}` are these characters. */
const variable = /\$\{([^}]*)\}/

const withDefault = /^\s*([^,]+?)\s*(?:,\s*'([^']*)'\s*)?$/

interface Variable {
  readonly key: string
  readonly otherwise: string | undefined
}

function variableIn(inner: string): Variable | null {
  const [, key, otherwise] = withDefault.exec(inner) ?? []
  return key === undefined ? null : { key, otherwise }
}

const characters: Readonly<Record<string, string>> = { '*': '*', '?': '?', $: '$' }

/** @returns those of a text of which nothing is known here, as they stand in it */
export const unknownVariables = (text: string): readonly string[] =>
  parts(text).flatMap(({ inner }) => {
    if (inner === undefined || Object.hasOwn(characters, inner)) return []
    const read = variableIn(inner)
    return read && conditionKey(read.key) ? [] : [`\${${inner}}`]
  })

/**
 * A text of a policy with what its variables stand for, in which no wildcard is one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * @returns null: a variable has no value, so that nothing is equal to it or like it
 */
export function expanded(text: string, request: AccessRequest): Pattern | null {
  const read = parts(text).map(({ before, inner }) => {
    const value = inner === undefined ? '' : variableValue(inner, request)
    return value === undefined ? null : [...patternOf(before), value]
  })
  return read.every((part) => part !== null) ? read.flat() : null
}

/** The same with all characters as they are. */
export const written = (pattern: Pattern): string =>
  pattern.map((part) => (part === anyText ? '*' : part === anyCharacter ? '?' : part.toString())).join('')

function variableValue(inner: string, request: AccessRequest): string | undefined {
  if (Object.hasOwn(characters, inner)) return characters[inner]
  const read = variableIn(inner)
  return read ? (conditionKey(read.key)?.(request) ?? read.otherwise) : undefined
}

interface Part {
  readonly before: string
  /** Of the braces that follow; undefined: none do. */
  readonly inner: string | undefined
}

/** Split by what is in braces, every other piece is. */
function parts(text: string): readonly Part[] {
  const pieces = text.split(variable)
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? [{ before: piece, inner: pieces[index + 1] }] : []))
}
