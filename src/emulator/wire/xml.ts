/** An element with text or with elements in it. */
export type XmlElement = readonly [name: string, content: string | readonly XmlElement[]]

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

/** The document of an STS answer: two spaces a level, as AWS writes it. */
export function stsDocument([name, content]: XmlElement): string {
  return `${lines([`${name} xmlns="${namespace}"`, content], name, '').join('\n')}\n`
}

function lines([opening, content]: XmlElement, name: string, indent: string): string[] {
  if (typeof content === 'string') return [`${indent}<${opening}>${escapeXml(content)}</${name}>`]
  const inner = content.flatMap((child) => lines(child, child[0], `${indent}  `))
  return [`${indent}<${opening}>`, ...inner, `${indent}</${name}>`]
}

/** Also replaces what XML 1.0 can't hold at all, since error texts quote what the caller sent. */
export function escapeXml(text: string): string {
  return text
    .replace(notXml, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}

/** Everything but Char of https://www.w3.org/TR/xml/#charsets */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
