import type { Emulated } from '../state/state.ts'

/** A parsed JSON object from the wire; its members are unknown until an operation has read them. */
export type WireObject = Readonly<Record<string, unknown>>

/**
 * One call of a JSON service: takes the request body, gives the answer's body, or throws a ServiceError.
 * Members of the answer are sent in the order in which they were written: as AWS orders them.
 */
export type ServedOperation = (emulated: Emulated, request: WireObject) => Promise<WireObject> | WireObject
