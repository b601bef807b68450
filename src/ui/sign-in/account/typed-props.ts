import type { PasswordSignIn } from '../../../cognito/user-pool/sign-in.ts'

export interface TypedProps {
  /** In the form of the sign-in, which these stand in for. */
  readonly typed: PasswordSignIn
  readonly onTyped: (change: Partial<Pick<PasswordSignIn, 'username' | 'password'>>) => void
}
