import { useRef, useState } from 'react'
import type { Connection, ConnectionSettings } from '../../connection/connection.ts'
import { type ConnectionDraft, draftOfConnection, emptyDraft } from '../../connection/draft/draft.ts'
import { isSignedIn } from '../../session/session-state.ts'
import { type AllMessages, useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { useModal } from '../parts/use-modal.ts'
import { SetUpKit } from '../set-up-kit/lazy-set-up-kit.ts'
import { ConnectionList } from './connection-list.tsx'
import { ConnectionEditor } from './editor/connection-editor.tsx'
import { InPageCognito } from './in-page-cognito.tsx'
import { SharedLink } from './shared-link.tsx'
import { unusedName } from './unused-name.ts'
import '../parts/dialog.css'
import './connections-dialog.css'

interface ConnectionsDialogProps {
  /** Whether the deployment lets its users enter connections of their own. */
  readonly allowsOwn: boolean
  /** The fragment of a share link that the page was opened by; null: it wasn't. */
  readonly fragment: string | null
  readonly onEnd: () => void
}

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'kit' }
  | { readonly kind: 'shared'; readonly fragment: string }
  | { readonly kind: 'edit'; readonly id: string | null; readonly initial: ConnectionDraft }

/** The connections that can be used: a list, a form for one of them, or one that a link brings. */
export function ConnectionsDialog({ allowsOwn, fragment, onEnd }: ConnectionsDialogProps) {
  const texts = useMessages('connections')
  const kit = useMessages('setUpKit')
  const session = useSession()
  const own = useSessionState((state) => state.ownConnections)
  const isHeld = useSessionState(isSignedIn)
  const current = useSessionState((state) => state.connection)
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, onEnd)
  const [view, setView] = useState<View>(fragment === null ? { kind: 'list' } : { kind: 'shared', fragment })
  const [deleted, setDeleted] = useState<Deleted | null>(null)
  const names = (except: string | null) =>
    [...session.connections, ...own].filter(({ id }) => id !== except).map(({ name }) => name)

  const use = ({ id }: Connection) => {
    session.chooseConnection(id)
    onEnd()
  }
  const add = async (settings: ConnectionSettings) => {
    const added = (await session.ownConnections()).add(settings)
    // Using it would end the sign-in that is there.
    if (isHeld) setView({ kind: 'list' })
    else use(added)
  }
  const useFirst = async (settings: readonly ConnectionSettings[]) => {
    const [first] = (await session.ownConnections()).addMissing(settings)
    if (first) use(first)
  }
  const save = async (id: string | null, settings: ConnectionSettings) => {
    setDeleted(null)
    if (id === null) return add(settings)
    const connections = await session.ownConnections()
    connections.edit(id, settings)
    setView({ kind: 'list' })
  }
  const remove = async ({ id, name }: Connection) => {
    const undo = (await session.ownConnections()).remove(id)
    setDeleted(undo && { name, undo })
  }
  const duplicate = async (connection: Connection) => {
    setDeleted(null)
    const name = unusedName(texts.copyOf(connection.name), names(null))
    const copy = (await session.ownConnections()).duplicate(connection.id, name)
    if (copy) setView({ kind: 'edit', id: copy.id, initial: draftOfConnection(copy) })
  }
  const toList = () => setView({ kind: 'list' })
  return (
    <dialog ref={dialog} className="dialog connections-dialog" aria-label={texts.title}>
      <div className="dialog-head">
        <h2>{titleOf(view, texts, kit.title)}</h2>
        <Button size="xs" variant="default" onClick={onEnd}>
          {texts.close}
        </Button>
      </div>
      {view.kind === 'list' && (
        <>
          {allowsOwn && (
            <div className="buttons">
              <Button onClick={() => setView({ kind: 'edit', id: null, initial: emptyDraft })}>{texts.add}</Button>
              <Button variant="default" onClick={() => setView({ kind: 'kit' })}>
                {kit.title}
              </Button>
            </div>
          )}
          <DeletedNote deleted={deleted} onUndone={() => setDeleted(null)} />
          <ConnectionList
            allowsOwn={allowsOwn}
            onUse={use}
            onEdit={(connection) =>
              setView({ kind: 'edit', id: connection.id, initial: draftOfConnection(connection) })
            }
            onDuplicate={duplicate}
            onDelete={remove}
          />
          {allowsOwn && session.inPage && <InPageCognito start={session.inPage} onStarted={useFirst} />}
        </>
      )}
      {view.kind === 'edit' && (
        <ConnectionEditor
          initial={view.initial}
          takesPaste={view.id === null}
          otherNames={names(view.id)}
          onSave={(settings) => save(view.id, settings)}
          onCancel={toList}
        />
      )}
      {view.kind === 'kit' && (
        <>
          <SetUpKit redirectUri={session.redirectUri} region={current.region} />
          <div>
            <Button variant="default" onClick={toList}>
              {kit.close}
            </Button>
          </div>
        </>
      )}
      {view.kind === 'shared' && (
        <SharedLink
          fragment={view.fragment}
          allowsOwn={allowsOwn}
          otherNames={names(null)}
          current={current}
          inPage={session.inPage && { root: session.root, start: session.inPage, onStarted: useFirst }}
          onKeep={add}
          onDiscard={toList}
        />
      )}
    </dialog>
  )
}

interface Deleted {
  readonly name: string
  readonly undo: () => void
}

function DeletedNote({ deleted, onUndone }: { readonly deleted: Deleted | null; readonly onUndone: () => void }) {
  const texts = useMessages('connections')
  const undo = () => {
    deleted?.undo()
    onUndone()
  }
  return (
    <div role="status">
      {deleted && (
        <p>
          {texts.deleted(deleted.name)}{' '}
          <Button size="xs" variant="default" onClick={undo}>
            {texts.undo}
          </Button>
        </p>
      )}
    </div>
  )
}

function titleOf(view: View, texts: AllMessages['connections'], kit: string): string {
  if (view.kind === 'kit') return kit
  return view.kind !== 'edit' ? texts.title : view.id === null ? texts.newTitle : texts.editTitle
}
