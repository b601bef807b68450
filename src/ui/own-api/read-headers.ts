export interface HeaderLines {
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The first line that is no header; null: none. */
  readonly faulty: string | null
}

/** `name: value`, one a line (RFC 9110, sections 5.1 and 5.5). A browser sends no others, and no line breaks. */
const form = /^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}):[ \t]*([\x20-\x7e\x80-\xff\t]{0,8192})$/

export function readHeaders(text: string): HeaderLines {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const headers: (readonly [string, string])[] = []
  for (const line of lines.filter(Boolean)) {
    const [, name, value] = form.exec(line) ?? []
    if (name === undefined || value === undefined) return { headers, faulty: line }
    headers.push([name, value.trim()])
  }
  return { headers, faulty: null }
}
