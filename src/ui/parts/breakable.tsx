import { Fragment } from 'react'
import { visible } from '../../text/visible.ts'
import { ForeignText } from './foreign-text.tsx'

/** Names are shorter; a hostile text would become as many parts as it has colons. */
const longest = 500

/** An ARN, an address or a name with a colon: breaks after colons, slashes and dots before it breaks anywhere. */
export function Breakable({ text }: { readonly text: string }) {
  // In base64 a slash is a digit like any other.
  if (!text.includes(':') || text.length > longest) return <ForeignText text={text} />
  return (
    <bdi>
      {visible(text)
        .split(/(?<=[:/.])(?=[^:/.])/)
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which may be alike
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
    </bdi>
  )
}
