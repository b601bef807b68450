import { useCallback, useEffect, useState } from 'react'
import { fetchUserPoolKeys } from '../../cognito/key-set.ts'
import type { Connection } from '../../connection/connection.ts'
import { userPoolAddress } from '../../token/key-place.ts'
import { type KnownKeys, notRequested } from '../../token/key-set.ts'
import { keyIdsOf, type ReadToken, unverifiedIssuer } from '../../token/read-token.ts'

/** One request for all callers that need the same keys, by the pool's address; the response is kept for the visit. */
const asked = new Map<string, Promise<KnownKeys>>()

// Made once: a new object would have the tokens checked again with each render.
const waiting: KnownKeys = { kind: 'requesting', url: null, detail: null }

export interface UserPoolKeys {
  readonly keys: KnownKeys
  readonly requestAgain: () => void
}

/**
 * The keys of the connection's user pool, asked for once a visit, and again where a token names a key that is not
 * among them: the pool may have changed them.
 * @param tokens of one sign-in; null: not to be asked for yet, or not at all
 */
export function useUserPoolKeys(connection: Connection | null, tokens: readonly ReadToken[] | null): UserPoolKeys {
  const [known, setKnown] = useState<{ readonly of: string; readonly keys: KnownKeys }>()
  const [turn, setTurn] = useState(0)
  const keyIds = tokens && keyIdsOf(tokens)
  const [token] = tokens ?? []
  const issuer = token ? unverifiedIssuer(token) : null
  const address = connection && userPoolAddress(connection, issuer)

  useEffect(() => {
    if (connection === null || address === null || keyIds === null) return
    let isCurrent = true
    const show = (keys: KnownKeys) => isCurrent && setKnown({ of: address, keys })
    const fetchThem = () => fetchUserPoolKeys(connection, issuer)
    void keysAt(address, fetchThem, keyIds.split(' '), turn > 0).then(show)
    return () => {
      isCurrent = false
    }
  }, [connection, address, issuer, keyIds, turn])

  const requestAgain = useCallback(() => setTurn((count) => count + 1), [])
  const keys = address !== null && known?.of === address ? known.keys : keyIds === null ? notRequested : waiting
  return { keys, requestAgain }
}

async function keysAt(
  address: string,
  fetchThem: () => Promise<KnownKeys>,
  keyIds: readonly string[],
  anew: boolean,
): Promise<KnownKeys> {
  const before = asked.get(address)
  if (before && !anew) {
    const keys = await before
    const names = keys.kind === 'keys' ? keys.keys.map(({ kid }) => kid) : []
    if (keyIds.every((id) => names.includes(id))) return keys
    // Another caller may have fetched them meanwhile.
    const meanwhile = asked.get(address)
    if (meanwhile && meanwhile !== before) return meanwhile
  }
  const answer = fetchThem()
  asked.set(address, answer)
  return answer
}
