import { decodeUnverified } from './decode.ts'

/** A provider whose token was used as a login, and the user's ID there; read from an unverified token. */
export interface LinkedProvider {
  /** The Logins key. */
  readonly key: string
  /** The token's `sub`; null where only the provider can read it. */
  readonly unverifiedSubject: string | null
  /** The user pool's own name for the user, `cognito:username`. */
  readonly username: string | null
  /** Where the user pool knows the person from (claim `identities`). */
  readonly federated: readonly { readonly provider: string; readonly userId: string }[]
}

/** @param logins provider → token, as the identity pool was shown them */
export function linkedProviders(logins: Readonly<Record<string, string>>): readonly LinkedProvider[] {
  return Object.entries(logins).map(([key, token]) => {
    const decoded = decodeUnverified(token)
    const claims = decoded.kind === 'jwt' ? decoded.unverifiedClaims : {}
    return {
      key,
      unverifiedSubject: text(claims.sub),
      username: text(claims['cognito:username']),
      federated: federatedIn(claims.identities),
    }
  })
}

function federatedIn(identities: unknown): LinkedProvider['federated'] {
  if (!Array.isArray(identities)) return []
  return identities.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const provider = 'providerName' in entry ? text(entry.providerName) : null
    const userId = 'userId' in entry ? text(entry.userId) : null
    return provider !== null && userId !== null ? [{ provider, userId }] : []
  })
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
