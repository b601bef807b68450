import type { Cleaning } from '../../token/pasted/pasted-token.ts'
import { useDetailMessages } from '../context/detail-messages.ts'

/** What was taken away from a pasted text, so that the person knows what is looked at or sent. */
export function CleanedNote({ cleaned }: { readonly cleaned: readonly Cleaning[] }) {
  const { inspector: texts, cleanings } = useDetailMessages().tokens
  return (
    <p className="small muted" role="status">
      {cleaned.length > 0 && texts.cleaned(cleaned.map((cleaning) => cleanings[cleaning]))}
    </p>
  )
}
