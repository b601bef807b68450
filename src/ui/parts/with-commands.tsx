import { Fragment } from 'react'

/** A text of ours in which commands stand between backticks: a line breaks before one, not in it. */
export function WithCommands({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which may be alike
    index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
  )
}
