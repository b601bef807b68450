import * as v from 'valibot'
import type { ItemStorage } from './available-storage.ts'
import { type StorageKeyName, type StoredValue, storageKeys } from './keys.ts'

/** The storage of the browser by the table of keys. @param part what follows a name that is the beginning of several */
export interface AppStorage {
  /** @returns null where nothing is stored, or nothing valid */
  read<Name extends StorageKeyName>(name: Name, part?: string): StoredValue<Name> | null
  write<Name extends StorageKeyName>(name: Name, value: StoredValue<Name>, part?: string): void
  remove(name: StorageKeyName, part?: string): void
  /** Calls with every valid value that another tab writes. */
  onWritten<Name extends StorageKeyName>(name: Name, act: (value: StoredValue<Name>) => void): void
  /** Removes whatever belongs to a sign-in that left for the Hosted UI. */
  clearSignIn(): void
  /** For oidc-client-ts, which reads and writes its key itself. */
  readonly session: Storage
}

/** What is kept under one name. */
export interface StorageOf<Name extends StorageKeyName> {
  read(name: Name): StoredValue<Name> | null
  write(name: Name, value: StoredValue<Name>): void
  remove(name: Name): void
}

const schemas: { readonly [Name in StorageKeyName]: { readonly schema: v.GenericSchema<unknown, StoredValue<Name>> } } =
  storageKeys

interface BrowserStorage {
  readonly local: ItemStorage
  readonly session: Storage
  /** Calls with what another tab does to the storage that the tabs share. Absent: there is no other tab. */
  readonly onChange?: (listener: (change: Pick<StorageEvent, 'key' | 'newValue'>) => void) => void
}

export function createAppStorage({ local, session, onChange }: BrowserStorage): AppStorage {
  const place = (name: StorageKeyName): ItemStorage => (storageKeys[name].lifetime === 'browser' ? local : session)

  function parsed<Name extends StorageKeyName>(name: Name, text: string | null): StoredValue<Name> | null {
    const result = v.safeParse(schemas[name].schema, text)
    return result.success ? result.output : null
  }

  return {
    session,

    read: (name, part = '') => parsed(name, place(name).getItem(storageKeys[name].name + part)),

    write(name, value, part = '') {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      place(name).setItem(storageKeys[name].name + part, text)
    },

    onWritten(name, act) {
      onChange?.(({ key, newValue }) => {
        const value = key === storageKeys[name].name ? parsed(name, newValue) : null
        if (value !== null) act(value)
      })
    },

    remove: (name, part = '') => place(name).removeItem(storageKeys[name].name + part),

    clearSignIn() {
      const stored = Array.from({ length: session.length }, (_, index) => session.key(index) ?? '')
      for (const { name, lifetime } of Object.values(storageKeys)) {
        if (lifetime !== 'sign-in') continue
        for (const key of stored)
          if (key === name || (name.endsWith('.') && key.startsWith(name))) session.removeItem(key)
      }
    },
  }
}
