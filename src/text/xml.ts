/** What XML holds, without attributes: a text, or elements by name; of a repeated name the texts and elements in their order. */
export type XmlValue = string | { readonly [name: string]: XmlValue | readonly XmlValue[] }

export interface XmlDocument {
  /** Name of the root element. */
  readonly root: string
  readonly value: XmlValue
}

interface OpenElement {
  readonly name: string
  readonly children: Map<string, XmlValue[]>
  text: string
}

/** No document type, CDATA, prefixed name or attribute but `xmlns` is in an answer of AWS, so all others are refused. */
const piece =
  /<\?xml [^<>]*\?>|<!--(?:[^-]|-[^-])*-->|<\/([A-Za-z_][\w.-]*)\s*>|<([A-Za-z_][\w.-]*)(?:\s+xmlns\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))?\s*(\/?)>|(?:[^<&\p{Cc}\p{Noncharacter_Code_Point}]|[\t\n\r\u007f-\u009f])+|&(?:#x[0-9A-Fa-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/uy

/**
 * Reads a well-formed document, in time proportional to its length.
 * @param lists names that can be repeated: their values are always a list
 * @returns null: it is not well-formed, or more than AWS's answers need
 */
export function readXml(xml: string, lists: readonly string[] = []): XmlDocument | null {
  const top: OpenElement = { name: '', children: new Map(), text: '' }
  const open = [top]
  for (let at = 0; at < xml.length; at = piece.lastIndex) {
    piece.lastIndex = at
    const found = piece.exec(xml)
    const element = open.at(-1)
    if (!found || !element) return null
    const [text, closed, opened, empty] = found
    if (text.startsWith('<?') && at > 0) return null
    if (opened !== undefined) {
      open.push({ name: opened, children: new Map(), text: '' })
      if (empty === '/' && !close(open, opened, lists)) return null
    } else if (closed !== undefined) {
      if (!close(open, closed, lists)) return null
    } else if (!text.startsWith('<')) {
      element.text += text.startsWith('&') ? character(text) : text
    }
  }
  const [[root, values] = [], ...others] = top.children
  const value = values?.[0]
  const isOne = open.length === 1 && others.length === 0 && values?.length === 1 && top.text.trim() === ''
  return isOne && root !== undefined && value !== undefined ? { root, value } : null
}

function close(open: OpenElement[], name: string, lists: readonly string[]): boolean {
  const element = open.pop()
  const parent = open.at(-1)
  if (!element || !parent || element.name !== name) return false
  const siblings = parent.children.get(name) ?? []
  siblings.push(contentOf(element, lists))
  parent.children.set(name, siblings)
  return true
}

function contentOf({ children, text }: OpenElement, lists: readonly string[]): XmlValue {
  if (children.size === 0) return text
  return Object.fromEntries(
    [...children].map(([name, values]) => [
      name,
      values.length > 1 || lists.includes(name) ? values : (values[0] ?? ''),
    ]),
  )
}

/** What stands for characters that may not stand for themselves (XML 1.0, 4.1 and 4.6). */
export const xmlReferences = { pattern: /&(?:#x[0-9A-Fa-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/g, meaning: character }

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** S3 refers to control characters in keys, too, though XML 1.0 has none. */
function character(reference: string): string {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return named[name] ?? ''
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
