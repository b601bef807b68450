import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { Header } from './header/header.tsx'
import { Announcer } from './journey/announcer.tsx'
import { Journey } from './journey/journey.tsx'
import { useMessages } from './messages.ts'
import { useSession } from './use-session.ts'
import './app.css'

const ExchangesPane = lazy(() =>
  import('./exchanges/exchanges-pane.tsx').then((module) => ({ default: module.ExchangesPane })),
)

type Pane = 'journey' | 'exchanges'

/** The workbench: the journey on the left, what is really said on the right; on a narrow screen one of the two. */
export function App() {
  const { app, exchanges } = useMessages()
  const [pane, setPane] = useState<Pane>('journey')
  return (
    <>
      <Header />
      <Announcer />
      <nav className="pane-tabs" aria-label={app.panes}>
        <button type="button" aria-pressed={pane === 'journey'} onClick={() => setPane('journey')}>
          {app.journey}
        </button>
        <button type="button" aria-pressed={pane === 'exchanges'} onClick={() => setPane('exchanges')}>
          {exchanges.title} <StepCount />
        </button>
      </nav>
      <main className="workbench" data-pane={pane}>
        <section className="journey-pane" aria-label={app.journey}>
          <Journey />
        </section>
        <section className="exchanges-pane" aria-label={exchanges.title}>
          <Suspense fallback={<p className="small muted exchanges-placeholder">{exchanges.loading}…</p>}>
            <ExchangesPane />
          </Suspense>
        </section>
      </main>
    </>
  )
}

/** Apart, so that the page is not drawn again with each step that is recorded. */
function StepCount() {
  const count = useStore(useSession().record.store, ({ runs }) => runs.at(-1)?.events.length ?? 0)
  return count > 0 && `(${count})`
}
