import type { UserDevice } from '../../../cognito/user-pool/devices.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'
import { WaitingButton } from '../../parts/waiting-button.tsx'
import { Moment } from '../../secret/moment.tsx'
import { useWait } from '../../tasks/use-tasks.ts'

interface DeviceEntryProps {
  readonly entry: UserDevice
  readonly isOwn: boolean
}

/** One device of the user, and what can be done with it. */
export function DeviceEntry({ entry, isOwn }: DeviceEntryProps) {
  const texts = useMessages('devices')
  const { members } = texts
  const { key, name, isRemembered, address, created, lastSignIn } = entry
  return (
    <li>
      <p className="entry-head">
        <strong>
          <ForeignText text={name ?? texts.unnamed} />
        </strong>
        <span className="chip">{texts.states[isRemembered ? 'remembered' : 'not-remembered']}</span>
        {isOwn && <span className="chip">{texts.this}</span>}
      </p>
      <KeyValues>
        <KeyValue name={members.key}>{key}</KeyValue>
        {created !== null && (
          <KeyValue name={members.created}>
            <Moment at={created} />
          </KeyValue>
        )}
        {lastSignIn !== null && (
          <KeyValue name={members.lastSignIn}>
            <Moment at={lastSignIn} />
          </KeyValue>
        )}
        {address !== null && <KeyValue name={members.address}>{address}</KeyValue>}
      </KeyValues>
      <DeviceButtons entry={entry} />
    </li>
  )
}

function DeviceButtons({ entry: { key, isRemembered } }: Pick<DeviceEntryProps, 'entry'>) {
  const texts = useMessages('devices')
  const session = useSession()
  const status = isRemembered ? texts.notRemember : texts.rememberIt
  return (
    <div className="task">
      <WaitingButton
        size="xs"
        variant="default"
        aria-label={texts.buttonFor(status, key)}
        waits={useWait('device-status') !== null}
        onClick={() => void session.runTask('device-status', { key, isRemembered: !isRemembered })}
      >
        {status}
      </WaitingButton>
      <WaitingButton
        size="xs"
        variant="default"
        aria-label={texts.buttonFor(texts.forget, key)}
        waits={useWait('forget-device') !== null}
        onClick={() => void session.runTask('forget-device', key)}
      >
        {texts.forget}
      </WaitingButton>
    </div>
  )
}
