import { isJsonObject } from '../../text/json-object.ts'
import { traceVersion } from '../export/trace-format.ts'

/** A run of the version before, as each version writes it. */
const steps: Readonly<Record<number, (run: Readonly<Record<string, unknown>>) => unknown>> = {
  2: ({ way, ...run }) => ({ ...run, signInMethod: way }),
  // Since then a run can be of checks.
  3: (run) => run,
}

/**
 * The runs of an older trace file as the present version writes them, not validated yet.
 * @returns undefined: no version that was ever written
 */
export function modernized(version: unknown, runs: unknown): unknown {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > traceVersion)
    return undefined
  let current = runs
  for (let next = version + 1; next <= traceVersion; next++) {
    if (Array.isArray(current)) current = current.map((run) => (isJsonObject(run) ? steps[next]?.(run) : run))
  }
  return { runs: current }
}
