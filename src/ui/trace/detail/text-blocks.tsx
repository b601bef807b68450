import { visible } from '../../../text/visible.ts'
import './text-blocks.css'

/** Long lines are laid out slowly, most of all without a place to break: what is out of sight waits, block by block. */
export const blockLength = 4000

/** A long text, of which the browser lays out only what is in sight. */
export function TextBlocks({ text }: { readonly text: string }) {
  const blocks = Array.from({ length: Math.ceil(text.length / blockLength) }, (_, index) =>
    text.slice(index * blockLength, (index + 1) * blockLength),
  )
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in one order for good
    <span className="text-block" key={index}>
      {visible(block)}
    </span>
  ))
}
