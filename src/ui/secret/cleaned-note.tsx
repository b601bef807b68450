import type { Cleaning } from '../../token/pasted/pasted-token.ts'
import { useMessages } from '../context/messages.ts'

/** What was removed from a pasted text, so that the user knows what is examined or sent. */
export function CleanedNote({ cleaned }: { readonly cleaned: readonly Cleaning[] }) {
  const { inspector: texts, cleanings } = useMessages('tokens')
  return (
    <p className="small muted" role="status">
      {cleaned.length > 0 && texts.cleaned(cleaned.map((cleaning) => cleanings[cleaning]))}
    </p>
  )
}
