import type { Endpoints } from '../../connection.ts'

/** What a connection may be given by an import: one text each. */
export const singleMembers = [
  'region',
  'userPoolId',
  'userPoolClientId',
  'identityPoolId',
  'hostedUiDomain',
  /** Of a login domain that can't be made of it. */
  'domainPrefix',
  'issuer',
  'bucket',
] as const

/** Lists of texts. */
export const listMembers = ['scopes', 'identityProviders', 'callbackUrls'] as const

export type SingleMember = (typeof singleMembers)[number]
export type ListMember = (typeof listMembers)[number]

/** Where a value comes from: a place in the input, or another value that it follows from. */
export type ValueOrigin =
  | { readonly kind: 'input'; readonly place: string }
  | { readonly kind: 'derived'; readonly member: SingleMember }

export interface ImportedValue<Value> {
  readonly value: Value
  readonly from: ValueOrigin
}

type Single = ImportedValue<string>

export type ImportedMembers = { readonly [Member in SingleMember]?: Single } & {
  readonly [Member in ListMember]?: ImportedValue<readonly string[]>
} & { readonly endpoints?: ImportedValue<Endpoints> }

export interface ImportNote {
  readonly code: ImportNoteCode
  /** Where it stands in the input; never the value, which may be a secret. */
  readonly place: string
}

export const importNoteCodes = [
  /** The app client has a secret, which is not kept: a page can't keep one. Another client is needed. */
  'client-secret',
  /** A password or key, which is not kept. */
  'other-secret',
  /** Values were read from a token whose signature was not verified. The token is not kept. */
  'token-not-verified',
  /** The login domain was made of its prefix and the Region. */
  'domain-built',
  /** A prefix without a Region, or in a partition whose login domains AWS doesn't document: to be typed whole. */
  'domain-unknown',
  /** A Region that is not the pool's: left out. It may be that of a replica, or of another service. */
  'other-region',
  /** An issuer that is no user pool. */
  'other-issuer',
  /** The tokens have the updated issuer, which not every verifier takes. */
  'updated-issuer',
] as const

export type ImportNoteCode = (typeof importNoteCodes)[number]

/** A member that the connection can do more with, and where the AWS console has it; null without a Region. */
export interface MissingMember {
  readonly member: SingleMember
  readonly console: string | null
}

/** A connection in the making. */
export interface ImportedDraft {
  /** As the input calls it; null: it doesn't. */
  readonly name: string | null
  readonly found: ImportedMembers
  /** Where the input has several values, of which one is to be chosen. */
  readonly candidates: { readonly [Member in SingleMember]?: readonly Single[] }
  readonly missing: readonly MissingMember[]
  readonly notes: readonly ImportNote[]
}
