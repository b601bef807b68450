import type { operations } from '../protocol/operations.ts'

/** As what a role's permissions are saved. */
export const permissionsFile = { fileName: 'permissions.json', mediaType: 'application/json' } as const

/** A call that was made with the credentials of a role. */
export interface TriedCall {
  readonly operation: string
  readonly url: string
}

export interface RoleNeed {
  readonly operation: keyof typeof permissions
  /** Of S3; null: the operation has none. */
  readonly bucket: string | null
  /** null: every role may do it. */
  readonly permission: string | null
}

/**
 * What the calls with credentials need; one that needs nothing can't be denied either:
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
const permissions = {
  ListObjectsV2: 's3:ListBucket',
  GetCallerIdentity: null,
} as const satisfies Readonly<Partial<Record<keyof typeof operations, string | null>>>

/** What a role needs for the calls that were tried, each once. */
export function roleNeeds(calls: readonly TriedCall[]): readonly RoleNeed[] {
  const needs = new Map<string, RoleNeed>()
  for (const { operation, url } of calls) {
    if (!isKnown(operation)) continue
    const bucket = operation === 'ListObjectsV2' ? bucketOf(url) : null
    needs.set(`${operation} ${bucket}`, { operation, bucket, permission: permissions[operation] })
  }
  return [...needs.values()]
}

const isKnown = (operation: string): operation is RoleNeed['operation'] => Object.hasOwn(permissions, operation)

/** From a host of its own at AWS, else from the path. */
function bucketOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  const [, host] = /^(.+)\.s3\.[a-z0-9-]+\.amazonaws\./.exec(hostname) ?? []
  return host ?? decodeURIComponent(pathname.split('/')[1] ?? '')
}
