import { unverifiedEndOf } from '../../token/secret-end.ts'
import { memberReader } from '../body/members.ts'
import { objectIn } from '../facts/json-object.ts'
import type { TraceEvent } from '../record/exchange.ts'
import { secretsIn } from './redaction.ts'

/** A secret that stops to work at a known time. */
export interface ExpiringSecret {
  readonly secret: string
  /** Epoch milliseconds of the services' clock. */
  readonly expires: number
}

/** Tokens by their `exp`, SAML responses by their `NotOnOrAfter`, credentials by the expiry in their response; that of a refresh token is unknown. */
export function expiringSecretsIn(event: TraceEvent): readonly ExpiringSecret[] {
  return [...tokensIn(event), ...credentialsIn(event)]
}

function tokensIn(event: TraceEvent): readonly ExpiringSecret[] {
  return [...secretsIn({ events: [event] })].flatMap((secret) => {
    const expires = unverifiedEndOf(secret)
    return expires === null ? [] : [{ secret, expires }]
  })
}

function credentialsIn(event: TraceEvent): readonly ExpiringSecret[] {
  if (event.kind !== 'exchange' || event.outcome.kind !== 'answered') return []
  const expires = expirationIn(event.outcome.body)
  if (expires === null) return []
  const answer = { ...event, requestHeaders: [], requestBody: null }
  return [...secretsIn({ events: [answer] })].map((secret) => ({ secret, expires }))
}

/** `Expiration` beside the credentials: epoch seconds in the JSON of the identity pool, an ISO time in the XML of STS. */
function expirationIn(body: string): number | null {
  const credentials = objectIn(body)?.Credentials
  if (typeof credentials === 'object' && credentials !== null && 'Expiration' in credentials) {
    const { Expiration: seconds } = credentials
    return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1000 : null
  }
  const time = Date.parse(memberReader(body)('Expiration') ?? '')
  return Number.isNaN(time) ? null : time
}
