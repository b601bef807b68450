/** Temporary AWS keys of a role. */
export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** Epoch milliseconds; null where the service named no end. */
  readonly expires: number | null
}

/** What is kept of credentials after their expiry: enough to name them, nothing to sign with. */
export interface ExpiredCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: null
  readonly sessionToken: null
  readonly expires: number
}

export type IssuedCredentials = AwsCredentials | ExpiredCredentials

export function isUsable(credentials: IssuedCredentials): credentials is AwsCredentials {
  return credentials.secretAccessKey !== null
}
