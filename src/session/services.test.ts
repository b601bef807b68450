import { expect, it, onTestFinished, vi } from 'vitest'
import { loadingLimit } from './loading-limit.ts'
import { once } from './services.ts'

it('a file that fails is no fault of a service, and is asked for again', async () => {
  const answers = [
    Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    Promise.resolve('code'),
  ]
  const load = once(() => answers.shift() ?? Promise.reject(new Error('asked too often')))
  await expect(load()).rejects.toMatchObject({ problem: { kind: 'unloaded' } })
  expect(await load()).toBe('code')
  expect(await load()).toBe('code')
})

it('a file that hangs is given up as such, and is asked for again', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const answers = [new Promise<string>(() => {}), Promise.resolve('code')]
  const load = once(() => answers.shift() ?? Promise.reject(new Error('asked too often')))
  const hanging = expect(load()).rejects.toMatchObject({ problem: { kind: 'loading-hangs' } })
  await vi.advanceTimersByTimeAsync(loadingLimit)
  await hanging
  expect(await load()).toBe('code')
})
