import { fileURLToPath } from 'node:url'
import { expect, test } from 'playwright/test'
import { createServer, type Plugin } from 'vite'
import { type Measured, median, print } from './measure.ts'

const rounds = 20
const perRound = 100

/** Served as a page of its own, since the app would draw every exchange while it is being timed. */
const blankPage: Plugin = {
  name: 'blank-page',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') return next()
      response.setHeader('Content-Type', 'text/html')
      response.end('<!doctype html><title>Recording</title>')
    })
  },
}

/** Runs in the page: times a stub by itself and behind the recorder, in turns, while the run grows. */
const timing = `(async () => {
  const { createRecord } = await import('/src/trace/record.ts')
  const { createRecorder } = await import('/src/trace/recorder.ts')
  const body = JSON.stringify({ AuthenticationResult: { IdToken: 'x'.repeat(1000), ExpiresIn: 3600 } })
  const stub = async (input, init) => {
    await new Request(input, init).text()
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }
  const record = createRecord(Date.now)
  record.begin('user-pool', { name: 'Stub', region: 'eu-west-1', endpoints: {} })
  const recorder = createRecorder(record, stub, Date.now)
  const time = async (send) => {
    const start = performance.now()
    for (let made = 0; made < ${perRound}; made++) {
      await (await send('/stub', { method: 'POST', body: '{"ClientId":"abc"}' })).text()
    }
    return (performance.now() - start) / ${perRound}
  }
  const pairs = []
  for (let round = 0; round < ${rounds}; round++) pairs.push([await time(stub), await time(recorder.fetch)])
  return { pairs, recorded: record.store.getState().runs[0].events.length }
})()`

interface Timed {
  /** Milliseconds an exchange: without and with the recorder. */
  readonly pairs: readonly (readonly [plain: number, recorded: number])[]
  readonly recorded: number
}

test('what recording an exchange costs', async ({ page }) => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [blankPage],
    server: { host: 'localhost', port: 0, hmr: false },
  })
  await server.listen()
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    const { pairs, recorded } = await page.evaluate<Timed>(timing)
    expect(recorded).toBe(rounds * perRound)
    const values = pairs.map(([plain, withIt]) => withIt - plain)
    const rows: Measured[] = [{ what: 'recording one exchange', values, goal: 1 }]
    const alone = median(pairs.map(([plain]) => plain))
    print(`Recording, in a run that grows to ${recorded} exchanges; the stub alone takes ${alone.toFixed(2)} ms`, rows)
  } finally {
    await server.close()
  }
})
