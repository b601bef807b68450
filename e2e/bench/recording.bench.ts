import { expect, test } from 'playwright/test'
import { type Measured, median, print } from './measure.ts'
import { openSourcePage } from './source-page.ts'

const rounds = 20
const perRound = 100

/** Runs in the page: times a stub by itself and behind the recorder, in turns, while the run grows. */
const timing = `(async () => {
  const { createTrace } = await import('/src/trace/record/trace.ts')
  const { createRecorder } = await import('/src/trace/record/recorder.ts')
  const body = JSON.stringify({ AuthenticationResult: { IdToken: 'x'.repeat(1000), ExpiresIn: 3600 } })
  const stub = async (input, init) => {
    await new Request(input, init).text()
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }
  const trace = createTrace(Date.now)
  trace.begin('user-pool', { name: 'Stub', region: 'eu-west-1', endpoints: {} })
  const recorder = createRecorder(trace, stub, Date.now)
  const time = async (send) => {
    const start = performance.now()
    for (let made = 0; made < ${perRound}; made++) {
      await (await send('/stub', { method: 'POST', body: '{"ClientId":"abc"}' })).text()
    }
    return (performance.now() - start) / ${perRound}
  }
  const pairs = []
  for (let round = 0; round < ${rounds}; round++) pairs.push([await time(stub), await time(recorder.fetch)])
  return { pairs, recorded: trace.store.getState().runs[0].events.length }
})()`

interface Timed {
  /** Milliseconds an exchange: without and with the recorder. */
  readonly pairs: readonly (readonly [plain: number, recorded: number])[]
  readonly recorded: number
}

test('what recording an exchange costs', async ({ page }) => {
  const sources = await openSourcePage(page)
  try {
    const { pairs, recorded } = await page.evaluate<Timed>(timing)
    expect(recorded).toBe(rounds * perRound)
    const values = pairs.map(([plain, withIt]) => withIt - plain)
    const rows: Measured[] = [{ what: 'recording one exchange', values, goal: 1 }]
    const alone = median(pairs.map(([plain]) => plain))
    print(`Recording, in a run that grows to ${recorded} exchanges; the stub alone takes ${alone.toFixed(2)} ms`, rows)
  } finally {
    await sources.close()
  }
})
