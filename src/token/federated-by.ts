import { type ProviderType, providerTypes } from '../protocol/federation/provider-types.ts'
import { decodeUnverified } from './decode.ts'

/** The provider that a user of the Hosted UI came from. */
export interface FederatedBy {
  /** Its name in the user pool. */
  readonly name: string
  /** null: one that Cognito did not have yet. */
  readonly type: ProviderType | null
}

/** Reads the claim `identities` of an ID token that was not verified. @returns null for a user of the pool itself */
export function federatedBy(idToken: string): FederatedBy | null {
  const decoded = decodeUnverified(idToken)
  const identities: unknown = decoded.kind === 'jwt' ? decoded.unverifiedClaims.identities : null
  const first: unknown = Array.isArray(identities) ? identities[0] : null
  if (typeof first !== 'object' || first === null) return null
  const name = 'providerName' in first ? first.providerName : null
  const type = 'providerType' in first ? first.providerType : null
  if (typeof name !== 'string') return null
  return { name, type: providerTypes.find((each) => each === type) ?? null }
}
