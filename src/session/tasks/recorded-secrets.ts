import { lazyModule } from '../../loading/lazy-module.ts'
import type { TraceEvent } from '../../trace/record/exchange.ts'
import type { Trace } from '../../trace/record/trace.ts'
import type { ExpiringSecret } from '../../trace/redaction/expiring-secrets.ts'
import { isInTheClear, redaction } from '../forgetting.ts'

const expiringSecrets = lazyModule(() => import('../../trace/redaction/expiring-secrets.ts'))

/** The secrets in the trace that expire. */
export function createRecordedSecrets(trace: Trace) {
  /** Events do not change, so each is searched once. */
  const searched = new WeakMap<TraceEvent, readonly ExpiringSecret[]>()

  return {
    /** Masks what has expired. @returns when each expires, epoch milliseconds; null where the code could not be fetched */
    async drop(now: () => number): Promise<readonly number[] | null> {
      if (!isInTheClear(trace.store.getState().runs)) return []
      const loaded = await Promise.all([expiringSecrets.load(), redaction.load()]).catch(() => null)
      if (!loaded) return null
      const [{ expiringSecretsIn }, { maskSecrets }] = loaded
      const secrets = trace.store.getState().runs.flatMap(({ events }) =>
        events.flatMap((event) => {
          const found = searched.get(event) ?? expiringSecretsIn(event)
          searched.set(event, found)
          return found
        }),
      )
      const expired = new Set(secrets.flatMap(({ secret, expires }) => (expires <= now() ? [secret] : [])))
      if (expired.size > 0) trace.rewrite((run) => maskSecrets(run, expired))
      return secrets.map(({ expires }) => expires)
    },
  }
}
