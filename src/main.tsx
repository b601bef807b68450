import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { withReadOauthAnswers } from './cognito/hosted-ui/oauth-fetch.ts'
import type { Connection } from './connection/connection.ts'
import {
  isFaulty,
  type ParsedConnections,
  parseConnections,
  usableConnections,
} from './connection/parse-connections.ts'
import type { WorkerPage } from './emulator/host/service-worker/in-page.ts'
import { detailMessages, type Language, languageOf, messagesIn } from './i18n/catalogue.ts'
import { lazyModule } from './loading/lazy-module.ts'
import { withinLimit } from './loading/loading-limit.ts'
import { isInForeignFrame } from './page-policy/foreign-frame.ts'
import { pagePaths } from './page-policy/security-headers.ts'
import { allowXmlParsing } from './page-policy/trusted-types.ts'
import { inTurn, missingIn, whenIdle } from './session/browser-needs.ts'
import { services } from './session/services.ts'
import { createSession, type Session } from './session/session.ts'
import { type AppStorage, createAppStorage } from './session/storage/app-storage.ts'
import { readAttempt } from './session/storage/attempt.ts'
import { availableStorage, lastingStorage } from './session/storage/available-storage.ts'
import { readOwnConnections } from './session/storage/own-connections.ts'
import { drawingWaits } from './session/view.ts'
import type { World } from './session/world.ts'
import { createRecorder } from './trace/record/recorder.ts'
import { createTrace } from './trace/record/trace.ts'
import { App, tracePane } from './ui/app/app.tsx'
import type { KeptColorScheme } from './ui/app/color-scheme-provider.tsx'
import type { ShownLanguage } from './ui/app/language.tsx'
import { Root } from './ui/app/root.tsx'
import type { StartTrouble } from './ui/app/start/start-fault.tsx'
import type { KeptClaimsForm } from './ui/context/claims-form.tsx'
import { SessionContext } from './ui/context/use-session.ts'
import { signOutStep, stageCards } from './ui/journey/journey.tsx'
import { watchStyles } from './ui/parts/late-styles.ts'
import { painted } from './ui/parts/painted.ts'
import { problemNote } from './ui/problem/lazy-problem-note.tsx'
import { lastSessionNote, lateForms } from './ui/sign-in/sign-in-card.tsx'
import './ui/app/shell.css'

allowXmlParsing(window)
watchStyles(document)
/** The path that the page was built for, with a final slash. */
const base = import.meta.env.BASE_URL
const send = window.fetch.bind(window)
const root = window.location.origin + base.slice(0, -1)
const inPage = import.meta.env.LOCAL_COGNITO
  ? lazyModule(() => import('./emulator/host/service-worker/in-page.ts'))
  : null
const page: WorkerPage = { container: navigator.serviceWorker, root }
const startInPage = inPage && (async () => (await inPage.load()).prepare(page))
const plainFetch: typeof fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : `${input}`
  // It is there before anything is sent to it.
  if (url.startsWith(`${root}/local-cognito/`)) await (await inPage?.load())?.untilThere(page)
  return send(input, init)
}
const storedTrace = lazyModule(() => import('./session/storage/stored-trace.ts'))
const tokenInspector = lazyModule(() => import('./ui/token-inspector/token-inspector-page.tsx'))
const policyModule = lazyModule(() => import('./page-policy/page-policy.ts'))
const momentWords = lazyModule(() => import('./ui/secret/moment-words.ts'))
const handOverPage = lazyModule(() => import('./ui/app/start/hand-over-page.tsx'))
const startFault = lazyModule(() => import('./ui/app/start/start-fault.tsx'))
let onLeaving = () => {}
window.addEventListener('pagehide', () => onLeaving())
// Not awaited: a late import may live in this very chunk, which a top-level await would block for ever.
start(takeReturnAddress()).catch(() => document.documentElement.classList.add('start-failed'))

