import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isFaulty, type ParsedConnections } from '../../connection/parse-connections.ts'
import { lazyModule } from '../../loading/lazy-module.ts'
import { useMessages } from '../context/messages.ts'
import { OpenStagesProvider } from '../context/open-stages.tsx'
import { useSessionState, useTrace } from '../context/use-session.ts'
import { Announcer } from '../journey/announcer.tsx'
import { Journey } from '../journey/journey.tsx'
import { AfterPaint } from '../parts/after-paint.tsx'
import { LoadingNote, lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import type { OpenedTrace } from '../trace/export/opened-trace.ts'
import { Header } from './header.tsx'
import './app.css'

export const tracePane = lazyModule(() => import('../trace/trace-pane.tsx'))

const TracePane = lazyPart(tracePane, (module) => module.TracePane)

const ConfigFaults = lazyPart(
  lazyModule(() => import('./config-faults/config-faults.tsx')),
  (module) => module.ConfigFaults,
)

const Shortcuts = lazyPart(
  lazyModule(() => import('../help/shortcuts.tsx')),
  (module) => module.default,
  // Of no use until a key is pressed: only what is asked for by the button is missed.
  ({ isHelpOpen, ...note }) => isHelpOpen && <LoadingNote {...note} />,
)

const ConnectionsDialog = lazyPart(
  lazyModule(() => import('../connections/connections-dialog.tsx')),
  (module) => module.ConnectionsDialog,
)

const FailureLab = lazyPart(
  lazyModule(() => import('../failure-lab/failure-lab.tsx')),
  (module) => module.FailureLab,
  // The page is of use without it: only that it is missing is told.
  (note) => !note.isLoading && <LoadingNote {...note} />,
)

type Pane = 'journey' | 'trace'

interface AppProps {
  readonly config: ParsedConnections
  /** The fragment of a share link that the page was opened by; null: it wasn't. */
  readonly shared: string | null
}

/** The journey on the left, the trace on the right; on a narrow screen one of the two. */
export function App({ config, shared }: AppProps) {
  const app = useMessages('app')
  const formGeneration = useSessionState((state) => state.formGeneration)
  const isLocal = useSessionState((state) => state.connection.localCognito)
  // Outlives the sign-out, since a file belongs to no session.
  const [opened, setOpened] = useState<readonly OpenedTrace[]>([])
  const [isHelpOpen, openHelp] = useState(false)
  const traceLink = shared?.startsWith('#trace=') ? shared : null
  const [pane, setPane] = useState<Pane>(traceLink ? 'trace' : 'journey')
  const [connections, setConnections] = useState<'open' | 'shared' | null>(
    shared === null || traceLink ? null : 'shared',
  )
  const openConnections = () => setConnections('open')
  const sections = { journey: useRef<HTMLElement>(null), trace: useRef<HTMLElement>(null) }
  const go = (to: Pane) => {
    // On a narrow screen it is not there to be focused before.
    flushSync(() => setPane(to))
    sections[to].current?.focus()
  }
  return (
    <OpenStagesProvider>
      <Header onHelp={() => openHelp(true)} onConnections={openConnections} />
      <PartBoundary silent>
        <Announcer />
      </PartBoundary>
      <nav className="pane-tabs" aria-label={app.panes}>
        <button type="button" aria-pressed={pane === 'journey'} onClick={() => setPane('journey')}>
          {app.journey}
        </button>
        <button type="button" aria-pressed={pane === 'trace'} onClick={() => setPane('trace')}>
          {app.trace} <RequestCount />
        </button>
      </nav>
      {/* Anew after a sign-out: React keeps the props and state of the last drawing, secrets too, as long as a part lives. */}
      <main key={formGeneration} className="workbench" data-pane={pane}>
        <section ref={sections.journey} tabIndex={-1} className="journey-pane" aria-label={app.journey}>
          {isFaulty(config) && (
            <PartBoundary>
              <ConfigFaults config={config} />
            </PartBoundary>
          )}
          <PartBoundary>
            <Journey />
          </PartBoundary>
        </section>
        <section ref={sections.trace} tabIndex={-1} className="trace-pane" aria-label={app.trace}>
          <div className="trace-scroll">
            <PartBoundary>
              <AfterPaint>
                <TracePane opened={opened} onOpened={setOpened} link={traceLink} onPane={setPane} />
              </AfterPaint>
            </PartBoundary>
          </div>
        </section>
      </main>
      {connections && (
        <PartBoundary>
          <ConnectionsDialog
            allowsOwn={config.allowsOwn}
            fragment={connections === 'shared' ? shared : null}
            onEnd={() => setConnections(null)}
          />
        </PartBoundary>
      )}
      <AfterPaint>
        <Shortcuts isHelpOpen={isHelpOpen} onHelp={openHelp} onConnections={openConnections} onGo={go} />
        {isLocal && <FailureLab onPane={setPane} />}
      </AfterPaint>
    </OpenStagesProvider>
  )
}

/** Apart, so that the page is not drawn again with each request that is recorded. */
function RequestCount() {
  const count = useTrace((runs) => runs.at(-1)?.events.filter(({ kind }) => kind === 'exchange').length ?? 0)
  return count > 0 && `(${count})`
}
