import { foreignHosts } from '../../connection/endpoint-hosts.ts'
import { isInTheClear } from '../../session/forgetting.ts'
import { isSignedIn } from '../../session/session-state.ts'
import { progressOf } from '../../session/sign-in/journey.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { LanguageSwitch, ThemeSwitch } from '../context/switches.tsx'
import { useSession, useSessionState, useTrace } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { HeaderMenu } from '../parts/header-menu.tsx'
import { Logo } from '../parts/logo.tsx'
import { TextButton } from '../parts/text-button.tsx'

interface HeaderProps {
  readonly onHelp: () => void
  readonly onConnections: () => void
}

/** Where the page is connected, how it looks, and the way out. */
export function Header({ onHelp, onConnections }: HeaderProps) {
  const app = useMessages('app')
  const connection = useSessionState((state) => state.connection)
  const foreign = foreignHosts(connection)
  return (
    <header ref={measured} className="header">
      <div className="title">
        <h1 className="logo">
          <Logo /> {app.name}
        </h1>
        <p className="tagline">{app.tagline}</p>
      </div>
      {foreign.length > 0 && (
        <span className="chip warn" title={app.foreignTitle}>
          {app.foreign(foreign.join(app.separators.list))}
        </span>
      )}
      <HeaderMenu label={app.menu}>
        <ConnectionPicker />
        <TextButton onClick={onConnections}>{app.connections}</TextButton>
        {connection.localCognito && foreign.length === 0 && (
          <span className="chip" title={app.emulatorTitle}>
            {app.emulator}
          </span>
        )}
        <span className="spacer" />
        {connection.localCognito && (
          <a className="small" href="#failure-lab">
            {app.failureLab}
          </a>
        )}
        {/* In a tab of its own: tokens and credentials live in this page's memory only. */}
        <a className="small" href={`${import.meta.env.BASE_URL}token-inspector`} target="_blank" rel="noreferrer">
          {app.tokenInspector}
        </a>
        <LanguageSwitch />
        <ThemeSwitch />
        <TextButton onClick={onHelp}>{app.help}</TextButton>
        <SignOutOfHostedUi />
      </HeaderMenu>
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
  const { id, name, region } = useSessionState((state) => state.connection)
  const own = useSessionState((state) => state.ownConnections)
  const all = [...session.connections, ...own]
  if (all.length === 1) {
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
      value={id}
      onChange={(event) => session.chooseConnection(event.currentTarget.value)}
    >
      {all.map((connection) => (
        <option key={connection.id} value={connection.id}>
          {visible(`${connection.name} · ${connection.region}`)}
        </option>
      ))}
    </select>
  )
}

function SignOutOfHostedUi() {
  const app = useMessages('app')
  const session = useSession()
  const signInMethod = useSessionState((state) => progressOf(state.journey)?.signInMethod)
  const issued = useSessionState(isSignedIn)
  if (!issued || signInMethod !== 'hosted-ui') return null
  return (
    <span className="sign-out-of-hosted-ui">
      <Button size="xs" variant="default" onClick={session.signOutOfHostedUi}>
        {app.signOutHostedUi}
      </Button>
    </span>
  )
}

/** Present as long as anything secret is, also after a sign-in that failed; the users who are kept have their own. */
function SignOut() {
  const app = useMessages('app')
  const session = useSession()
  const issued = useSessionState(isSignedIn)
  const isBusy = useSessionState(({ journey }) => journey.at === 'working' || journey.at === 'leaving')
  const kept = useSessionState((state) => state.keptRuns)
  const inTheClear = useTrace((runs) => isInTheClear(runs, kept))
  if (!issued && (isBusy || !inTheClear)) return null
  return (
    <span className="sign-out-button">
      <Button size="xs" variant="default" onClick={session.signOut}>
        {issued ? app.signOut : app.forget}
      </Button>
    </span>
  )
}
