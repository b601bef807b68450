import { typedOddities } from '../../text/typed-oddities.ts'
import { useMessages } from '../context/messages.ts'
import './status.css'

/** A note under a field on characters that are easily overlooked. The text is sent as typed. */
export function TypedNote({ text }: { readonly text: string }) {
  const texts = useMessages('typedOddities')
  const oddities = typedOddities(text)
  return (
    <p className="small" role="status">
      {oddities.length > 0 && texts.note(oddities.map((oddity) => texts.oddities[oddity]))}
    </p>
  )
}