/** @param returned the address that the Hosted UI sent the browser back to; in no variable of the module, since it has the code */
async function start(returned: string | null): Promise<void> {
  const isReturn = returned !== null
  if (isReturn) fetchForReturn()
  const tree = createRoot(document.getElementById('root') ?? document.body)
  const { storage: local, isRefused: isStorageRefused } = availableStorage(() => window.localStorage)
  const storage = createAppStorage({
    local,
    session: lastingStorage(() => window.sessionStorage),
    onChange: onStorageChange,
  })
  // Any other way of opening the page abandons the sign-in that left from this tab.
  const givenUp = isReturn ? null : readAttempt(storage, Date.now())
  if (!isReturn) storage.clearSignIn()
  const trouble = hindrance()
  const connections = trouble ? { trouble } : loadConnections(storage)
  const [parsed, language] = await Promise.all([connections, loadLanguage(storage)])
  const details = detailMessages[language.language]
  const render = (content: ReactNode) => tree.render(framed(content, language, storage))
  if (!trouble && pagePath() === '/token-inspector') {
    const [{ TokenInspectorPage }] = await Promise.all([tokenInspector.load(), details.load()])
    render(
      <TokenInspectorPage
        connections={'trouble' in parsed ? [] : [...parsed.connections, ...readOwnConnections(storage)]}
      />,
    )
    return
  }
  const name = returned && storage.read('signInWindow')
  if (returned && name) {
    const [{ HandOverPage }] = await Promise.all([handOverPage.load(), details.load()])
    render(<HandOverPage returned={returned} name={name} storage={storage} />)
    return
  }
  const shared = takeShareLink()
  if ('trouble' in parsed) {
    const [{ StartFault }] = await Promise.all([startFault.load(), details.load()])
    render(<StartFault trouble={parsed.trouble} storage={storage} inPage={startInPage} shared={shared} />)
    return
  }
  const world = await openWorld(storage, isStorageRefused)
  const session = createSession(world, parsed)
  if (!isReturn) session.arrived({ givenUp, isBack: isBackInHistory() })
  window.addEventListener('pageshow', (event) => event.persisted && session.returned())
  // Before React renders, since StrictMode runs effects twice and a code works once.
  if (returned !== null) {
    void session.finishReturn(returned)
    // The request for tokens goes first; the shell stands until then.
    await passed(drawingWaits)
  }
  // It stands above the form, which it would push down later. What hangs is not waited for.
  if (session.view.getState().state.lastSession)
    await Promise.race([Promise.allSettled([lastSessionNote.load(), details.load()]), passed(1000)])
  render(
    <SessionContext value={session}>
      <App config={parsed.config} shared={shared} />
    </SessionContext>,
  )
  whenIdle(window, () => prepareNext(world, session, language.language, isReturn))
}

/** The page in its language and colours, both of which are kept. */
function framed(page: ReactNode, language: ShownLanguage, storage: AppStorage): ReactNode {
  return (
    <Root
      language={language}
      keepLanguage={(chosen) => storage.write('language', chosen)}
      colorScheme={keptColorScheme(storage)}
      claimsForm={keptClaimsForm(storage)}
    >
      {page}
    </Root>
  )
}

function keptClaimsForm(storage: AppStorage): KeptClaimsForm {
  return {
    read: () => storage.read('claimsForm') ?? 'table',
    keep: (form) => storage.write('claimsForm', form),
  }
}

function keptColorScheme(storage: AppStorage): KeptColorScheme {
  return {
    read: () => storage.read('colorScheme') ?? 'auto',
    keep: (chosen) => storage.write('colorScheme', chosen),
  }
}

/** What the session needs of this browser, with the trace from before a redirect or a reload. */
async function openWorld(storage: AppStorage, isStorageRefused: World['isStorageRefused']): Promise<World> {
  const trace = createTrace(Date.now)
  const recorder = createRecorder(trace, plainFetch, Date.now)
  // The AWS SDK and oidc-client-ts call the global fetch, so this is where everything passes.
  window.fetch = withReadOauthAnswers(recorder.fetch)
  if (storage.read('trace') !== null) (await storedTrace.load()).restoreTrace(storage, trace)
  return {
    recorder,
    send: plainFetch,
    trace,
    storage,
    isStorageRefused,
    root,
    inPage: startInPage,
    passkeys: navigator.credentials,
    async policy() {
      const { pagePolicy } = await policyModule.load()
      return { ...pagePolicy(document, plainFetch), reload: () => window.location.reload() }
    },
    goTo: (url) => window.location.assign(url),
    stay: () => window.stop(),
    inTurn: (name, act) => inTurn(navigator, name, act),
    async storeTraceOnLeave() {
      const { storeTrace } = await storedTrace.load()
      onLeaving = () => storeTrace(storage, trace)
    },
    painted,
    onSeen,
    now: Date.now,
  }
}

