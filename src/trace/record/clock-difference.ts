import type { Run } from './run.ts'

/** As many answers as that are enough, and reading more would slow down each recording of a long run. */
const latest = 15

/** A greater change between two answers, in milliseconds, is no slow answer but a clock that was set. */
const jump = 60_000

/**
 * How far the services' clock is ahead of this computer's, in milliseconds; null where no answer showed its Date.
 * A Date header has whole seconds (RFC 9110, 5.6.7), so the median of the latest answers is taken, half a second added.
 * Those from before a clock was set don't count, once two answers agree that it was.
 */
export function clockDifference(run: Run): number | null {
  const differences = run.events.slice(-latest).flatMap((event) => {
    if (event.kind !== 'exchange' || event.outcome.kind !== 'answered') return []
    const date = event.outcome.headers.find(([name]) => name === 'date')?.[1]
    const theirs = date === undefined ? Number.NaN : Date.parse(date)
    return Number.isNaN(theirs) ? [] : [theirs + 500 - (event.started + event.outcome.duration / 2)]
  })
  const [before, last] = differences.slice(-2)
  const isAgreed = before !== undefined && last !== undefined && Math.abs(before - last) < jump
  const counted = isAgreed ? differences.filter((difference) => Math.abs(difference - last) < jump) : differences
  return counted.sort((a, b) => a - b)[Math.floor(counted.length / 2)] ?? null
}

/** Less than this can't be told from the whole seconds of a Date header and the way of the answer. */
export const noticeableDifference = 2000
