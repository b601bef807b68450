import { Fragment } from 'react'

/** A long name that breaks after its colons, slashes and dots before it breaks anywhere. */
export function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=[:/.])(?=[^:/.])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which may be alike
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
