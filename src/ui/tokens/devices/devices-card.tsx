import type { Progress } from '../../../session/sign-in/journey.ts'
import { tasks } from '../../../session/tasks/table.ts'
import { decodeUnverified } from '../../../token/decode.ts'
import { ownClaim } from '../../../token/own-claim.ts'
import type { TokenSet } from '../../../token/token-set.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { FoldedCard } from '../../tasks/folded-card.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'
import { DeviceEntry } from './device-entry.tsx'
import '../../tasks/entries.css'

interface DevicesCardProps {
  readonly progress: Progress
  readonly tokens: TokenSet
}

/** The device that this browser is to the user pool, and the user's others. */
export function DevicesCard({ progress, tokens }: DevicesCardProps) {
  const texts = useMessages('devices')
  const session = useSession()
  const devices = useTasksState((state) => state.devices)
  const key = deviceKeyOf(tokens)
  return (
    <FoldedCard title={texts.title}>
      <p className="small muted">{texts.about}</p>
      <ThisDevice progress={progress} deviceKey={key} />
      <div className="task">
        <TaskButton task="list-devices" onClick={() => void session.runTask('list-devices')}>
          {devices ? texts.again : texts.list}
        </TaskButton>
      </div>
      <TaskNote task="list-devices" />
      <TaskNote task="device-status" />
      <TaskNote task="forget-device" />
      {devices && <DeviceList devices={devices} own={key} />}
    </FoldedCard>
  )
}

function ThisDevice({ progress, deviceKey }: { readonly progress: Progress; readonly deviceKey: string | null }) {
  const texts = useMessages('devices')
  const session = useSession()
  const isKept = useSessionState(({ devices }) => devices.some(({ key }) => key === deviceKey))
  if (deviceKey === null) return <p className="small muted">{texts.untracked}</p>
  if (isKept) return <p role="status">{texts.kept}</p>
  if (!tasks['remember-device'].isPossible(progress)) return null
  return (
    <>
      <p>{texts.fresh(deviceKey)}</p>
      <div className="task">
        <TaskButton task="remember-device" onClick={() => void session.runTask('remember-device')}>
          {texts.remember}
        </TaskButton>
      </div>
      <TaskNote task="remember-device" />
    </>
  )
}

interface DeviceListProps {
  readonly devices: readonly Parameters<typeof DeviceEntry>[0]['entry'][]
  /** Key of the device that this browser is. */
  readonly own: string | null
}

function DeviceList({ devices, own }: DeviceListProps) {
  const texts = useMessages('devices')
  const [first, more] = useFirst(devices)
  if (devices.length === 0) return <p role="status">{texts.none}</p>
  return (
    <>
      <ul className="entries">
        {first.map((each) => (
          <DeviceEntry key={each.key} entry={each} isOwn={each.key === own} />
        ))}
      </ul>
      {more}
    </>
  )
}

/** As the access token says without having been checked; null: it says nothing. */
function deviceKeyOf({ accessToken }: TokenSet): string | null {
  const decoded = decodeUnverified(accessToken)
  const key = decoded.kind === 'jwt' ? ownClaim(decoded.unverifiedClaims, 'device_key') : null
  return typeof key === 'string' ? key : null
}
