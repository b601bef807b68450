/** One text in IndexedDB. A browser that keeps nothing (a private window, a full disk) rejects. */
export interface KeptText {
  /** null: none was written. */
  read(): Promise<string | null>
  write(text: string): Promise<void>
}

const store = 'state'
const key = 'all'

/** @param name of the database, which nobody else may use */
export function keptText(name: string, factory: IDBFactory): KeptText {
  let opened: Promise<IDBDatabase> | null = null

  async function objects(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    opened ??= open()
    const database = await opened
    return database.transaction(store, mode).objectStore(store)
  }

  async function open(): Promise<IDBDatabase> {
    const request = factory.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store)
    return done(request)
  }

  return {
    async read() {
      const text: unknown = await done((await objects('readonly')).get(key))
      return typeof text === 'string' ? text : null
    },
    async write(text) {
      const rows = await objects('readwrite')
      const { transaction } = rows
      rows.put(text, key)
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      })
    },
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
