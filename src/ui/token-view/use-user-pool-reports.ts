import { useMemo } from 'react'
import type { Connection } from '../../connection/connection.ts'
import { loginsKeyOfToken } from '../../connection/pool-issuers.ts'
import { isDropped } from '../../token/dropped-token.ts'
import type { KnownKeys } from '../../token/key-set.ts'
import { type ReadToken, readToken, unverifiedIssuer } from '../../token/read-token.ts'
import type { VerificationReport } from '../../token/report.ts'
import { expectationsOf } from '../../token/rules/expectations.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { useClockDifference } from '../context/use-clock-difference.ts'
import { useSessionState } from '../context/use-session.ts'
import { type UserPoolKeys, useUserPoolKeys } from './use-user-pool-keys.ts'
import { useVerification } from './use-verification.ts'

export interface UserPoolReports extends UserPoolKeys {
  readonly idToken: ReadToken
  readonly accessToken: ReadToken
  /** null until it is made. */
  readonly id: VerificationReport | null
  readonly access: VerificationReport | null
}

/** The user pool's two tokens, checked with its keys as soon as the sign-in is through. */
export function useUserPoolReports(tokens: TokenSet): UserPoolReports {
  const nonce = tokens.nonce ?? null
  const idToken = useMemo(() => readToken(tokens.idToken), [tokens.idToken])
  const accessToken = useMemo(() => readToken(tokens.accessToken), [tokens.accessToken])
  const connection = useSessionState((state) => state.connection)
  const isThrough = useSessionState(({ journey }) => journey.at === 'done' || journey.at === 'failed')
  const { keys, requestAgain } = useUserPoolKeys(connection, isThrough ? [idToken, accessToken] : null)
  const hashed = isDropped(tokens.accessToken) ? null : tokens.accessToken
  const id = useReport(connection, { use: 'id', token: idToken, keys, nonce, accessToken: hashed })
  const access = useReport(connection, { use: 'access', token: accessToken, keys, nonce: null, accessToken: null })
  return { idToken, accessToken, keys, requestAgain, id, access }
}

interface Reported {
  readonly use: 'id' | 'access'
  readonly token: ReadToken
  readonly keys: KnownKeys
  readonly nonce: string | null
  readonly accessToken: string | null
}

function useReport(connection: Connection, { use, token, keys, nonce, accessToken }: Reported) {
  // The same as the countdown's beside it.
  const difference = useClockDifference()
  const verification = useMemo(() => {
    if (isDropped(token.token)) return null
    const kind = use === 'id' ? 'user-pool-id' : 'user-pool-access'
    const said = { tokenUse: use, loginsKey: loginsKeyOfToken(connection, unverifiedIssuer(token)) }
    const expectations = expectationsOf(kind, connection, said)
    return { token, expectations, keys, clockDifference: difference, nonce, accessToken }
  }, [connection, use, token, keys, difference, nonce, accessToken])
  return useVerification(verification)
}
