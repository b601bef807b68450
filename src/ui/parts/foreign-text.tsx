import { visible } from '../../text/visible.ts'

/** A text from outside among words of ours: it turns nothing around it, and signs that can't be seen are named. */
export function ForeignText({ text }: { readonly text: string }) {
  return <bdi>{visible(text)}</bdi>
}
