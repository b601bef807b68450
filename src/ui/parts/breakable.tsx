import { Fragment } from 'react'
import { visible } from '../../text/visible.ts'
import { ForeignText } from './foreign-text.tsx'
import './breakable.css'

/** Names are shorter; a hostile text would become as many parts as it has colons. */
const longest = 500

/** Letters alone between its marks. In base64 a slash is a digit like any other, and so is a capital. */
const isName = (text: string) => text.includes(':') || /^[a-z._/-]+$/i.test(text)

/** A nonce or a hash in base64url, not a UUID: its hyphen is a digit, where no line should end early. */
const isOpaque = (text: string) => /^[\w-]{24,}$/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)

const breaks = /(?<=[:/._-])(?=[^:/._\d-])|(?<=[a-z])(?=[A-Z][a-z])/

/** An ARN, an address or a name of several words: breaks between its parts before it breaks anywhere. */
export function Breakable({ text }: { readonly text: string }) {
  if (isOpaque(text)) {
    return (
      <span className="opaque">
        <ForeignText text={text} />
      </span>
    )
  }
  if (!isName(text) || text.length > longest) return <ForeignText text={text} />
  return (
    <bdi>
      {visible(text)
        .split(breaks)
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
