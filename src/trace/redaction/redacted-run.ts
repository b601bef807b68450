import type { Run } from '../record/run.ts'
import { guestIdentityIds } from './guest-identity.ts'
import { redactRun, secretsIn } from './redaction.ts'

/** A run in which no secret stands in the clear: the only kind that files are made of. */
export type RedactedRun = Run & { readonly redacted: true }

/** @param secrets those of other runs too, where a secret may have wandered */
export function redacted(run: Run, secrets: ReadonlySet<string> = secretsOf([run])): RedactedRun {
  return { ...redactRun(run, secrets), redacted: true }
}

/** Every secret of these runs, in the clear; what a guest is known by is one as soon as it leaves this browser. */
export function secretsOf(runs: readonly Run[]): ReadonlySet<string> {
  return new Set(runs.flatMap((run) => [...secretsIn(run), ...guestIdentityIds(run)]))
}
