import { samlNamespace, samlpNamespace, signatureNamespace } from '../../protocol/saml/namespaces.ts'
import { childrenOf, isNamed, onlyChildOf } from '../../protocol/saml/saml-element.ts'
import { readAssertion, type SamlAssertion } from '../../protocol/saml/saml-response.ts'
import { type AssertionContent, assertionXml, responseXml } from './assertion-xml.ts'
import { signedPart, signXml } from './signed-xml.ts'
import { parseXml } from './xml.ts'

/** A response as a provider sends it: XML whose assertion is signed. */
export async function signResponse(content: AssertionContent, key: CryptoKey): Promise<string> {
  return responseXml(content, await signXml(assertionXml(content), '</saml:Issuer>', key))
}

export type VerifiedSaml =
  | { readonly kind: 'verified'; readonly assertion: SamlAssertion }
  | { readonly kind: 'malformed' | 'unsigned' }

/**
 * The assertion of a response, read from what the provider signed: the assertion itself, or the response that it is in.
 * Where both have a signature, both must hold.
 */
export async function verifySaml(xml: string, key: CryptoKey): Promise<VerifiedSaml> {
  const malformed: VerifiedSaml = { kind: 'malformed' }
  const unsigned: VerifiedSaml = { kind: 'unsigned' }
  try {
    const response = parseXml(xml)
    if (!response || !isNamed(response, samlpNamespace, 'Response')) return malformed
    const hasSignature = (of: Parameters<typeof childrenOf>[0]) =>
      childrenOf(of, signatureNamespace, 'Signature').length > 0
    const whole = hasSignature(response) ? await signedPart(response, key) : response
    if (!whole) return unsigned
    const assertion = onlyChildOf(whole, samlNamespace, 'Assertion')
    if (!assertion) return malformed
    if (!hasSignature(assertion)) {
      return whole === response ? unsigned : { kind: 'verified', assertion: readAssertion(assertion) }
    }
    const signed = await signedPart(assertion as typeof whole, key)
    return signed ? { kind: 'verified', assertion: readAssertion(signed) } : unsigned
  } catch {
    // Elements nested so deep that nobody can walk them.
    return malformed
  }
}
