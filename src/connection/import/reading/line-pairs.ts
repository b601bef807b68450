import type { Pair } from './pair.ts'

/** Also with `export`, `set` or PowerShell's `$env:` before it. */
const lineForm = /^\s{0,20}(?:(?:export|set|declare -x) {1,9})?(?:\$env:)?([A-Za-z_][\w.-]*) {0,20}=(.*)$/

/** Lines of `NAME=value`, as in files of environment variables, in shells and in Java's properties. */
export function linePairs(text: string): Pair[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, key, value = ''] = lineForm.exec(line.slice(0, 2000)) ?? []
    return key === undefined
      ? []
      : [{ place: key, key: key.slice(key.lastIndexOf('.') + 1), value: plain(value.trim()) }]
  })
}

/** Without quotes, or without the comment behind a value that has none. */
function plain(value: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(value)
  return quoted
    ? (quoted[2] ?? '')
    : value
        .replace(/\s#.*$/, '')
        .replace(/;$/, '')
        .trim()
}
