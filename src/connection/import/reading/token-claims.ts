import * as v from 'valibot'
import { base64ToBytes } from '../../../text/bytes.ts'

const tokenForm = /^(?:Bearer\s+)?eyJ[\w-]{8,20000}\.([\w-]{8,20000})\.[\w-]{0,5000}$/

const claimsSchema = v.object({
  iss: v.string(),
  client_id: v.optional(v.string()),
  aud: v.optional(v.unknown()),
})

export interface TokenClaims {
  readonly iss: string
  /** Of an ID token `aud`, of an access token `client_id`; null: neither. */
  readonly client: { readonly name: 'aud' | 'client_id'; readonly value: string } | null
}

/** Unverified claims of a JWT (RFC 7519); null for any other text. */
export function tokenClaims(text: string): TokenClaims | null {
  const [, payload] = tokenForm.exec(text) ?? []
  if (payload === undefined) return null
  const bytes = base64ToBytes(payload.replaceAll('-', '+').replaceAll('_', '/'))
  const claims = v.safeParse(v.pipe(v.string(), v.parseJson(), claimsSchema), bytes && new TextDecoder().decode(bytes))
  if (!claims.success) return null
  const { iss, client_id, aud } = claims.output
  if (client_id !== undefined) return { iss, client: { name: 'client_id', value: client_id } }
  return { iss, client: typeof aud === 'string' ? { name: 'aud', value: aud } : null }
}
