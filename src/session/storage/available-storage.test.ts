import { describe, expect, it } from 'vitest'
import { availableStorage, lastingStorage, memoryStorage } from './available-storage.ts'

const blocked = (): Storage => {
  throw new DOMException('blocked', 'SecurityError')
}

/** Holds what it has, and takes no more. */
function full(item: readonly [name: string, value: string]): Storage {
  const storage = memoryStorage()
  storage.setItem(...item)
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  return storage
}

describe('a storage that may forget', () => {
  it('keeps what the browser takes', () => {
    const browser = memoryStorage()
    const { storage, isRefused } = availableStorage(() => browser)
    storage.setItem('language', 'ja')
    expect(browser.getItem('language')).toBe('ja')
    expect(storage.getItem('language')).toBe('ja')
    expect(isRefused.getState()).toBe(false)
    storage.removeItem('language')
    expect(browser.getItem('language')).toBeNull()
  })

  it('a full one: what can’t be stored is known as long as the page lives, and it is told', () => {
    const { storage, isRefused } = availableStorage(() => full(['language', 'en']))
    expect(isRefused.getState()).toBe(false)
    storage.setItem('language', 'ja')
    expect(storage.getItem('language')).toBe('ja')
    expect(isRefused.getState()).toBe(true)
    storage.removeItem('language')
    expect(storage.getItem('language')).toBeNull()
  })

  it('one that has room again: what stands in it counts, not what was kept meanwhile', () => {
    const browser = memoryStorage()
    const { setItem } = browser
    const { storage } = availableStorage(() => browser)
    browser.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    storage.setItem('language', 'ja')
    browser.setItem = setItem
    storage.setItem('language', 'en')
    // By another tab.
    browser.setItem('language', 'ja')
    expect(storage.getItem('language')).toBe('ja')
  })

  it('a blocked one: the same', () => {
    const { storage, isRefused } = availableStorage(blocked)
    storage.setItem('language', 'ja')
    expect(storage.getItem('language')).toBe('ja')
    expect(isRefused.getState()).toBe(true)
  })
})

describe('a storage that has to last', () => {
  const refused = expect.objectContaining({ problem: { kind: 'no-storage' } })

  it.each([
    ['full', () => full(['a', 'b'])],
    ['blocked', blocked],
  ])('a %s one refuses in words', (_what, open) => {
    expect(() => lastingStorage(open).setItem('attempt', '{}')).toThrow(refused)
  })

  it('what is there can be read and removed', () => {
    const storage = lastingStorage(() => full(['a', 'b']))
    expect([storage.length, storage.key(0), storage.getItem('a')]).toEqual([1, 'a', 'b'])
    storage.removeItem('a')
    expect(storage.length).toBe(0)
  })
})
