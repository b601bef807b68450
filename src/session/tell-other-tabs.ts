import type { AppStorage } from './storage/app-storage.ts'
import type { StoredValue } from './storage/keys.ts'

export type TabMessage = StoredValue<'message'>

/** Each of the page's other tabs in this browser gets the message once; no secret may be in it. */
export function tellOtherTabs(storage: AppStorage, message: TabMessage): void {
  storage.write('message', message)
  storage.remove('message')
}
