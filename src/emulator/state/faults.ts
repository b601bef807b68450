/** What can be switched on to see how it fails. */
export const faultNames = [
  'guests-off',
  'client-not-registered',
  'token-expired',
  'role-ambiguous',
  'role-not-trusting',
  'client-unknown',
  'client-has-secret',
  'flow-off',
  'trigger-throws',
  'clock-differs',
  'redirect-differs',
  'scope-not-allowed',
  'code-used',
  'throttled',
  'blocked-by-waf',
  'slow',
  'dropped',
  'server-error',
  'web-page',
  'cors-missing',
] as const

export type FaultName = (typeof faultNames)[number]

/** A fault that is switched on. */
export interface SwitchedFault {
  readonly name: FaultName
  /** The only call that it is for; null: all that the fault concerns. */
  readonly operation: string | null
  /** For how long a slow answer is held back. */
  readonly milliseconds: number
}
