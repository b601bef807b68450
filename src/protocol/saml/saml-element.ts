/** As much of a DOM as reading takes: a browser's DOMParser and the local Cognito's own parser both give it. */
interface XmlNode {
  readonly nodeType: number
}

export interface SamlElement extends XmlNode {
  readonly namespaceURI: string | null
  readonly localName: string | null
  readonly textContent: string | null
  readonly childNodes: ArrayLike<XmlNode>
  getAttribute(name: string): string | null
}

const isElement = (node: XmlNode): node is SamlElement => node.nodeType === 1

export const isNamed = ({ namespaceURI, localName }: SamlElement, namespace: string, name: string): boolean =>
  namespaceURI === namespace && localName === name

/** The elements of that name that are directly in it. */
export const childrenOf = (parent: SamlElement, namespace: string, name: string): SamlElement[] =>
  Array.from(parent.childNodes).filter((node): node is SamlElement => isElement(node) && isNamed(node, namespace, name))

/** Its only one of that name; null: none, or several. */
export function onlyChildOf(parent: SamlElement | null, namespace: string, name: string): SamlElement | null {
  const [child = null, ...others] = parent ? childrenOf(parent, namespace, name) : []
  return others.length === 0 ? child : null
}

/** All text in it; comments are none, so that none can cut a name short. */
export const textOf = (element: SamlElement | null): string | null => element?.textContent?.trim() ?? null
