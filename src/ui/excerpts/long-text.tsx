import { useState } from 'react'
import { useMessages } from '../context/messages.ts'
import { Breakable } from '../parts/breakable.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextButton } from '../parts/text-button.tsx'

/** Characters of a value that are shown at first; a hostile token can hold very long ones. */
const atFirst = 400

/** A text of any length; the rest of a long one is shown on request. */
export function LongText({ text }: { readonly text: string }) {
  const { claims } = useMessages('tokens')
  const [isWhole, setIsWhole] = useState(false)
  if (isWhole || text.length <= atFirst + 100) return <Breakable text={text} />
  return (
    <>
      <ForeignText text={text.slice(0, atFirst)} />…{' '}
      <TextButton onClick={() => setIsWhole(true)}>{claims.more(text.length - atFirst)}</TextButton>
    </>
  )
}
