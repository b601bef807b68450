import type { SessionParts } from './session-parts.ts'

/** What a user wants of every visit. */
export function createPreferences({ world, store }: SessionParts) {
  return {
    enableShortcuts(on: boolean): void {
      store.setState({ shortcutsEnabled: on })
      world.storage.write('shortcuts', on ? 'on' : 'off')
    },
  }
}
