import { type ComputationName, computations } from './computations.ts'
import { knownOperation, type OperationName, operations } from './operations.ts'
import type { ServiceName } from './services.ts'
import type { Specification } from './specification.ts'
import type { Stage } from './stages.ts'

/** A step of a sign-in: a call, a redirect, or something that the browser computes. */
export type StepName = OperationName | ComputationName

interface Step {
  /** null: computed in the browser. */
  readonly service: ServiceName | null
  readonly specification: Specification
  readonly stages: readonly Stage[]
}

/** What the tables of operations and computations say of a step. */
export function stepOf(name: StepName): Step {
  return isComputation(name) ? { service: null, ...computations[name] } : operations[name]
}

/** @returns null for what is in neither table: a call that something else made on this page */
export function knownStep(name: string): StepName | null {
  return isComputation(name) ? name : knownOperation(name)
}

function isComputation(name: string): name is ComputationName {
  return Object.hasOwn(computations, name)
}
