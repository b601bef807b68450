import type { Browser, CDPSession } from 'playwright/test'
import { goSlowly, type Visit } from './first-load.ts'
import { openUnwatchedPage } from './unwatched-page.ts'

/** Milliseconds that went into parsing and compiling JavaScript until the page was ready. */
export interface CompileTime {
  /** Where it holds up the page; on the slowed-down machine. */
  readonly mainThread: number
  /** Beside it, while the script arrives. */
  readonly otherThreads: number
}

/** Loads the page as loadFirst does, with a trace of what V8 does meanwhile. */
export async function compileTime(browser: Browser, visit: Visit): Promise<CompileTime> {
  const tracing = await browser.newBrowserCDPSession()
  const page = await openUnwatchedPage(browser)
  const events: TraceEvent[] = []
  // The trace event format says what is in them.
  tracing.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  try {
    const includedCategories = ['v8', 'devtools.timeline', 'disabled-by-default-v8.compile']
    await tracing.send('Tracing.start', { traceConfig: { includedCategories } })
    await goSlowly(page, visit)
    await stop(tracing)
  } finally {
    await page.close()
    await tracing.detach()
  }
  const evaluated = events.find(({ name, pid }) => name === 'v8.evaluateModule' && isOf(pid, visit.origin, events))
  const own = events.filter(({ ph, pid }) => ph === 'X' && pid === evaluated?.pid)
  const onMain = own.filter(({ name, tid }) => compiling.test(name) && tid === evaluated?.tid)
  const sum = (name: string) =>
    own.filter((event) => event.name === name).reduce((total, { dur }) => total + dur / 1000, 0)
  return {
    mainThread: outermost(onMain).reduce((total, { dur }) => total + dur / 1000, 0),
    otherThreads: sum('v8.parseOnBackground') - sum('v8.parseOnBackgroundWaiting'),
  }
}

/** Of the trace event format: what took some time; microseconds. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

const compiling = /^(v8\.compile|v8\.compileModule|V8\.CompileCode)$/

function isOf(pid: number, origin: string, events: readonly TraceEvent[]): boolean {
  return events.some((event) => event.pid === pid && event.args?.data?.url?.startsWith(origin))
}

/** Without those that are part of another. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(
    (inner) =>
      !events.some((outer) => outer !== inner && outer.ts <= inner.ts && inner.ts + inner.dur <= outer.ts + outer.dur),
  )
}

async function stop(tracing: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve))
  await tracing.send('Tracing.end')
  await complete
}
