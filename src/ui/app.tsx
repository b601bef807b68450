import { useState } from 'react'
import { useStore } from 'zustand'
import { ExchangeList } from './exchanges/exchange-list.tsx'
import { Header } from './header/header.tsx'
import { Announcer } from './journey/announcer.tsx'
import { Journey } from './journey/journey.tsx'
import { useMessages } from './messages.ts'
import { useSession } from './use-session.ts'
import './app.css'

type Pane = 'journey' | 'exchanges'

/** The workbench: the journey on the left, what is really said on the right; on a narrow screen one of the two. */
export function App() {
  const { app, exchanges } = useMessages()
  const [pane, setPane] = useState<Pane>('journey')
  const count = useStore(useSession().exchanges, (made) => made.length)
  return (
    <>
      <Header />
      <Announcer />
      <nav className="pane-tabs" aria-label={app.panes}>
        <button type="button" aria-pressed={pane === 'journey'} onClick={() => setPane('journey')}>
          {app.journey}
        </button>
        <button type="button" aria-pressed={pane === 'exchanges'} onClick={() => setPane('exchanges')}>
          {exchanges.title} {count > 0 && `(${count})`}
        </button>
      </nav>
      <main className="workbench" data-pane={pane}>
        <section className="journey-pane" aria-label={app.journey}>
          <Journey />
        </section>
        <section className="exchanges-pane" aria-label={exchanges.title}>
          <ExchangeList />
        </section>
      </main>
    </>
  )
}
