/** What STS says of the keys that signed the request. */
export interface Caller {
  readonly account: string
  readonly arn: string
  readonly userId: string
}

/**
 * The role's name in an assumed-role ARN (`arn:aws:sts::<account>:assumed-role/<role>/<session>`).
 * @returns null for any other ARN
 */
export function roleNameOf(arn: string): string | null {
  return /^arn:[\w-]+:sts::\d*:assumed-role\/([^/]+)\//.exec(arn)?.[1] ?? null
}
