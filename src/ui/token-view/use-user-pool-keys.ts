import { useCallback, useEffect, useState } from 'react'
import { fetchUserPoolKeys } from '../../cognito/key-set.ts'
import type { Connection } from '../../connection/connection.ts'
import { type KnownKeys, notAsked } from '../../token/key-set.ts'

/** One request for all callers that need the same keys; the response is kept for the visit. */
const asked = new WeakMap<Connection, Promise<KnownKeys>>()

// Made once: a new object would have the tokens checked again with each render.
const waiting: KnownKeys = { kind: 'asking', url: null, detail: null }

export interface UserPoolKeys {
  readonly keys: KnownKeys
  readonly askAgain: () => void
}

/**
 * The keys of the connection's user pool, asked for once a visit, and again where a token names a key that is not
 * among them: the pool may have changed them.
 * @param keyIds that the tokens name, with spaces between them; null: not to be asked for yet, or not at all
 */
export function useUserPoolKeys(connection: Connection | null, keyIds: string | null): UserPoolKeys {
  const [known, setKnown] = useState<{ readonly of: Connection; readonly keys: KnownKeys }>()
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (connection === null || keyIds === null) return
    let isCurrent = true
    const show = (keys: KnownKeys) => isCurrent && setKnown({ of: connection, keys })
    void keysOf(connection, keyIds.split(' '), turn > 0).then(show)
    return () => {
      isCurrent = false
    }
  }, [connection, keyIds, turn])

  const askAgain = useCallback(() => setTurn((count) => count + 1), [])
  const keys = connection !== null && known?.of === connection ? known.keys : keyIds === null ? notAsked : waiting
  return { keys, askAgain }
}

async function keysOf(connection: Connection, keyIds: readonly string[], anew: boolean): Promise<KnownKeys> {
  const before = asked.get(connection)
  if (before && !anew) {
    const keys = await before
    const names = keys.kind === 'keys' ? keys.keys.map(({ kid }) => kid) : []
    if (keyIds.every((id) => names.includes(id))) return keys
    // Another caller may have fetched them meanwhile.
    const meanwhile = asked.get(connection)
    if (meanwhile && meanwhile !== before) return meanwhile
  }
  const answer = fetchUserPoolKeys(connection)
  asked.set(connection, answer)
  return answer
}
