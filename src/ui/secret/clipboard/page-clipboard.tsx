import { createRoot } from 'react-dom/client'
import type { AllMessages } from '../../context/messages.ts'
import { ClipboardNote } from './clipboard-note.tsx'
import { type ClipboardAccess, type ClipboardState, type ClipboardWatch, clipboardWatch } from './clipboard-watch.ts'

type ClipboardTexts = AllMessages['clipboard']

/** From the first secret that is copied on. */
let watched: { readonly watch: ClipboardWatch; texts: ClipboardTexts; from: Element | null } | null = null

/** Copies a secret, which is cleared from the clipboard after a while; a note on the page tells how. Rejects if it can't. */
export async function copySecret(text: string, texts: ClipboardTexts): Promise<void> {
  const from = document.activeElement
  watched ??= { watch: watchPage(), texts, from }
  // The note speaks the language that was the page's when the secret was copied.
  watched.texts = texts
  watched.from = from
  await watched.watch.copySecret(text)
}

/** Copies what holds no secret. Rejects if it can't. */
export async function copyOther(other: string | ClipboardItem): Promise<void> {
  // It exists only on https and localhost.
  await (typeof other === 'string' ? navigator.clipboard.writeText(other) : navigator.clipboard.write([other]))
  watched?.watch.copiedOther()
}

function watchPage(): ClipboardWatch {
  // Outside of the stages, since these go when the session ends and the secret is still in the clipboard.
  const box = document.createElement('div')
  box.className = 'clipboard-note'
  box.setAttribute('role', 'status')
  document.body.append(box)
  const root = createRoot(box)
  const tell = (state: ClipboardState) => {
    const texts = watched?.texts
    if (!texts) return
    root.render(
      <ClipboardNote state={state} texts={texts} onEmpty={leaving(watch.emptyNow)} onClose={leaving(watch.close)} />,
    )
  }
  const watch = clipboardWatch(access, tell)
  const copied = () => isAnythingSelected() && watch.copiedOther()
  document.addEventListener('copy', copied)
  document.addEventListener('cut', copied)
  return watch
}

const access: ClipboardAccess = {
  write: async (text) => navigator.clipboard.writeText(text),
  read: async () => navigator.clipboard.readText(),
  async mayRead() {
    try {
      // TypeScript's list lacks it, since not every browser knows it: https://www.w3.org/TR/clipboard-apis/#clipboard-permissions
      const name = 'clipboard-read' as PermissionName
      return (await navigator.permissions.query({ name })).state === 'granted'
    } catch {
      return false
    }
  },
  hasFocus: () => document.hasFocus(),
  onFocus: (then) => window.addEventListener('focus', then, { once: true }),
}

/** For a button that goes when it is pressed: the focus is back where the secret was copied, if that is still there. */
const leaving = (act: () => void) => () => {
  if (watched?.from instanceof HTMLElement && watched.from.isConnected) watched.from.focus()
  act()
}

/** The key for copying with nothing selected leaves the clipboard as it is, and yet there is an event. */
function isAnythingSelected(): boolean {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.selectionStart !== field.selectionEnd
  return document.getSelection()?.isCollapsed === false
}
