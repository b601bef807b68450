import { rfc, type Specification } from './specification.ts'
import type { Stage } from './stages.ts'

/** What is computed in the browser between two requests. */
export const computations = {
  /** Code verifier and code challenge. */
  pkce: { specification: rfc(7636, '4.1'), stages: ['sign-in'] },
  /** The client's SRP key pair. */
  'srp-key': { specification: rfc(5054, '2.5.4'), stages: ['sign-in'] },
  /** The SRP proof of the password. */
  'srp-proof': { specification: rfc(5054, '2.6'), stages: ['sign-in'] },
} as const satisfies Readonly<
  Record<string, { readonly specification: Specification; readonly stages: readonly Stage[] }>
>

export type ComputationName = keyof typeof computations

export const computationNames = Object.keys(computations) as readonly ComputationName[] as readonly [
  ComputationName,
  ...ComputationName[],
]
