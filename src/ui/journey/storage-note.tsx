import { useStore } from 'zustand'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'

/** A note that the browser stores nothing for this page, and what works nevertheless. */
export function StorageNote() {
  const app = useMessages('app')
  const isRefused = useStore(useSession().view, (view) => view.isStorageRefused)
  return <div role="status">{isRefused && <p className="small">{app.storageRefused}</p>}</div>
}
