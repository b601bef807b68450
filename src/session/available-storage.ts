/** The browser's storage, or one in memory where the browser refuses it (blocked cookies throw at the mere access). */
export function availableStorage(open: () => Storage): Storage {
  try {
    return open()
  } catch {
    return memoryStorage()
  }
}

function memoryStorage(): Storage {
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
