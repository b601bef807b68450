/** What somebody wants to do, as far as policies ask for it. */
export interface AccessRequest {
  readonly principal: Principal
  /** E.g. `s3:ListBucket`. */
  readonly action: string
  /** Its ARN; `*`: the action is on no single resource. */
  readonly resource: string
  /** Whose the resource is. */
  readonly resourceAccountId: string
  /** Condition keys that only this action has, e.g. `s3:prefix`. */
  readonly parameters: Readonly<Record<string, string>>
}

/** The session of a role, which is who asks. */
interface Principal {
  readonly roleArn: string
  readonly sessionArn: string
  readonly accountId: string
  /** null: it doesn't come from an identity pool. */
  readonly identityId: string | null
  readonly tags: Readonly<Record<string, string>>
}
