import type { SrpTools } from './prove-by-srp.ts'

/** The clock of this machine; nothing is recorded, nothing was made ahead. */
export const srpTools: SrpTools = { now: Date.now, note: () => {}, keysAhead: () => null, device: null }
