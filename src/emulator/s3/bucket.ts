import type { StoredObject } from '../state/bucket.ts'
import type { Emulated } from '../state/state.ts'

export interface BucketObject extends StoredObject {
  /** Epoch milliseconds. */
  readonly modified: number
}

/** All that is in the bucket, in the order in which S3 lists it. */
export function objectsIn({ bucket, identityPools }: Emulated): readonly BucketObject[] {
  const identities = [...identityPools.values()].flatMap((pool) => [...pool.identities.values()])
  const own = identities.flatMap(({ id, created }) =>
    bucket.objectsOfEach.map(({ key, size }) => ({ key: `${id}/${key}`, size, modified: created })),
  )
  const shared = bucket.objects.map((object) => ({ ...object, modified: Date.UTC(2026, 0, 5, 9) }))
  return [...shared, ...own].sort((a, b) => (a.key < b.key ? -1 : 1))
}
