import type { SrpKeyPair } from '../../cognito/user-pool/srp.ts'
import { services } from '../services.ts'

/** The key pair of the next SRP sign-in, made before the user waits for it. Each pair serves one sign-in. */
export function createSrpKeys() {
  let ahead: SrpKeyPair | null = null
  return {
    async prepare(): Promise<void> {
      const { prepareSrp } = await services.signIn()
      ahead ??= prepareSrp()
    },
    take(): SrpKeyPair | null {
      const keys = ahead
      ahead = null
      return keys
    },
  }
}
