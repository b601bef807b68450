import { formatBody } from '../../trace/body/body-format.ts'

/** Characters and pieces that a page can draw at once. */
const limit = { characters: 20_000, tokens: 2500 }

/** In place of a token or key that the API sent back. */
const hidden = '•••'

/** A body as it is shown, without what looks like a secret: JSON and XML with lines and indents, of a long one the beginning. */
export function shownBody(body: string): {
  readonly text: string
  readonly isWhole: boolean
  readonly isJson: boolean
} {
  const { kind, tokens, complete } = formatBody(body, 'laid-out', limit)
  return {
    text: tokens.map(({ kind, text }) => (kind === 'secret' ? hidden : text)).join(''),
    isWhole: complete,
    isJson: kind === 'json',
  }
}
