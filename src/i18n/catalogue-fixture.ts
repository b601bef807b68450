import type { RefreshCall } from '../cognito/refreshed.ts'
import type { KeysMissing } from '../token/key-set.ts'
import { en } from './en.ts'
import { details as enDetails } from './en-details.ts'
import { ja } from './ja.ts'
import { details as jaDetails } from './ja-details.ts'

/** What stands in one place of two catalogues. */
export interface Place {
  /** e.g. `tokens.report.summary` */
  readonly path: string
  readonly en: unknown
  readonly ja: unknown
}

/** One text of a place; of a function, what it gives for some values. */
export interface TextPair {
  /** e.g. `problems.unreachable("Alpha1").cause` */
  readonly path: string
  readonly en: string
  readonly ja: string
  readonly values: readonly unknown[]
}

/** Every place of the whole catalogue. */
export const wholeCatalogue = [...placesOf(en, ja), ...placesOf(enDetails, jaDetails)]

/** The ends of two trees of texts, and whatever only one of them has. */
export function placesOf(en: unknown, ja: unknown, path = ''): readonly Place[] {
  if (!isTree(en) || !isTree(ja)) return [{ path, en, ja }]
  const names = new Set([...Object.keys(en), ...Object.keys(ja)])
  return [...names].flatMap((name) => placesOf(en[name], ja[name], path === '' ? name : `${path}.${name}`))
}

/** What has to be alike in every language: that it is there, and whether it takes values. */
export function faultOf({ path, en, ja }: Place): string | null {
  if (typeof en === typeof ja && (typeof en === 'string' || typeof en === 'function')) return null
  return `${path} is ${typeof en} in English, ${typeof ja} in Japanese`
}

/**
 * The texts of a place. Types are gone at run time, so a function is called with values of every kind, and what both
 * languages make a text of counts.
 */
export function textsAt({ path, en, ja }: Place): readonly TextPair[] {
  const calls = typeof en === 'function' ? (callsWithNames[path] ?? callsOf(en.length)) : [[]]
  return calls.flatMap((values) => {
    const english = leavesOf(en, values)
    const japanese = leavesOf(ja, values)
    if (!english.every(isText) || !japanese.every(isText) || (values.length > 0 && english.some(hasHole))) return []
    const call = typeof en === 'function' ? `(${JSON.stringify(values).slice(1, -1)})` : ''
    return english.map((text, index) => ({ path: path + call, en: text, ja: japanese[index] ?? '', values }))
  })
}

/** The parts of values that can be seen in a text; names of the code, such as `not-requested`, are put into words. */
export function shownParts(values: readonly unknown[]): readonly string[] {
  return values
    .flatMap((value): readonly unknown[] => (isTree(value) ? shownParts(Object.values(value)) : [value]))
    .map(String)
    .filter((part) => /\w{3}/.test(part) && !/^[a-z-]+$/.test(part))
}

const missing: readonly (KeysMissing | 'no-crypto')[] = [
  'not-requested',
  'requesting',
  'no-place',
  'unreachable',
  'no-crypto',
]
const refreshCalls: readonly RefreshCall[] = ['InitiateAuth', 'GetTokensFromRefreshToken', '/oauth2/token']

/** Calls of functions that take names of the code, by the path. */
const callsWithNames: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'trace.run.option': [[701, 'guest', '9:05:03', 'done']],
  'tokens.verdict.unchecked': missing.map((why) => [why]),
  'tasks.refresh.done': refreshCalls.map((call) => [call]),
}

/** What stands there: the text, the text that a function gives for the values, or the texts of the object it gives. */
function leavesOf(text: unknown, values: readonly unknown[]): readonly unknown[] {
  try {
    const given: unknown = typeof text === 'function' ? text(...values) : text
    return isTree(given) ? Object.values(given) : [given]
  } catch {
    return [null]
  }
}

const texts = ['Alpha1', 'Bravo2', 'Charlie3', 'Delta4', 'Echo5']

function callsOf(places: number): readonly (readonly unknown[])[] {
  const choices = texts.slice(0, places).map((text, place) => {
    const number = 701 + place
    return [text, number, 0, 1, 2, -3, null, [], [`${text}a`], [`${text}a`, `${text}b`], [String(number)]]
  })
  return choices.reduce<readonly (readonly unknown[])[]>(
    (calls, values) => calls.flatMap((call) => values.map((value) => [...call, value])),
    [[]],
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !/undefined|null|NaN|\[object/.test(value)
}

/** Nothing stands where something should: the value was of a kind that is never given. */
function hasHole(text: unknown): boolean {
  return /^ | $| {2}| [.,:;)]|\([ )]/.test(String(text))
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
