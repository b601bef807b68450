import type { Pair } from './pair.ts'

const lineForm = /^( *)(?:- )?["']?([A-Za-z_][\w.-]*)["']?:(?: +(.*))?$/

/** `name: value` lines of YAML by their indentation, and its lists in brackets: enough for files of settings. */
export function yamlPairs(text: string): Pair[] {
  const pairs: Pair[] = []
  const open: { readonly indent: number; readonly name: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    const [, spaces = '', key, rest = ''] = lineForm.exec(line.slice(0, 2000)) ?? []
    if (key === undefined) continue
    while ((open.at(-1)?.indent ?? -1) >= spaces.length) open.pop()
    const value = plain(rest)
    if (value === '') open.push({ indent: spaces.length, name: key })
    else {
      const place = [...open.map(({ name }) => name), key].join('.')
      pairs.push({ place, key: key.slice(key.lastIndexOf('.') + 1), value })
    }
  }
  return pairs
}

function plain(rest: string): string | readonly string[] {
  const list = /^\[(.*)\]/.exec(rest)
  if (list) return (list[1] ?? '').split(',').map((item) => item.trim().replaceAll(/^["']|["']$/g, ''))
  const quoted = /^(["'])(.*?)\1/.exec(rest)
  return quoted ? (quoted[2] ?? '') : rest.replace(/(?:^|\s)#.*$/, '').trim()
}
