import { type SignInMethod, signInMethodNames } from '../../protocol/sign-in-methods.ts'

export type PageAction = 'journey' | 'trace' | 'all-steps' | 'filter' | 'copy' | 'send' | 'tour' | 'help'

/** A key, and what it does: chooses a way to sign in, or does something with the page. */
export type Shortcut =
  | { readonly key: string; readonly signInMethod: SignInMethod }
  | { readonly key: string; readonly does: PageAction }

/** Every shortcut, in the order in which they are listed. */
export const shortcuts: readonly Shortcut[] = [
  ...signInMethodNames.map((signInMethod, index) => ({ key: `${index + 1}`, signInMethod })),
  { key: 'j', does: 'journey' },
  { key: 'e', does: 'trace' },
  { key: '/', does: 'filter' },
  { key: 'c', does: 'copy' },
  { key: 's', does: 'send' },
  { key: 'o', does: 'all-steps' },
  { key: 't', does: 'tour' },
  { key: '?', does: 'help' },
]

/** What a key press was, and where. */
export interface KeyPress {
  readonly key: string
  /** Ctrl, Alt or the command key belong to the browser and the system. */
  readonly modified: boolean
  /** Whether a text could be typed there, or a choice made by letter. */
  readonly inField: boolean
  /** Whether something lies over the page. */
  readonly inDialog: boolean
}

/** @returns null where the key is no shortcut here */
export function shortcutOf({ key, modified, inField, inDialog }: KeyPress, enabled: boolean): Shortcut | null {
  if (!enabled || modified || inField || inDialog) return null
  return shortcuts.find((shortcut) => shortcut.key === key.toLowerCase()) ?? null
}
