import { useCallback, useMemo, useState } from 'react'
import { fetchKeys } from '../../cognito/key-set.ts'
import type { Connection } from '../../connection/connection.ts'
import { issuerAddress } from '../../connection/issuer.ts'
import { poolIssuers } from '../../connection/pool-issuers.ts'
import { discoveryAddress, type KeyPlace, keyPlaceOf } from '../../token/key-place.ts'
import { type KnownKeys, notRequested, parseKeySet } from '../../token/key-set.ts'
import { userPoolKinds } from '../../token/kind/token-kind.ts'
import { textClaim } from '../../token/own-claim.ts'
import { type ReadToken, readToken, unverifiedIssuer } from '../../token/read-token.ts'
import type { VerificationReport } from '../../token/report.ts'
import { expectationsOf } from '../../token/rules/expectations.ts'
import { pagePolicy, policyAllows } from '../context/page-policy.ts'
import { useUserPoolKeys } from '../token-view/use-user-pool-keys.ts'
import { useVerification } from '../token-view/use-verification.ts'

/** What the person says about a token; empty texts say nothing. */
export interface Said {
  readonly issuer: string
  readonly audience: string
  /** A key set as JSON, instead of asking for it. */
  readonly keySet: string
}

export const nothingSaid: Said = { issuer: '', audience: '', keySet: '' }

export interface Inspection {
  readonly token: ReadToken
  /** What the token says of its issuer. */
  readonly issuer: string | null
  /** The connection that the token is compared with; null: none of the page's. */
  readonly connection: Connection | null
  readonly keys: KnownKeys
  /** Where the keys would be asked for; null: nowhere. */
  readonly address: string | null
  readonly isAllowed: boolean
  readonly ask: () => void
  readonly report: VerificationReport | null
}

/** A pasted token and all that is found out about it. Only a connection's own issuer is asked without being told to. */
export function useInspection(text: string, said: Said, connections: readonly Connection[]): Inspection {
  const token = useMemo(() => readToken(text), [text])
  const { kind } = token
  const issuer = unverifiedIssuer(token)
  const connection = connectionOf(token, connections)
  const isUserPool = userPoolKinds.includes(kind)
  const place = useMemo(
    () => (issuer === null ? null : keyPlaceOf(kind, issuer, connection)),
    [kind, issuer, connection],
  )
  const address = place && addressOfPlace(place)

  const own = useUserPoolKeys(connection, connection && isUserPool && said.keySet === '' ? [token] : null)
  const foreign = useForeignKeys(place, address)
  const pasted = useMemo(() => pastedKeys(said.keySet), [said.keySet])
  const keys = pasted ?? (connection && isUserPool ? own.keys : foreign.keys)

  const verification = useMemo(() => {
    if (kind === 'nothing') return null
    // Naming an issuer and fetching its keys means trusting it.
    const isSame = issuer !== null && issuerAddress(said.issuer) === issuerAddress(issuer)
    const typed = isSame ? issuer : issuerAddress(said.issuer)
    const trusted = typed || (foreign.isAsked ? issuer : null)
    const expectations = expectationsOf(kind, connection, {
      ...(trusted && { issuers: [trusted] }),
      ...(said.audience && { audience: said.audience }),
    })
    return { token, expectations, keys, clockDifference: null, nonce: null, accessToken: null }
  }, [token, kind, connection, issuer, said.issuer, said.audience, foreign.isAsked, keys])

  return {
    token,
    issuer,
    connection,
    keys,
    address,
    isAllowed: address !== null && policyAllows(pagePolicy(), address),
    ask: foreign.ask,
    report: useVerification(verification),
  }
}

// Made once: a new object would have the token checked again with each render.
const noPlace: KnownKeys = { kind: 'no-place', url: null, detail: null }

function useForeignKeys(place: KeyPlace | null, address: string | null) {
  const [asked, setAsked] = useState<{ readonly address: string; readonly keys: KnownKeys }>()
  const ask = useCallback(() => {
    if (place === null || address === null) return
    setAsked({ address, keys: { kind: 'requesting', url: address, detail: null } })
    const policy = pagePolicy()
    void fetchKeys(place, { mayRequest: (url) => policyAllows(policy, url) }).then((keys) => {
      // Another issuer may have been asked meanwhile.
      setAsked((latest) => (latest?.address === address ? { address, keys } : latest))
    })
  }, [place, address])
  const isAsked = asked !== undefined && asked.address === address
  return { ask, isAsked, keys: isAsked ? asked.keys : place === null ? noPlace : notRequested }
}

/** null: nothing was pasted. */
function pastedKeys(json: string): KnownKeys | null {
  if (json.trim() === '') return null
  const keys = parseKeySet(json)
  return keys === null ? { kind: 'unreadable', url: null, detail: null } : { kind: 'keys', url: null, keys }
}

function addressOfPlace(place: KeyPlace): string {
  return place.kind === 'key-set' ? place.url : discoveryAddress(place.issuer)
}

/** The connection whose user pool issued the token, or whose identity pool it is of. */
function connectionOf(token: ReadToken, connections: readonly Connection[]): Connection | null {
  if (token.unverified === null) return null
  const issuer = unverifiedIssuer(token)
  const audience = textClaim(token.unverified.claims, 'aud')
  const found = connections.find((connection) =>
    token.kind === 'cognito-openid'
      ? audience !== null && connection.identityPoolId === audience
      : issuer !== null && poolIssuers(connection).includes(issuer),
  )
  return found ?? null
}
