/**
 * The token in what a person pasted: without what an HTTP header, quotation marks or a line break of a terminal put
 * around and into it. Anything else stays as it is, to be told of.
 */
export function pastedToken(pasted: string): string {
  return pasted
    .trim()
    .replace(/^(authorization:\s*)?bearer\s+/i, '')
    .replace(/^(["'])([\s\S]*)\1,?$/, '$2')
    .replace(/\s+/g, '')
}
