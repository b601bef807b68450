import type { Attr, Element, Node } from '@xmldom/xmldom'

/**
 * Exclusive XML Canonicalization without comments and without a list of further prefixes
 * (https://www.w3.org/TR/xml-exc-c14n/): what an XML Signature is made of. The library that has it (xmldsigjs, with which
 * the tests compare) brings 80 kB of certificates along, which the service worker would fetch for nothing.
 */
export const canonicalXml = (element: Element): string => written(element, new Map())

const xmlns = 'http://www.w3.org/2000/xmlns/'

/** @param rendered namespaces by their prefixes, as the elements around it have them */
function written(element: Element, rendered: ReadonlyMap<string, string>): string {
  const attributes = Array.from(element.attributes).filter(({ namespaceURI }) => namespaceURI !== xmlns)
  const used = new Map([
    [element.prefix ?? '', element.namespaceURI ?? ''],
    ...attributes.flatMap(({ prefix, namespaceURI }) => (prefix ? [[prefix, namespaceURI ?? ''] as const] : [])),
  ])
  const declared = [...used].filter(([prefix, uri]) => prefix !== 'xml' && (rendered.get(prefix) ?? '') !== uri)
  const known = declared.length > 0 ? new Map([...rendered, ...declared]) : rendered
  const namespaces = declared
    .toSorted(byFirst)
    .map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${inValue(uri)}"`)
  const sorted = attributes.map((attribute) => [sortKey(attribute), attribute] as const).toSorted(byFirst)
  const values = sorted.map(([, { name, value }]) => ` ${name}="${inValue(value)}"`)
  const content = Array.from(element.childNodes).map((node) => contentOf(node, known))
  return `<${element.tagName}${namespaces.join('')}${values.join('')}>${content.join('')}</${element.tagName}>`
}

function contentOf(node: Node, rendered: ReadonlyMap<string, string>): string {
  switch (node.nodeType) {
    case node.ELEMENT_NODE:
      return written(node as Element, rendered)
    case node.TEXT_NODE:
    case node.CDATA_SECTION_NODE:
      return inText(node.nodeValue ?? '')
    case node.PROCESSING_INSTRUCTION_NODE:
      return `<?${node.nodeName}${node.nodeValue ? ` ${node.nodeValue}` : ''}?>`
    default:
      return ''
  }
}

/** By namespace first; those without one come before all others. */
const sortKey = ({ namespaceURI, localName }: Attr) => `${namespaceURI ?? ''}\0${localName}`

const byFirst = ([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]) =>
  one < other ? -1 : one > other ? 1 : 0

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}
const inText = (text: string) => text.replace(/[&<>\r]/g, (character) => references[character] ?? '')
const inValue = (text: string) => text.replace(/[&<"\t\n\r]/g, (character) => references[character] ?? '')
