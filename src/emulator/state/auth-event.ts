/**
 * What a user pool with threat protection records of a user's sign-in, sign-up or password. Times are epoch milliseconds.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AuthEventType.html
 */
export interface AuthEvent {
  readonly id: string
  readonly username: string
  readonly type: 'SignIn' | 'SignUp' | 'ForgotPassword' | 'PasswordChange' | 'ResendCode'
  readonly response: 'Pass' | 'Fail' | 'InProgress'
  /** In the order in which they were answered. */
  readonly challenges: readonly ChallengeOfEvent[]
  readonly created: number
  /** What an administrator said of it; null: nothing. */
  readonly feedback: { readonly value: 'Valid' | 'Invalid'; readonly date: number } | null
  /** When it is forgotten. */
  readonly expires: number
}

export interface ChallengeOfEvent {
  readonly name: 'Password' | 'Mfa'
  readonly response: 'Success' | 'Failure'
}
