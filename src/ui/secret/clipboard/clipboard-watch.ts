/** How long a copied secret may stand in the clipboard, ms. */
export const secretStays = 60_000

/** How long it is told that the clipboard was emptied, ms. */
export const toldFor = 5_000

/**
 * What is told of a copied secret. `to-be-compared`: it will be cleared if the clipboard still holds it; `to-be-emptied`:
 * the clipboard can't be read, so it will be emptied unseen; `left`: the person has to; `refused`: not even when asked to.
 */
export type ClipboardState = 'none' | 'to-be-compared' | 'to-be-emptied' | 'emptied' | 'left' | 'refused'

/** The browser's clipboard, and whether the page may use it. */
export interface ClipboardAccess {
  write(text: string): Promise<void>
  read(): Promise<string>
  /** Without asking the person. */
  mayRead(): Promise<boolean>
  hasFocus(): boolean
  /** Once, the next time that the page has it. */
  onFocus(then: () => void): void
}

interface Copied {
  /** In place of the secret, which is not to outlive the session here. */
  readonly digest: Promise<string>
}

export interface ClipboardWatch {
  /** Writes a secret, and clears it away after `secretStays`. Rejects if it can't be written. */
  copySecret(text: string): Promise<void>
  /** Something else was copied through the page: the secret is gone from the clipboard. */
  copiedOther(): void
  /** At the person's wish, which lets the page write where it may not by itself. */
  emptyNow(): Promise<void>
  /** Tells no more than what comes of it: what was to be done is done. */
  close(): void
}

/** Sees to it that no copied secret stays in the clipboard longer than it is of use. */
export function clipboardWatch(access: ClipboardAccess, tell: (state: ClipboardState) => void): ClipboardWatch {
  let copied: Copied | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = (state: ClipboardState) => {
    clearTimeout(timer)
    copied = null
    tell(state)
    if (state === 'emptied') timer = setTimeout(() => tell('none'), toldFor)
  }
  const empty = async (otherwise: 'left' | 'refused') => {
    const before = copied
    const state = await access.write('').then(
      () => 'emptied' as const,
      () => otherwise,
    )
    if (copied === before) end(state)
  }
  const timeUp = async (of: Copied): Promise<void> => {
    if (!(await access.mayRead())) return copied !== of ? undefined : access.hasFocus() ? empty('left') : end('left')
    // What another program put there meanwhile is told from the secret, so it may be waited for.
    if (!access.hasFocus()) return access.onFocus(() => copied === of && timeUp(of))
    const digest = await access.read().then(digestOf, () => null)
    const written = await of.digest
    if (copied !== of) return
    if (digest === null) return end('left')
    return digest === written ? empty('left') : end('none')
  }
  return {
    async copySecret(text) {
      await access.write(text)
      clearTimeout(timer)
      const now = { digest: digestOf(text) }
      copied = now
      timer = setTimeout(() => timeUp(now), secretStays)
      const state = (await access.mayRead()) ? 'to-be-compared' : 'to-be-emptied'
      if (copied === now) tell(state)
    },
    copiedOther: () => copied && end('none'),
    emptyNow: () => empty('refused'),
    close: () => tell('none'),
  }
}

/** Windows gives back CRLF for LF. */
async function digestOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replaceAll('\r\n', '\n'))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join()
}
