/** S3's XML as far as it is read here: flat, without attributes but on the root, without CDATA. */

/** @returns null: it is not a ListBucketResult */
export function listIn(xml: string): {
  readonly objects: readonly { readonly key: string; readonly size: number }[]
  readonly more: boolean
} | null {
  const [list] = elements(xml, 'ListBucketResult')
  if (list === undefined) return null
  return {
    objects: elements(list, 'Contents').map((item) => ({
      key: textOf(item, 'Key') ?? '',
      size: Number(textOf(item, 'Size') ?? Number.NaN),
    })),
    more: textOf(list, 'IsTruncated') === 'true',
  }
}

/** @returns null: it is not an Error */
export function errorIn(xml: string): { readonly code: string; readonly message: string } | null {
  const [error] = elements(xml, 'Error')
  const code = error === undefined ? undefined : textOf(error, 'Code')
  return error === undefined || code === undefined ? null : { code, message: textOf(error, 'Message') ?? '' }
}

function elements(xml: string, name: string): string[] {
  const found: string[] = []
  const open = new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g')
  for (const { index, 0: tag } of xml.matchAll(open)) {
    const start = index + tag.length
    const end = xml.indexOf(`</${name}>`, start)
    if (end >= 0) found.push(xml.slice(start, end))
  }
  return found
}

function textOf(xml: string, name: string): string | undefined {
  const [text] = elements(xml, name)
  return text === undefined ? undefined : unescaped(text)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hexadecimal, decimal, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}
