/** The one bucket of the local S3. */
export interface Bucket {
  readonly name: string
  readonly objects: readonly StoredObject[]
  /** What each identity has under its own prefix, `<identity ID>/`. */
  readonly objectsOfEach: readonly StoredObject[]
  /** The bucket's CORS rule: pages of these origins may GET. */
  readonly corsOrigins: readonly string[]
}

export interface StoredObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
}
