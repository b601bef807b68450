import type { ItemStorage } from './available-storage.ts'

const keys = { language: 'cognito-inspector.language', shortcuts: 'cognito-inspector.shortcuts' } as const

/** What a person wants of every visit; no secret. */
export interface Preferences {
  read(name: keyof typeof keys): string | null
  keep(name: keyof typeof keys, value: string): void
}

export function createPreferences(storage: ItemStorage): Preferences {
  return {
    read: (name) => storage.getItem(keys[name]),
    keep: (name, value) => storage.setItem(keys[name], value),
  }
}
