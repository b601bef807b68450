import { readSaml, type SamlDocument } from '../../protocol/saml/saml-response.ts'

/**
 * Reads XML by the browser's parser, which fetches nothing. What a document type declares could stand for anything, so that
 * nobody takes one.
 * @returns null: it is not well-formed, has a document type, or is no SAML
 */
export function parseSaml(xml: string): SamlDocument | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return null
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  return document.getElementsByTagName('parsererror').length > 0 ? null : readSaml(document.documentElement)
}
