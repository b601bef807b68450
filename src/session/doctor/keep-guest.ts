import type { CheckAnswer } from '../../diagnosis/doctor/check.ts'
import type { SessionStore } from '../session-state.ts'
import type { AppStorage } from '../storage/app-storage.ts'
import { rememberedGuest } from '../storage/remembered-guest.ts'

/** An identity that a check made is the one that the next guest sign-in uses. */
export function keepGuest(storage: AppStorage, store: SessionStore, answer: CheckAnswer | undefined): void {
  const { connection } = store.getState()
  const identityId = answer?.kind === 'answered' ? answer.members?.IdentityId : undefined
  if (typeof identityId !== 'string' || !connection.identityPoolId) return
  storage.write('guest', identityId, connection.identityPoolId)
  store.setState({ guestIdentityId: rememberedGuest(storage, connection) })
}
