import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom'

/**
 * @returns null: it is not well-formed, or has a document type: what a DTD declares could stand for anything
 * (https://cheatsheetseries.owasp.org/cheatsheets/SAML_Security_Cheat_Sheet.html)
 */
export function parseXml(xml: string): Element | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return null
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement
  } catch {
    return null
  }
}
