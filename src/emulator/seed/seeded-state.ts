import type { SigningKeys } from '../state/signing-keys.ts'
import type { Snapshot } from '../state/state.ts'
import type { Seed } from './seed.ts'
import { type SeedingOptions, seededByDocuments } from './seed-documents.ts'
import { seedFile } from './seed-file.ts'

interface Options extends Pick<SeedingOptions, 'operationOf'> {
  /** Epoch milliseconds. */
  readonly now: number
  /** null: new ones are made once they are needed, so that tokens of an earlier run don't verify. */
  readonly keys: SigningKeys | null
}

/**
 * A fresh local Cognito as the seed has it: its file of calls is performed.
 * @throws SeedError where a call is refused
 */
export async function seededState(seed: Seed, { operationOf, now, keys }: Options): Promise<Snapshot> {
  const { issuer, requirePkce, signedCallsFrom } = seed
  const { snapshot } = await seededByDocuments([{ file: 'built-in seed', value: seedFile(seed) }], {
    operationOf,
    now: () => now,
    settings: { issuer, requirePkce, signedCallsFrom },
  })
  return keys ? withKeys(snapshot, keys) : snapshot
}

const withKeys = (state: Snapshot, { idToken, accessToken, identity }: SigningKeys): Snapshot => ({
  ...state,
  identityKey: { ...state.identityKey, jwk: identity },
  userPools: state.userPools.map((pool) => ({
    ...pool,
    idTokenKey: { ...pool.idTokenKey, jwk: idToken },
    accessTokenKey: { ...pool.accessTokenKey, jwk: accessToken },
  })),
})
