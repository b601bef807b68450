/** A part of a connection that a sign-in method can't do without. */
export type Need = 'identity-pool' | 'user-pool' | 'hosted-ui'

/** The sign-in methods, in the order in which the page offers them, each with what it needs. */
export const signInMethods = {
  guest: ['identity-pool'],
  'user-pool': ['user-pool'],
  'hosted-ui': ['user-pool', 'hosted-ui'],
  'provider-token': ['identity-pool'],
} as const satisfies Readonly<Record<string, readonly Need[]>>

export type SignInMethod = keyof typeof signInMethods

export const signInMethodNames = Object.keys(signInMethods) as readonly SignInMethod[] as readonly [
  SignInMethod,
  ...SignInMethod[],
]

/** What a run of the trace is of: a sign-in, an account before one, or the checks of a connection. */
export const runKinds = [...signInMethodNames, 'account', 'check'] as const

export type RunKind = (typeof runKinds)[number]
