import { tellOtherTabs } from '../tell-other-tabs.ts'
import type { World } from '../world.ts'
import type { KeptUsers } from './kept-users.ts'

/** Tells a tab that has just been opened of the users who are kept, as it is told of the one who is shown. */
export function tellOfKept(users: KeptUsers, { storage }: World): void {
  storage.onWritten('message', ({ kind }) => {
    if (kind !== 'opened') return
    const connections = new Set(users.all().map(({ connection }) => connection.id))
    for (const connection of connections) tellOtherTabs(storage, { kind: 'signed-in', connection })
  })
}
