import { answeredOperations } from '../../api.ts'
import { localSteps } from '../../seed/calls/local-steps.ts'
import { localSeed } from '../../seed/seed.ts'
import { seedFile } from '../../seed/seed-file.ts'
import { usualAppOrigin } from '../local-settings.ts'

// What the build writes into files of the package.

export { seedFileForm } from '../../seed/calls/read-calls.ts'

/** All that a call of a seed may name; a call of a service by its prefix is another. */
export const operationNames: readonly string[] = [
  ...new Set([...Object.values(answeredOperations).flat(), ...Object.keys(localSteps)]),
].sort()

/** The built-in pools, to begin a seed of one's own with. */
export const builtInSeed = () => seedFile(localSeed(usualAppOrigin))
