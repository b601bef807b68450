import { foreignHosts } from '../../connection/endpoint-hosts.ts'
import { isInTheClear } from '../../session/forgetting.ts'
import { progressOf } from '../../session/sign-in/journey.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { LanguageSwitch, ThemeSwitch } from '../context/switches.tsx'
import { useSession, useSessionState, useTrace } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { Logo } from '../parts/logo.tsx'
import { TextButton } from '../parts/text-button.tsx'

/** Where the page is connected, how it looks, and the way out. */
export function Header({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const app = useMessages('app')
  const connection = useSessionState((state) => state.connection)
  const foreign = foreignHosts(connection)
  return (
    <header ref={measured} className="header">
      <h1 className="logo">
        <Logo /> {app.name}
      </h1>
      <ConnectionPicker />
      {connection.localCognito && foreign.length === 0 && (
        <span className="chip" title={app.emulatorTitle}>
          {app.emulator}
        </span>
      )}
      {foreign.length > 0 && (
        <span className="chip warn" title={app.foreignTitle}>
          {app.foreign(foreign.join(app.separators.list))}
        </span>
      )}
      <span className="spacer" />
      {/* In a tab of its own: tokens and credentials live in this page's memory only. */}
      <a className="small" href="/token-inspector" target="_blank" rel="noreferrer">
        {app.tokenInspector}
      </a>
      <LanguageSwitch />
      <ThemeSwitch />
      <span className="for-keyboards">
        <TextButton onClick={onShortcuts}>{app.shortcuts}</TextButton>
      </span>
      <SignOut />
    </header>
  )
}

/** Passes the header's height to the style sheet, for what sticks below it. */
function measured(header: HTMLElement | null) {
  if (!header) return
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--header-height', `${header.offsetHeight}px`)
  })
  observer.observe(header)
  return () => observer.disconnect()
}

function ConnectionPicker() {
  const app = useMessages('app')
  const session = useSession()
  const { name, region } = useSessionState((state) => state.connection)
  if (session.connections.length === 1) {
    return (
      <span className="pill">
        <b>
          <ForeignText text={name} />
        </b>
        <span className="region"> · {region}</span>
      </span>
    )
  }
  return (
    <select
      className="pill"
      aria-label={app.connection}
      value={name}
      onChange={(event) => session.chooseConnection(event.currentTarget.value)}
    >
      {session.connections.map((connection) => (
        <option key={connection.name} value={connection.name}>
          {visible(`${connection.name} · ${connection.region}`)}
        </option>
      ))}
    </select>
  )
}

/** Stands there as long as anything secret does, also of a sign-in that failed. */
function SignOut() {
  const app = useMessages('app')
  const session = useSession()
  const signInMethod = useSessionState((state) => progressOf(state.journey)?.signInMethod)
  const issued = useSessionState(({ journey }) => {
    const progress = progressOf(journey)
    return progress !== null && (progress.tokens !== null || progress.identityId !== null)
  })
  const isBusy = useSessionState(({ journey }) => journey.at === 'working' || journey.at === 'leaving')
  const inTheClear = useTrace(isInTheClear)
  if (!issued && (isBusy || !inTheClear)) return null
  return (
    <span className="ways-out">
      {issued && signInMethod === 'hosted-ui' && (
        <Button size="xs" variant="default" onClick={session.signOutOfHostedUi}>
          {app.signOutHostedUi}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={session.signOut}>
        {issued ? app.signOut : app.forget}
      </Button>
    </span>
  )
}
