/** What a text must keep to. */
export interface Limits {
  /** Must match the whole value; shown without its anchors, as AWS shows it. */
  readonly pattern?: string
  /** Takes more than linear time: a value that is too long isn't matched. */
  readonly isSlow?: boolean
  readonly oneOf?: readonly string[]
  readonly minLength?: number
  readonly maxLength?: number
  /** Of a number. */
  readonly least?: number
  readonly most?: number
}

/** What a map or a list of texts must keep to. */
export interface MapLimits {
  readonly maxEntries?: number
  readonly keys?: Limits
  readonly values?: Limits
}

export type LimitName = Exclude<keyof Limits, 'isSlow'>

/** @returns what AWS says of each limit that the text breaks, in the order of the service */
export function faultsOfText(text: string, limits: Limits, order: readonly LimitName[]): string[] {
  return order.flatMap((name) => (keeps[name](text, limits) ? [] : wording(name, limits)))
}

/** As for texts; worded as in media-insights-on-aws pull request 199. */
export function faultsOfList(
  list: readonly string[],
  { maxEntries = Number.POSITIVE_INFINITY, values = {} }: MapLimits,
  order: readonly LimitName[],
): string[] {
  const isBroken = list.some((text) => faultsOfText(text, values, order).length > 0)
  return [
    ...(list.length > maxEntries ? wording('maxLength', { maxLength: maxEntries }) : []),
    ...(isBroken ? [`Member must satisfy constraint: [${allWords(values, order)}]`] : []),
  ]
}

/** As for texts; a map's refusal names all limits of its keys or its values, whichever is broken. */
export function faultsOfEntries(
  entries: Readonly<Record<string, string>>,
  { maxEntries = Number.POSITIVE_INFINITY, keys = {}, values = {} }: MapLimits,
  order: readonly LimitName[],
): string[] {
  const isBroken = (limits: Limits) => (text: string) => faultsOfText(text, limits, order).length > 0
  return [
    ...(Object.keys(entries).length > maxEntries ? wording('maxLength', { maxLength: maxEntries }) : []),
    ...(Object.keys(entries).some(isBroken(keys))
      ? [`Map keys must satisfy constraint: [${allWords(keys, order)}]`]
      : []),
    ...(Object.values(entries).some(isBroken(values))
      ? [`Map value must satisfy constraint: [${allWords(values, order)}]`]
      : []),
  ]
}

const allWords = (limits: Limits, order: readonly LimitName[]) =>
  order.flatMap((name) => (limits[name] === undefined ? [] : wording(name, limits))).join(', ')

const keeps: { readonly [Name in LimitName]: (text: string, limits: Limits) => boolean } = {
  pattern: (text, { pattern, isSlow = false, maxLength = 0 }) =>
    pattern === undefined || (isSlow && text.length > maxLength) || new RegExp(`^(?:${pattern})$`, 'u').test(text),
  oneOf: (text, { oneOf }) => oneOf === undefined || oneOf.includes(text),
  minLength: (text, { minLength = 0 }) => text.length >= minLength,
  maxLength: (text, { maxLength = Number.POSITIVE_INFINITY }) => text.length <= maxLength,
  least: (text, { least }) => least === undefined || Number(text) >= least,
  most: (text, { most }) => most === undefined || Number(text) <= most,
}

const words: { readonly [Name in LimitName]: (limits: Limits) => string } = {
  pattern: ({ pattern }) => `satisfy regular expression pattern: ${pattern}`,
  oneOf: ({ oneOf = [] }) => `satisfy enum value set: [${oneOf.join(', ')}]`,
  minLength: ({ minLength }) => `have length greater than or equal to ${minLength}`,
  maxLength: ({ maxLength }) => `have length less than or equal to ${maxLength}`,
  least: ({ least }) => `have value greater than or equal to ${least}`,
  most: ({ most }) => `have value less than or equal to ${most}`,
}

const wording = (name: LimitName, limits: Limits): [string] => [`Member must ${words[name](limits)}`]
