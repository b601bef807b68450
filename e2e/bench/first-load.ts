import type { Browser } from 'playwright/test'
import { openUnwatchedPage, type UnwatchedPage } from './unwatched-page.ts'
import { type Fetched, followRequests } from './waterfall.ts'

/** Slow 4G: latency in milliseconds, throughput in bytes a second. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const cpuSlowdown = 4
/** Milliseconds that the page is left alone once it is ready: what it does when idle is over by then. */
const idle = 5000

/** What the page itself saw; milliseconds since it was asked for. */
interface Seen {
  /** When the button was in the document. */
  made: number
  /** When it was painted. */
  ready: number
  firstPaint: number
  /** Layout shifts, summed up. */
  shifted: number
  tasks: { readonly start: number; readonly duration: number }[]
}

declare global {
  interface Window {
    seen?: Promise<Seen>
  }
}

export interface FirstLoad {
  /** When the button could be pressed and was painted. */
  readonly ready: number
  /** First contentful paint. */
  readonly firstPaint: number
  /** Total blocking time from the first paint on, idle work too. */
  readonly blocked: number
  /** Cumulative layout shift. */
  readonly shifted: number
  /** What had to be loaded for the button to be there. */
  readonly needed: readonly Fetched[]
  /** All that had been loaded some seconds later. */
  readonly all: readonly Fetched[]
  /** Bytes of JavaScript heap in use after a garbage collection, some seconds later. */
  readonly heap: number
}

export interface Visit {
  readonly origin: string
  /** Name of the button that makes the page usable. */
  readonly button: string
}

/** Opens the page in a browser that was never there, on a slow network and a slow machine. */
export async function loadFirst(browser: Browser, visit: Visit): Promise<FirstLoad> {
  const page = await openUnwatchedPage(browser)
  try {
    const requests = await followRequests(page)
    await goSlowly(page, visit)
    await new Promise((resolve) => setTimeout(resolve, idle))
    const { made, ready, firstPaint, shifted, tasks } = await seenBy(page)
    const blocked = tasks
      .filter(({ start, duration }) => start + duration > firstPaint)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
    const needed = requests().filter(({ finished }) => finished <= made)
    await page.send('HeapProfiler.collectGarbage')
    const { usedSize: heap } = await page.send('Runtime.getHeapUsage')
    return { ready, firstPaint, shifted, blocked, needed, all: requests(), heap }
  } finally {
    await page.close()
  }
}

/** Slows the network and the machine down, goes there, and comes back when the button is there. */
export async function goSlowly(page: UnwatchedPage, { origin, button }: Visit): Promise<void> {
  await page.send('Network.enable')
  await page.send('Network.emulateNetworkConditions', slow4G)
  await page.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  const source = `(${watchLoading})(${JSON.stringify(button)})`
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source })
  await page.open(origin)
  await seenBy(page)
}

async function seenBy(page: UnwatchedPage): Promise<Seen> {
  // The script below makes it.
  const seen = (await page.evaluate('window.seen')) as Seen | undefined
  if (!seen) throw new Error('nobody watched the page')
  return seen
}

/** Runs in the page before anything of its own. */
function watchLoading(button: string): void {
  const seen: Seen = { made: 0, ready: 0, firstPaint: 0, shifted: 0, tasks: [] }
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime
      if (entry.entryType === 'longtask') seen.tasks.push({ start: entry.startTime, duration: entry.duration })
      if (entry.entryType === 'layout-shift' && 'value' in entry) seen.shifted += Number(entry.value)
    }
  })
  for (const type of ['paint', 'longtask', 'layout-shift']) observer.observe({ type, buffered: true })

  const isUsable = ({ disabled, textContent }: HTMLButtonElement) => !disabled && textContent.trim() === button
  window.seen = new Promise((resolve) => {
    const mutations = new MutationObserver(() => {
      if (![...document.querySelectorAll('button')].some(isUsable)) return
      mutations.disconnect()
      seen.made = performance.now()
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.ready = performance.now()
          resolve(seen)
        }),
      )
    })
    mutations.observe(document, { childList: true, subtree: true })
  })
}
