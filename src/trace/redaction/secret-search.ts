/** Where a secret stands in a text. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  readonly secret: string
}

/**
 * Shorter secrets are not searched for: a password "true" would be found everywhere. They are still hidden where the
 * table of names says that a secret stands.
 */
const shortestSearched = 6

/** Finds any of many secrets in a text in one pass, however they were escaped. */
export type SecretSearch = (text: string) => readonly Occurrence[]

interface Needle {
  readonly spelling: string
  readonly secret: string
  /** The longest other one that this one begins with. */
  readonly shorter: Needle | null
}

/**
 * Rabin and Karp's search for a set: a rolling hash over the first characters of every spelling; where it is known,
 * a binary search among those that have it. So thousands of secrets that begin alike, as tokens do, cost little more
 * than one.
 */
export function secretSearch(secrets: Iterable<string>): SecretSearch {
  const needles = new Map<number, Needle[]>()
  for (const secret of secrets) {
    if (secret.length < shortestSearched) continue
    for (const spelling of spellingsOf(secret)) {
      const hash = hashOf(spelling)
      const known = needles.get(hash)
      const needle = { spelling, secret, shorter: null }
      if (known) known.push(needle)
      else needles.set(hash, [needle])
    }
  }
  const sorted = new Map([...needles].map(([hash, alike]) => [hash, linked(alike)]))
  return (text) => (sorted.size === 0 ? [] : search(text, sorted))
}

/** In the order of their spellings. */
function linked(needles: readonly Needle[]): readonly Needle[] {
  const open: Needle[] = []
  return needles
    .toSorted((a, b) => (a.spelling < b.spelling ? -1 : 1))
    .map((needle) => {
      while (open.length > 0 && !needle.spelling.startsWith(open.at(-1)?.spelling ?? '')) open.pop()
      const made = { ...needle, shorter: open.at(-1) ?? null }
      open.push(made)
      return made
    })
}

function search(text: string, needles: ReadonlyMap<number, readonly Needle[]>): Occurrence[] {
  const found: Occurrence[] = []
  let hash = hashOf(text)
  for (let start = 0; start + shortestSearched <= text.length; ) {
    const alike = needles.get(hash)
    const hit = alike ? longestAt(text, start, alike) : null
    if (hit) {
      const end = start + hit.spelling.length
      found.push({ start, end, secret: hit.secret })
      start = end
      hash = hashOf(text, start)
    } else {
      hash = roll(hash, text.charCodeAt(start), text.charCodeAt(start + shortestSearched))
      start++
    }
  }
  return found
}

/** What a text begins with stands in the order of spellings before it, and what stands between begins with it, too. */
function longestAt(text: string, start: number, needles: readonly Needle[]): Needle | null {
  const rest = text.slice(start)
  let [low, high] = [0, needles.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((needles[middle]?.spelling ?? '') <= rest) low = middle + 1
    else high = middle
  }
  let needle = needles[low - 1] ?? null
  while (needle !== null && !rest.startsWith(needle.spelling)) needle = needle.shorter
  return needle
}

/** As it is, and as JSON (once and twice), addresses, forms, XML and HTML would write it. */
function spellingsOf(secret: string): ReadonlySet<string> {
  const json = JSON.stringify(secret).slice(1, -1)
  const percent = encodeURIComponent(secret.toWellFormed())
  return new Set([
    secret,
    json,
    JSON.stringify(json).slice(1, -1),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    new URLSearchParams({ x: secret }).toString().slice(2),
    encodeURI(secret.toWellFormed()),
    secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
    secret
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;'),
  ])
}

const base = 0x01000193
/** base to the power of the window's length less one, modulo 2^32. */
const highest = Array.from({ length: shortestSearched - 1 }).reduce<number>((power) => Math.imul(power, base), 1)

function hashOf(text: string, start = 0): number {
  let hash = 0
  for (let index = start; index < start + shortestSearched; index++) {
    hash = (Math.imul(hash, base) + (text.charCodeAt(index) || 0)) | 0
  }
  return hash
}

function roll(hash: number, out: number, into: number): number {
  return (Math.imul(hash - Math.imul(out, highest), base) + (into || 0)) | 0
}
