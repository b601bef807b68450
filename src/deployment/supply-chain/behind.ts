import { isJsonObject } from '../../text/json-object.ts'
/** A dependency that is not of the newest version. */
export interface Behind {
  readonly name: string
  readonly current: string
  readonly latest: string
  /** Days between the two, at least 0; null: the registry doesn't say when one of them was published. */
  readonly days: number | null
  /** Days since the current one was published; null: unknown. */
  readonly age: number | null
}

const msPerDay = 86_400_000

/**
 * The names of what is behind.
 * @param outdated what `npm outdated --json` prints
 * @throws Error with npm's own words where it printed an error, or no such table
 */
export function readOutdated(outdated: string): readonly Omit<Behind, 'days' | 'age'>[] {
  // It prints nothing, or {}, where nothing is.
  const table = outdated.trim() === '' ? {} : objectIn(outdated)
  const { error } = table
  if (isJsonObject(error)) throw new Error(`npm outdated: ${error.summary ?? error.code ?? 'unknown error'}`)
  return Object.entries(table).flatMap(([name, of]) => {
    // One that is installed in several places is a list of them.
    const [row] = [of].flat()
    if (!isJsonObject(row) || typeof row.latest !== 'string' || typeof row.current !== 'string') return []
    return row.current === row.latest ? [] : [{ name, current: row.current, latest: row.latest }]
  })
}

/**
 * How far behind it is.
 * @param time what `npm view <name> time --json` prints: when each version was published
 * @param now epoch milliseconds
 */
export function behind(of: Omit<Behind, 'days' | 'age'>, time: string, now: number): Behind {
  const published = objectIn(time)
  const at = (version: string) => {
    const date = published[version]
    const milliseconds = typeof date === 'string' ? Date.parse(date) : Number.NaN
    return Number.isNaN(milliseconds) ? null : milliseconds
  }
  const [current, latest] = [at(of.current), at(of.latest)]
  const days = (from: number, to: number) => Math.max(0, Math.floor((to - from) / msPerDay))
  return {
    ...of,
    days: current === null || latest === null ? null : days(current, latest),
    age: current === null ? null : days(current, now),
  }
}

/** Lines of text, the furthest behind first. */
export function behindTable(rows: readonly Behind[]): readonly string[] {
  if (rows.length === 0) return ['All dependencies are of their newest version.']
  const sorted = [...rows].sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || a.name.localeCompare(b.name))
  const width = Math.max(...rows.map(({ name }) => name.length))
  const text = (days: number | null) => (days === null ? 'unknown' : days === 1 ? '1 day' : `${days} days`)
  return sorted.map(
    ({ name, current, latest, days, age }) =>
      `${name.padEnd(width)}  ${current} → ${latest}  behind by ${text(days)}, ${text(age)} old`,
  )
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (isJsonObject(value)) return value
  } catch {
    // Told below.
  }
  throw new Error(`npm printed no JSON: ${text.slice(0, 200)}`)
}
