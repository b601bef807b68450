import type { Cleaning } from '../../token/pasted/pasted-token.ts'
import { useMessages } from '../context/messages.ts'

/** What was taken away from a pasted text, so that the person knows what is looked at or sent. */
export function CleanedNote({ cleaned }: { readonly cleaned: readonly Cleaning[] }) {
  const { inspector: texts, cleanings } = useMessages('tokens')
  return (
    <p className="small muted" role="status">
      {cleaned.length > 0 && texts.cleaned(cleaned.map((cleaning) => cleanings[cleaning]))}
    </p>
  )
}
