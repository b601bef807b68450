import type { AwsCredentials } from '../aws-credentials.ts'

/** What an export is made of; each form writes as much of it as it can hold. */
export interface ExportedKeys extends AwsCredentials {
  readonly region: string
  /** Origins of services that are not AWS's own, without a final slash; keys of a local Cognito work nowhere else. */
  readonly endpoints: { readonly sts?: string | undefined; readonly s3?: string | undefined }
}

/** One way to write keys down. */
export interface ExportForm {
  /** Also on systems that hide names with a leading dot. */
  readonly fileName: string
  readonly mediaType: string
  /** Whether a reader of this form gets back exactly that value. */
  readonly holds: (value: string) => boolean
  /** @param note one line for people, written where the form has comments that do no harm */
  readonly write: (keys: ExportedKeys, note: string) => string
}

/** The end as ISO 8601 in whole seconds, rounded down; null where the service named none. */
export function isoEnd({ expires }: AwsCredentials): string | null {
  if (expires === null || Number.isNaN(new Date(expires).getTime())) return null
  return `${new Date(expires).toISOString().slice(0, 19)}Z`
}

/** The same keys with dots in place of what is secret, for display. */
export function masked<Keys extends AwsCredentials>(keys: Keys): Keys {
  const dots = '•'.repeat(16)
  return { ...keys, secretAccessKey: dots, sessionToken: dots }
}
