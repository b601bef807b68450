import { lazyModule } from '../../../loading/lazy-module.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { PartBoundary } from '../../parts/part-boundary.tsx'

const ScriptView = lazyPart(
  lazyModule(() => import('./snippet-view.tsx')),
  (module) => module.ScriptView,
)

/** The whole run as one script, in place of a step's detail. */
export function RunScript({ run }: { readonly run: Run }) {
  const texts = useMessages('trace')
  return (
    <section aria-label={texts.run.script}>
      <h3>{texts.run.script}</h3>
      <PartBoundary>
        <ScriptView run={run} />
      </PartBoundary>
    </section>
  )
}
