import { useMemo } from 'react'
import { useStore } from 'zustand'
import { type Connection, userPoolLoginsKey } from '../../connection/connection.ts'
import { expectationsOf } from '../../token/expectations.ts'
import type { KnownKeys } from '../../token/key-set.ts'
import type { VerificationReport } from '../../token/report.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { clockDifference } from '../../trace/clock-difference.ts'
import { useSession, useSessionState } from '../use-session.ts'
import { keyIdsOf } from './claims-of.ts'
import { type UserPoolKeys, useUserPoolKeys } from './use-user-pool-keys.ts'
import { useVerification } from './use-verification.ts'

export interface UserPoolReports extends UserPoolKeys {
  /** null until it is made. */
  readonly id: VerificationReport | null
  readonly access: VerificationReport | null
}

/** The user pool's two tokens, checked with its keys as soon as the sign-in is through. */
export function useUserPoolReports({ idToken, accessToken, nonce: sentNonce }: TokenSet): UserPoolReports {
  const nonce = sentNonce ?? null
  const connection = useSessionState((state) => state.connection)
  const isThrough = useSessionState(({ journey }) => journey.at === 'done' || journey.at === 'failed')
  const { keys, askAgain } = useUserPoolKeys(connection, isThrough ? keyIdsOf([idToken, accessToken]) : null)
  const id = useReport(connection, { use: 'id', token: idToken, keys, nonce, accessToken })
  const access = useReport(connection, { use: 'access', token: accessToken, keys, nonce: null, accessToken: null })
  return { keys, askAgain, id, access }
}

interface Reported {
  readonly use: 'id' | 'access'
  readonly token: string
  readonly keys: KnownKeys
  readonly nonce: string | null
  readonly accessToken: string | null
}

function useReport(connection: Connection, { use, token, keys, nonce, accessToken }: Reported) {
  const difference = useClockDifference()
  const verification = useMemo(() => {
    const kind = use === 'id' ? 'user-pool-id' : 'user-pool-access'
    const said = { tokenUse: use, loginsKey: userPoolLoginsKey(connection) }
    const expectations = expectationsOf(kind, connection, said)
    return { token, expectations, keys, clockDifference: difference, nonce, accessToken }
  }, [connection, use, token, keys, difference, nonce, accessToken])
  return useVerification(verification)
}

/** To whole seconds, so that not every answer makes a new report. */
function useClockDifference(): number | null {
  return useStore(useSession().record.store, ({ runs }) => {
    const run = runs.at(-1)
    const difference = run ? clockDifference(run) : null
    return difference === null ? null : Math.round(difference / 1000) * 1000
  })
}
