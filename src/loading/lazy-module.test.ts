import { expect, it, onTestFinished, vi } from 'vitest'
import { lazyModule } from './lazy-module.ts'
import { loadingLimit, UnloadedError } from './loading-limit.ts'

/** Comes by these promises, one after the other. */
function lazyText(...answers: readonly Promise<string>[]) {
  const rest = [...answers]
  return lazyModule(() => rest.shift() ?? Promise.reject(new Error('asked too often')))
}

const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

it('is fetched once, and there from then on', async () => {
  const text = lazyText(Promise.resolve('code'))
  expect(text.loaded).toBeUndefined()
  expect(text.load()).toBe(text.load())
  expect(await text.load()).toBe('code')
  expect(text.loaded).toBe('code')
})

it('fails as a file of the page, and is asked for again', async () => {
  const text = lazyText(offline(), Promise.resolve('code'))
  const failed = await text.load().catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(UnloadedError)
  expect(failed).toMatchObject({ hangs: false, cause: { message: expect.stringContaining('Failed to fetch') } })
  expect(await text.load()).toBe('code')
  expect(await text.load()).toBe('code')
})

it('is given up when it hangs, and asked for again', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const text = lazyText(new Promise(() => {}), Promise.resolve('code'))
  const hanging = expect(text.load()).rejects.toMatchObject({ name: 'UnloadedError', hangs: true })
  await vi.advanceTimersByTimeAsync(loadingLimit)
  await hanging
  expect(await text.load()).toBe('code')
})

it('is asked for again once where two wait for it in vain', async () => {
  const text = lazyText(offline(), Promise.resolve('code'))
  const both = [text.load().catch(() => text.load()), text.load().catch(() => text.load())]
  expect(await Promise.all(both)).toEqual(['code', 'code'])
})
