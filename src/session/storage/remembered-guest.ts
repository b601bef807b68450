import type { Connection } from '../../connection/connection.ts'
import type { AppStorage } from './app-storage.ts'

/** The identity that a guest of this connection would use again; null: none is known. */
export function rememberedGuest(storage: AppStorage, { identityPoolId }: Connection): string | null {
  if (!identityPoolId) return null
  const identityId = storage.read('guest', identityPoolId)
  const region = identityPoolId.split(':')[0]
  return identityId?.startsWith(`${region}:`) ? identityId : null
}
