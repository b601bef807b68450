/** NEW_PASSWORD_REQUIRED: the person has a temporary password and must choose their own. */
export interface Challenge {
  readonly name: 'NEW_PASSWORD_REQUIRED'
  /** What to answer with as USERNAME. */
  readonly username: string
  readonly session: string | undefined
  /** Names of the attributes that have to come with the new password. */
  readonly requiredAttributes: readonly string[]
}
