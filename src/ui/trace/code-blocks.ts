export const isComment = (code: string) => /^(#|\/\/) /.test(code)

/** Lines of comment, and lines that run, in turn; together they are the text. */
export function codeBlocks(text: string): readonly string[] {
  const blocks: string[] = []
  for (const line of text.split(/(?<=\n)/)) {
    const last = blocks.at(-1)
    if (last !== undefined && isComment(last) === isComment(line)) blocks[blocks.length - 1] = last + line
    else blocks.push(line)
  }
  return blocks
}
