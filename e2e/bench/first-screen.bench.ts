import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { localConnection } from '../../src/emulator/host/local-connection.ts'
import { localSeed } from '../../src/emulator/seed/seed.ts'
import { compileTime } from './compile-time.ts'
import { builtApp, serveCompressed } from './compressed-site.ts'
import { type FirstLoad, loadFirst } from './first-load.ts'
import { type Measured, median, print } from './measure.ts'
import { askedTwice, depthOf } from './waterfall.ts'

const rounds = Number(process.env.ROUNDS ?? 7)

/** Kilobytes after gzip that may be loaded until the sign-in form is usable, and how much more than React alone. */
const most = { bytes: 125, aboveBare: 56 }

test('the first screen beside a bare React page, on slow 4G and a machine four times as slow', async ({ browser }) => {
  test.setTimeout(600_000)
  const barePage = process.env.BARE_PAGE
  if (!barePage) throw new Error('there is no bare page to compare with: run npm run bench')
  // Nothing listens there and nothing is requested, since there is no sign-in.
  const connection = localConnection(localSeed('http://localhost:5173'), 'http://localhost:9250')
  const app = await serveCompressed({
    folder: builtApp,
    configJson: () => JSON.stringify({ connections: [connection] }),
  })
  const bare = await serveCompressed({ folder: barePage })
  const visits = {
    app: { origin: app.origin, button: 'Continue as guest' },
    bare: { origin: bare.origin, button: 'Sign in' },
  }
  try {
    const pairs: { readonly app: FirstLoad; readonly bare: FirstLoad }[] = []
    for (let round = 0; round < rounds; round++) {
      pairs.push({ bare: await loadFirst(browser, visits.bare), app: await loadFirst(browser, visits.app) })
    }
    const html = readFileSync(`${builtApp}index.html`, 'utf8')
    const of = (page: 'app' | 'bare', figure: (load: FirstLoad) => number) => pairs.map((pair) => figure(pair[page]))
    const bytes = of('app', kilobytes)
    const bareBytes = median(of('bare', kilobytes))
    const depths = of('app', ({ needed }) => depthOf(needed, html))
    const shifts = of('app', ({ shifted }) => shifted)
    const ready = ({ app, bare }: (typeof pairs)[number]) => app.ready / bare.ready
    const compiled = await compileTime(browser, visits.app)
    const rows: Measured[] = [
      { what: 'loaded until usable, gzip', values: bytes, goal: most.bytes, unit: 'kB' },
      { what: 'more than the bare page', values: bytes.map((kB) => kB - bareBytes), goal: most.aboveBare, unit: 'kB' },
      { what: 'requests until usable', values: of('app', ({ needed }) => needed.length), unit: '' },
      { what: 'requests one after the other', values: depths, goal: 2, unit: '' },
      { what: 'first paint', values: of('app', paint), goal: Math.round(median(of('bare', paint))) },
      { what: 'usable', values: of('app', (load) => load.ready) },
      { what: 'usable, times the bare page', values: pairs.map(ready), goal: 1.4, unit: '×' },
      { what: 'blocked (TBT), idle work too', values: of('app', ({ blocked }) => blocked), goal: 200 },
      { what: 'layout shift (CLS)', values: shifts, goal: 0, unit: '' },
      { what: 'JavaScript compiled in the main thread', values: [compiled.mainThread] },
      { what: 'JavaScript compiled beside it', values: [compiled.otherThreads] },
      { what: 'heap when idle', values: of('app', ({ heap }) => heap / 1e6), unit: 'MB' },
      { what: 'heap when idle, the bare page', values: of('bare', ({ heap }) => heap / 1e6), unit: 'MB' },
    ]
    print('First screen; slow 4G, CPU 4 × slower', rows)
    // These don't depend on how busy the machine is.
    expect(median(bytes)).toBeLessThanOrEqual(Math.min(most.bytes, bareBytes + most.aboveBare))
    expect(median(depths)).toBeLessThanOrEqual(2)
    expect(median(shifts)).toBe(0)
    expect(pairs.flatMap((pair) => askedTwice(pair.app.all))).toEqual([])
  } finally {
    await app.close()
    await bare.close()
  }
})

const paint = ({ firstPaint }: FirstLoad) => firstPaint

const kilobytes = ({ needed }: FirstLoad) => needed.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
