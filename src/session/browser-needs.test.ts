import { describe, expect, it, vi } from 'vitest'
import { inTurn, missingIn, whenIdle } from './browser-needs.ts'

/** What Node has of a browser, and what it hasn't. */
const browser = {
  AbortSignal,
  Array,
  BigInt,
  HTMLDialogElement: { prototype: { showModal: () => {} } },
  ReadableStream,
  ResizeObserver: class {},
  Response,
  String,
  TextDecoder,
  URL,
  crypto,
  structuredClone,
}

describe('what is missing', () => {
  it('is nothing in a browser of today, with or without cryptography', () => {
    expect(missingIn(browser)).toEqual([])
    expect(missingIn({ ...browser, crypto: { getRandomValues: () => {} } })).toEqual([])
  })

  it('is named as developers look it up', () => {
    const { structuredClone: _, ...without } = browser
    expect(missingIn({ ...without, URL: class {}, Response: class {} })).toEqual([
      'Response.prototype.body',
      'URL.canParse',
      'structuredClone',
    ])
  })

  it('is a part whose whole is missing', () => {
    expect(missingIn({ ...browser, HTMLDialogElement: undefined })).toEqual(['HTMLDialogElement.prototype.showModal'])
  })
})

describe('what there is a way around', () => {
  it('takes turns where there are locks, and goes on where there are none', async () => {
    const request = vi.fn(async (_: string, act: () => Promise<string>) => act())
    expect(await inTurn({ locks: { request } as unknown as LockManager }, 'guest', async () => 'a')).toBe('a')
    expect(request).toHaveBeenCalledWith('guest', expect.any(Function))
    expect(await inTurn({}, 'guest', async () => 'b')).toBe('b')
  })

  it('waits until the browser is idle, or half a second', () => {
    vi.useFakeTimers()
    const act = vi.fn()
    whenIdle({ requestIdleCallback: (now) => now(), setTimeout }, act)
    expect(act).toHaveBeenCalledTimes(1)
    whenIdle({ setTimeout }, act)
    vi.advanceTimersByTime(500)
    expect(act).toHaveBeenCalledTimes(2)
    vi.useRealTimers()
  })
})
