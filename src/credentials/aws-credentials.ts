/** Temporary AWS keys of a role. */
export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** Epoch milliseconds; null where the service named no end. */
  readonly expires: number | null
}
