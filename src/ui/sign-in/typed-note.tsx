import { typedOddities } from '../../text/typed-oddities.ts'
import { useMessages } from '../context/messages.ts'

/** Says under a field what is easily typed without being seen. What was typed is sent as it is. */
export function TypedNote({ text }: { readonly text: string }) {
  const texts = useMessages('typedOddities')
  const oddities = typedOddities(text)
  return (
    <p className="small typed-note" role="status">
      {oddities.length > 0 && texts.note(oddities.map((oddity) => texts.oddities[oddity]))}
    </p>
  )
}
