import { Suspense } from 'react'
import type { Run } from '../../../trace/record/run.ts'
import { PartBoundary } from '../../app/part-boundary.tsx'
import { useDetailMessages } from '../../detail-messages.ts'
import { later } from '../../parts/later.tsx'

const ScriptView = later(() => import('./snippet-view.tsx')).part((module) => module.ScriptView)

/** The whole run as one script, in place of a step's detail. */
export function RunScript({ run }: { readonly run: Run }) {
  const { exchangesPane: texts } = useDetailMessages()
  return (
    <section aria-label={texts.run.script}>
      <h3>{texts.run.script}</h3>
      <PartBoundary>
        <Suspense fallback={<p className="small muted">{texts.loading}</p>}>
          <ScriptView run={run} />
        </Suspense>
      </PartBoundary>
    </section>
  )
}
