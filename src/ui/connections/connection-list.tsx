import type { Connection } from '../../connection/connection.ts'
import { shareLink } from '../../connection/share-link.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import { ExportForms } from './export-forms.tsx'

export interface ConnectionListProps {
  readonly allowsOwn: boolean
  readonly onUse: (connection: Connection) => void
  readonly onEdit: (connection: Connection) => void
  readonly onDuplicate: (connection: Connection) => void
  readonly onDelete: (connection: Connection) => void
}

/** The user's own connections, the one used last in front, and those that the deployment gives. */
export function ConnectionList(props: ConnectionListProps) {
  const texts = useMessages('connections')
  const { connections } = useSession()
  const own = useSessionState((state) => state.ownConnections)
  return (
    <>
      {own.length > 0 && (
        <section aria-label={texts.own}>
          <h3>{texts.own}</h3>
          <ul className="connection-list">
            {own.map((connection) => (
              <Row key={connection.id} {...props} connection={connection} isOwn />
            ))}
          </ul>
        </section>
      )}
      {connections.length > 0 && (
        <section aria-label={texts.given}>
          <h3>{texts.given}</h3>
          <ul className="connection-list">
            {connections.map((connection) => (
              <Row key={connection.id} {...props} connection={connection} isOwn={false} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface RowProps extends ConnectionListProps {
  readonly connection: Connection
  readonly isOwn: boolean
}

function Row({ connection, isOwn, allowsOwn, onUse, onEdit, onDuplicate, onDelete }: RowProps) {
  const texts = useMessages('connections')
  const { root } = useSession()
  const isUsed = useSessionState((state) => state.connection.id === connection.id)
  const { name, region } = connection
  return (
    <li>
      <div className="connection-name">
        <b>
          <ForeignText text={name} />
        </b>{' '}
        <span className="muted">{region}</span> {isUsed && <span className="chip">{texts.inUse}</span>}
      </div>
      <p className="small muted">
        <ForeignText text={summaryOf(connection)} />
      </p>
      <div className="connection-actions">
        {!isUsed && (
          <Button size="xs" aria-label={`${texts.use}: ${name}`} onClick={() => onUse(connection)}>
            {texts.use}
          </Button>
        )}
        {isOwn && (
          <TextButton label={`${texts.edit}: ${name}`} onClick={() => onEdit(connection)}>
            {texts.edit}
          </TextButton>
        )}
        {allowsOwn && (
          <TextButton label={`${texts.duplicate}: ${name}`} onClick={() => onDuplicate(connection)}>
            {texts.duplicate}
          </TextButton>
        )}
        <CopyButton name={name} words={texts.share} value={() => shareLink(connection, root)} />
        <ExportForms connection={connection} />
        {isOwn && (
          <TextButton label={`${texts.delete}: ${name}`} onClick={() => onDelete(connection)}>
            {texts.delete}
          </TextButton>
        )}
      </div>
    </li>
  )
}

/** The IDs by which one tells connections of the same Region apart. */
function summaryOf({ userPoolId, identityPoolId, hostedUiDomain }: Connection): string {
  return [userPoolId, identityPoolId, hostedUiDomain].filter(Boolean).join(' · ')
}
