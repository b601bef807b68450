import type { Emulated } from '../state/state.ts'

/** The one bucket of the local S3. */
export interface BucketSeed {
  readonly name: string
  readonly objects: readonly StoredObject[]
  /** What each identity has under its own prefix, `<identity ID>/`. */
  readonly objectsOfEach: readonly StoredObject[]
  /** By role name; a role that isn't here may list nothing. `own`: its identity's prefix. */
  readonly mayList: Readonly<Record<string, 'own' | 'all'>>
  /** The bucket's CORS rule: pages of these origins may GET. */
  readonly corsOrigins: readonly string[]
}

export interface StoredObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
}

export interface ListedObject extends StoredObject {
  /** Epoch milliseconds. */
  readonly modified: number
}

/** All that is in the bucket, in the order in which S3 lists it. */
export function objectsIn(emulated: Emulated, bucket: BucketSeed): readonly ListedObject[] {
  const identities = [...emulated.identityPools.values()].flatMap((pool) => [...pool.identities.values()])
  const own = identities.flatMap(({ id, created }) =>
    bucket.objectsOfEach.map(({ key, size }) => ({ key: `${id}/${key}`, size, modified: created })),
  )
  const shared = bucket.objects.map((object) => ({ ...object, modified: Date.UTC(2026, 0, 5, 9) }))
  return [...shared, ...own].sort((a, b) => (a.key < b.key ? -1 : 1))
}
