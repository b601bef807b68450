import * as v from 'valibot'
import { runFault } from '../record/run-fault.ts'
import { secretsOf } from '../redaction/redacted-run.ts'
import { foundSteps } from './found-steps.ts'
import { exchangeOf, momentOf, type ReadEntry } from './har-exchange.ts'
import { runOfPage, runOfSteps } from './har-run.ts'
import { type HarEntryRead, harSchema, runPageSchema } from './har-schema.ts'
import { issuePath } from './issue-path.ts'
import type { HarLacks, ReadTrace } from './read-trace.ts'

/**
 * The runs of a HAR, of this page or of any other program. This page's own has a page a run. In any other, what belongs
 * to a sign-in is one run, whatever the browser loaded in between.
 */
export function readHar(file: unknown): ReadTrace {
  const read = v.safeParse(harSchema, file, { abortEarly: true })
  if (!read.success) return malformed(issuePath(read.issues[0]))
  const { entries } = read.output.log
  const pages = read.output.log.pages.flatMap((page) => {
    const own = v.safeParse(runPageSchema, page)
    return own.success ? [own.output] : []
  })
  const readEntries = exchangesOf(entries)
  const ofPages = new Map<string | null, ReadEntry[]>(pages.map(({ id }) => [id, []]))
  for (const entry of readEntries) ofPages.get(entry.page)?.push(entry)
  const found = foundSteps(readEntries.filter(({ page }) => !ofPages.has(page)))
  const runs = pages.map((page, index) => runOfPage(page, index + 1, ofPages.get(page.id) ?? []))
  if (found.length > 0) runs.push(runOfSteps(found, runs.length + 1))
  if (runs.length === 0) return { ok: false, reason: { kind: 'no-steps', requests: entries.length } }
  const at = runFault(runs)
  if (at !== null) return malformed(at)
  return {
    ok: true,
    runs: runs.map((run) => ({ ...run, redacted: secretsOf([run]).size === 0 })),
    lacks: lacksOf(found, entries.filter(({ pageref = null }) => !ofPages.has(pageref)).length - found.length),
  }
}

function exchangesOf(entries: readonly HarEntryRead[]): readonly ReadEntry[] {
  let last = momentOf(entries.find(({ startedDateTime }) => momentOf(startedDateTime) !== null)?.startedDateTime) ?? 0
  return entries.flatMap((entry) => {
    last = momentOf(entry.startedDateTime) ?? last
    return exchangeOf(entry, last) ?? []
  })
}

/** @param found what another program recorded; this page saves all that it has */
function lacksOf(found: readonly ReadEntry[], otherRequests: number): HarLacks {
  const count = (member: keyof ReadEntry['lacks']) => found.filter(({ lacks }) => lacks[member]).length
  return {
    otherRequests,
    bodies: count('body'),
    times: count('time'),
    authorizations: count('authorization'),
    computations: found.length > 0,
  }
}

function malformed(at: string): ReadTrace {
  return { ok: false, reason: { kind: 'malformed', format: 'har', at } }
}
