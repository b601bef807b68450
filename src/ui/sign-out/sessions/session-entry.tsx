import type { ReactNode } from 'react'
import type { UserSession } from '../../../cognito/user-pool/sessions.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'
import { WaitingButton } from '../../parts/waiting-button.tsx'
import { Moment } from '../../secret/moment.tsx'
import { useWait } from '../../tasks/use-tasks.ts'

/** One session of the user, and the buttons that end it. */
export function SessionEntry({ entry }: { readonly entry: UserSession }) {
  const texts = useMessages('sessions')
  const { members } = texts
  const { type, place } = entry
  const rows: readonly (readonly [string, ReactNode])[] = [
    [members.id, entry.id],
    [members.client, entry.clientId],
    [members.created, entry.created !== null && <Moment at={entry.created} />],
    [members.active, entry.lastActive !== null && <Moment at={entry.lastActive} />],
    [members.device, entry.device],
    [members.address, entry.address],
    [members.place, place.join(texts.places)],
    [members.origin, entry.origin],
  ]
  return (
    <li>
      <p className="entry-head">
        <strong>{type === 'TOKEN' || type === 'SSO' ? texts.types[type] : <ForeignText text={type ?? ''} />}</strong>
        {entry.isCurrent && <span className="chip">{texts.current}</span>}
      </p>
      <KeyValues>
        {rows.map(
          ([name, value]) =>
            value && (
              <KeyValue key={name} name={name}>
                {value}
              </KeyValue>
            ),
        )}
      </KeyValues>
      {entry.isCurrent ? <p className="small muted">{texts.own}</p> : <RevokeButtons entry={entry} />}
    </li>
  )
}

function RevokeButtons({ entry: { id, type, origin } }: { readonly entry: UserSession }) {
  const texts = useMessages('sessions')
  const session = useSession()
  const waits = useWait('revoke-session') !== null
  const revoke = (button: string, withLinked: boolean) => (
    <WaitingButton
      size="xs"
      variant="default"
      aria-label={texts.buttonFor(button, id)}
      waits={waits}
      onClick={() => void session.runTask('revoke-session', { id, withLinked })}
    >
      {button}
    </WaitingButton>
  )
  return (
    <div className="task">
      {revoke(texts.revoke, false)}
      {(type === 'SSO' || origin !== null) && revoke(texts.withLinked, true)}
    </div>
  )
}
