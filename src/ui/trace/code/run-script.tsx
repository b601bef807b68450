import { lazy, Suspense } from 'react'
import type { Run } from '../../../trace/record/run.ts'
import { useDetailMessages } from '../../detail-messages.ts'

const ScriptView = lazy(() => import('./snippet-view.tsx').then((module) => ({ default: module.ScriptView })))

/** The whole run as one script, in place of a step's detail. */
export function RunScript({ run }: { readonly run: Run }) {
  const { exchangesPane: texts } = useDetailMessages()
  return (
    <section aria-label={texts.run.script}>
      <h3>{texts.run.script}</h3>
      <Suspense fallback={<p className="small muted">{texts.loading}</p>}>
        <ScriptView run={run} />
      </Suspense>
    </section>
  )
}
