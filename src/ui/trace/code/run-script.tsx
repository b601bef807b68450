import { lazyModule } from '../../../loading/lazy-module.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useDetailMessages } from '../../context/detail-messages.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { PartBoundary } from '../../parts/part-boundary.tsx'

const ScriptView = lazyPart(
  lazyModule(() => import('./snippet-view.tsx')),
  (module) => module.ScriptView,
)

/** The whole run as one script, in place of a step's detail. */
export function RunScript({ run }: { readonly run: Run }) {
  const { trace: texts } = useDetailMessages()
  return (
    <section aria-label={texts.run.script}>
      <h3>{texts.run.script}</h3>
      <PartBoundary>
        <ScriptView run={run} />
      </PartBoundary>
    </section>
  )
}
