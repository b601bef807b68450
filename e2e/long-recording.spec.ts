import { expect, test } from './fixtures.ts'

const batches = 50
const perBatch = 100

test(`recording costs the same after ${batches * perBatch} exchanges`, async ({ app, page }) => {
  test.slow()
  await page.addInitScript(() => {
    const send = window.fetch.bind(window)
    const body = JSON.stringify({ Username: 'alice', UserAttributes: [{ Name: 'sub', Value: 'x'.repeat(1000) }] })
    window.fetch = async (input, init) => {
      if (!(input instanceof Request) || !input.url.endsWith('/stub')) return send(input, init)
      return new Response(body, { headers: { date: new Date().toUTCString() } })
    }
  })
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  const times = await page.evaluate(
    async ({ batches, perBatch }) => {
      const took: number[] = []
      for (let batch = 0; batch < batches; batch++) {
        const start = performance.now()
        for (let made = 0; made < perBatch; made++) await (await fetch('/stub', { method: 'POST', body: '{}' })).text()
        took.push((performance.now() - start) / perBatch)
      }
      return took
    },
    { batches, perBatch },
  )
  // The best: a busy machine stalls now and then, and the page still loads its parts at first.
  const [first, last] = [Math.min(...times.slice(5, 15)), Math.min(...times.slice(-10))]
  test.info().annotations.push({ type: 'ms an exchange', description: `${first.toFixed(2)}, then ${last.toFixed(2)}` })
  expect(last).toBeLessThan(1.5 * first + 0.3)
})
