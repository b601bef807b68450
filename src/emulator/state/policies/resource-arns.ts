import type { Bucket } from '../bucket.ts'
import type { Emulated } from '../state.ts'

/** The resources that can have a policy of their own. */

export const bucketArn = ({ bucket }: { readonly bucket: Pick<Bucket, 'name'> }): string =>
  `arn:aws:s3:::${bucket.name}`

/** Of the local API with IAM authorization; its methods and paths follow after a slash. */
export const localApiArn = ({ settings: { region, accountId } }: Pick<Emulated, 'settings'>): string =>
  `arn:aws:execute-api:${region}:${accountId}:local`
