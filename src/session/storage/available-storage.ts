import { createStore, type StoreApi } from 'zustand/vanilla'
import { ProblemError } from '../../cognito/problem.ts'

export type ItemStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A storage, and whether the browser refused some of what should stand in it. */
export interface AvailableStorage {
  readonly storage: ItemStorage
  readonly isRefused: StoreApi<boolean>
}

/**
 * The browser's storage. What that refuses is kept in memory, for this page alone: blocked cookies throw at the mere
 * access, a full storage at each write.
 */
export function availableStorage(open: () => Storage): AvailableStorage {
  const stored = opened(open)
  const isRefused = createStore(() => stored === null)
  const memory = memoryStorage()
  const storage: ItemStorage = {
    getItem: (name) => memory.getItem(name) ?? stored?.getItem(name) ?? null,
    setItem(name, value) {
      memory.setItem(name, value)
      try {
        stored?.setItem(name, value)
        if (stored) memory.removeItem(name)
      } catch {
        isRefused.setState(true, true)
      }
    },
    removeItem(name) {
      memory.removeItem(name)
      stored?.removeItem(name)
    },
  }
  return { storage, isRefused }
}

/** For what has to outlive this page: each write that the browser refuses throws a ProblemError. */
export function lastingStorage(open: () => Storage): Storage {
  const stored = opened(open)
  const storage = stored ?? memoryStorage()
  return {
    get length() {
      return storage.length
    },
    key: (index) => storage.key(index),
    getItem: (name) => storage.getItem(name),
    setItem(name, value) {
      try {
        if (stored === null) throw new Error('storage is blocked')
        stored.setItem(name, value)
      } catch (cause) {
        throw new ProblemError({ kind: 'no-storage' }, { cause })
      }
    },
    removeItem: (name) => storage.removeItem(name),
    clear: () => storage.clear(),
  }
}

function opened(open: () => Storage): Storage | null {
  try {
    return open()
  } catch {
    return null
  }
}

export function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  }
}
