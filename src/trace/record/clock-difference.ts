import type { Run } from './run.ts'

/** As many answers as that are enough, and reading more would slow down each recording of a long run. */
const latest = 15

/**
 * How far the services' clock is ahead of this computer's, in milliseconds; null where no answer showed its Date.
 * A Date header has whole seconds (RFC 9110, 5.6.7), so the median of the latest answers is taken, half a second added.
 */
export function clockDifference(run: Run): number | null {
  const differences = run.events.slice(-latest).flatMap((event) => {
    if (event.kind !== 'exchange' || event.outcome.kind !== 'answered') return []
    const date = event.outcome.headers.find(([name]) => name === 'date')?.[1]
    const theirs = date === undefined ? Number.NaN : Date.parse(date)
    return Number.isNaN(theirs) ? [] : [theirs + 500 - (event.started + event.outcome.duration / 2)]
  })
  return differences.sort((a, b) => a - b)[Math.floor(differences.length / 2)] ?? null
}

/** Less than this can't be told from the whole seconds of a Date header and the way of the answer. */
export const noticeableDifference = 2000
