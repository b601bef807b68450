import type { Element } from '@xmldom/xmldom'
import { signatureNamespace } from '../../protocol/saml/namespaces.ts'
import { childrenOf, onlyChildOf, textOf } from '../../protocol/saml/saml-element.ts'
import { base64ToBytes, bytesToBase64, equalBytes, sha256, utf8 } from '../../text/bytes.ts'
import { canonicalXml } from './canonical-xml.ts'
import { parseXml } from './xml.ts'

// XML Signature (https://www.w3.org/TR/xmldsig-core1/) as SAML has it (saml-core-2.0-os, section 5.4): enveloped, of the
// element it stands in, by the algorithms that providers use. Anything else does not verify.

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const enveloped = `${signatureNamespace}enveloped-signature`
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const digestSha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const rsa = 'RSASSA-PKCS1-v1_5'

/**
 * @param xml one element, with an ID and without a signature
 * @param after name of its child that the signature comes after, as the schema of SAML has it
 */
export async function signXml(xml: string, after: string, key: CryptoKey): Promise<string> {
  const element = parseXml(xml)
  const id = element?.getAttribute('ID')
  if (!element || !id) throw new TypeError('what is signed has an ID')
  const digest = bytesToBase64(await sha256(utf8(canonicalXml(element))))
  const info =
    `<ds:SignedInfo xmlns:ds="${signatureNamespace}"><ds:CanonicalizationMethod Algorithm="${exclusive}"/>` +
    `<ds:SignatureMethod Algorithm="${rsaSha256}"/><ds:Reference URI="#${id}"><ds:Transforms>` +
    `<ds:Transform Algorithm="${enveloped}"/><ds:Transform Algorithm="${exclusive}"/></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${digestSha256}"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  const parsed = parseXml(info)
  if (!parsed) throw new TypeError('an ID is a name')
  const signature = bytesToBase64(new Uint8Array(await crypto.subtle.sign(rsa, key, utf8(canonicalXml(parsed)))))
  const whole = `<ds:Signature xmlns:ds="${signatureNamespace}">${info}<ds:SignatureValue>${signature}</ds:SignatureValue></ds:Signature>`
  const end = xml.indexOf(after) + after.length
  return xml.slice(0, end) + whole + xml.slice(end)
}

/**
 * What the signature in an element covers, as the very text that was signed. Whoever reads that and nothing else can't be
 * led to another element by a signature that has been moved.
 * @returns null: there is no signature of it by that key
 */
export async function signedPart(element: Element, key: CryptoKey): Promise<Element | null> {
  const signature = onlyChildOf(element, signatureNamespace, 'Signature')
  const info = onlyChildOf(signature, signatureNamespace, 'SignedInfo')
  const reference = onlyChildOf(info, signatureNamespace, 'Reference')
  const value = base64ToBytes(bare(textOf(onlyChildOf(signature, signatureNamespace, 'SignatureValue'))))
  const digest = base64ToBytes(bare(textOf(onlyChildOf(reference, signatureNamespace, 'DigestValue'))))
  if (!signature || !info || !reference || !value || !digest) return null
  const id = element.getAttribute('ID')
  const algorithmOf = (parent: typeof info, name: string) =>
    onlyChildOf(parent, signatureNamespace, name)?.getAttribute('Algorithm')
  const isAsExpected =
    Boolean(id) &&
    reference.getAttribute('URI') === `#${id}` &&
    algorithmOf(info, 'CanonicalizationMethod') === exclusive &&
    algorithmOf(info, 'SignatureMethod') === rsaSha256 &&
    algorithmOf(reference, 'DigestMethod') === digestSha256 &&
    transformsOf(reference).join(' ') === `${enveloped} ${exclusive}`
  if (!isAsExpected) return null
  const alone = element.cloneNode(true) as Element
  const copy = Array.from(alone.childNodes).find((node) => isSignature(node as Element))
  if (copy) alone.removeChild(copy)
  const signed = canonicalXml(alone)
  if (!equalBytes(await sha256(utf8(signed)), digest)) return null
  if (!(await crypto.subtle.verify(rsa, key, value, utf8(canonicalXml(info as Element))))) return null
  return parseXml(signed)
}

const isSignature = ({ namespaceURI, localName }: Element) =>
  namespaceURI === signatureNamespace && localName === 'Signature'

function transformsOf(reference: Parameters<typeof childrenOf>[0]): string[] {
  const transforms = onlyChildOf(reference, signatureNamespace, 'Transforms')
  const each = transforms ? childrenOf(transforms, signatureNamespace, 'Transform') : []
  return each.map((transform) => transform.getAttribute('Algorithm') ?? '')
}

const bare = (text: string | null) => (text ?? '').replace(/\s/g, '')