function onStorageChange(listener: (event: StorageEvent) => void): void {
  window.addEventListener('storage', listener)
}

function onSeen(act: () => void): void {
  document.addEventListener('visibilitychange', () => document.hidden || act())
  window.addEventListener('pageshow', act)
}

const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Below the path that the page was built for. */
function pagePath(): string {
  return `/${window.location.pathname.slice(base.length)}`
}

/** The address that the Hosted UI sent the browser back to; taken out of the address bar before anything else. */
function takeReturnAddress(): string | null {
  const { href, search } = window.location
  if (pagePath() !== '/callback') return null
  window.history.replaceState(null, '', base)
  return search === '' ? null : href
}

/** What a share link brings; taken out of the address bar, so that a reload doesn't bring it again. */
function takeShareLink(): string | null {
  const { hash, pathname } = window.location
  if (!/^#(connection|trace)=/.test(hash)) return null
  window.history.replaceState(null, '', pathname)
  return hash
}

/** Whether the browser's history led here, and no link or redirect. */
function isBackInHistory(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
}

/** What stands in the way of the page wherever it is opened. */
function hindrance(): StartTrouble | null {
  if (isInForeignFrame(window)) return { kind: 'framed' }
  if (!pagePaths.some((path) => path === pagePath())) return { kind: 'not-found' }
  const missing = missingIn(window)
  return missing.length > 0 ? { kind: 'browser', missing } : null
}

/** The language that was chosen before, or the browser's. */
async function loadLanguage(storage: AppStorage): Promise<ShownLanguage> {
  const language = languageOf([storage.read('language'), ...navigator.languages])
  const messages = await withinLimit(messagesIn(language)).catch(() => null)
  return messages ? { language, messages } : { language: 'en', messages: await messagesIn('en') }
}

async function fetchConfig() {
  const response = await plainFetch(`${base}config.json`)
  return { ok: response.ok, status: response.status, text: await response.text() }
}

type Loaded =
  | { readonly connections: readonly Connection[]; readonly first: Connection; readonly config: ParsedConnections }
  | { readonly trouble: StartTrouble }

async function loadConnections(storage: AppStorage): Promise<Loaded> {
  const answer = await withinLimit(fetchConfig()).catch(() => null)
  if (answer === null) return { trouble: { kind: 'unreachable' } }
  if (!answer.ok) return { trouble: { kind: 'status', status: answer.status } }
  const config = parseConnections(answer.text)
  const connections = usableConnections(config)
  const [first] = [...connections, ...readOwnConnections(storage)]
  if (first) return { connections, first, config }
  return { trouble: isFaulty(config) ? { kind: 'faults', config } : { kind: 'empty', allowsOwn: config.allowsOwn } }
}

/** Once the first screen is there: joins the other tabs, and prefetches what the next screens need, the likeliest first. */
function prepareNext(world: World, session: Session, language: Language, isReturn: boolean): void {
  // Offline already: a sign-in that leaves the page asks for it again.
  world.storeTraceOnLeave().catch(() => {})
  session.joinOtherTabs().catch(() => {})
  const forCredentials = () => [
    services.identityPool(),
    ...Object.values(stageCards).map((card) => card.load()),
    momentWords.load().then(({ formatsOf }) => formatsOf(language)),
    services.sts(),
  ]
  const forChoosing = () => [
    tracePane.load(),
    ...Object.values(lateForms).map((form) => form.load()),
    detailMessages[language].load(),
  ]
  page.view = session.view
  void Promise.allSettled([
    services.steps(),
    // After a redirect the method is known.
    ...(isReturn ? [...forCredentials(), ...forChoosing()] : [...forChoosing(), ...forCredentials()]),
    signOutStep.load(),
    session.prepareSrp(),
    services.leave(),
    problemNote.load(),
    page.container?.controller && inPage?.load().then(({ leaveUnused }) => leaveUnused(page)),
  ])
}

/** What stands between the code and the request for tokens; the rest arrives while that is out. */
function fetchForReturn(): void {
  void Promise.allSettled([storedTrace.load(), services.callback(), services.steps()])
}
