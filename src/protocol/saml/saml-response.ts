import { samlNamespace, samlpNamespace, signatureNamespace } from './namespaces.ts'
import { childrenOf, isNamed, onlyChildOf, type SamlElement, textOf } from './saml-element.ts'

/** An assertion of SAML 2.0 (saml-core-2.0-os, section 2), nothing of it verified. Times are epoch milliseconds. */
export interface SamlAssertion {
  readonly id: string | null
  readonly issuer: string | null
  readonly issued: number | null
  readonly subject: string | null
  readonly subjectFormat: string | null
  readonly confirmations: readonly SamlConfirmation[]
  readonly notBefore: number | null
  /** From then on it is expired. */
  readonly notOnOrAfter: number | null
  /** A list each restriction: one of each list must fit. */
  readonly audiences: readonly (readonly string[])[]
  readonly authenticated: number | null
  readonly sessionEnds: number | null
  readonly context: string | null
  readonly attributes: readonly SamlAttribute[]
  readonly signature: SamlSignature | null
}

/** Who may present it where: the bearer at the recipient. */
export interface SamlConfirmation {
  readonly method: string | null
  readonly recipient: string | null
  readonly notOnOrAfter: number | null
  readonly inResponseTo: string | null
}

export interface SamlAttribute {
  readonly name: string
  readonly values: readonly string[]
}

export interface SamlSignature {
  readonly method: string | null
  readonly digest: string | null
  /** What it says it signs, e.g. `#_1f…`; null: nothing, or several things. */
  readonly reference: string | null
  /** Whether that is the very element it stands in: what else stands beside it is not signed. */
  readonly coversParent: boolean
  readonly certificate: string | null
}

export interface SamlResponse {
  readonly issuer: string | null
  readonly destination: string | null
  /** e.g. `urn:oasis:names:tc:SAML:2.0:status:Success`. */
  readonly status: string | null
  readonly signature: SamlSignature | null
}

export interface SamlDocument {
  /** null: an assertion alone. */
  readonly response: SamlResponse | null
  /** null: it has none, several, or an encrypted one. */
  readonly assertion: SamlAssertion | null
  readonly assertions: number
  readonly isEncrypted: boolean
}

const ofAssertion = (parent: SamlElement | null, name: string) => onlyChildOf(parent, samlNamespace, name)
const ofSignature = (parent: SamlElement | null, name: string) => onlyChildOf(parent, signatureNamespace, name)

/** @returns null: it is neither a Response nor an Assertion of SAML 2.0 */
export function readSaml(root: SamlElement): SamlDocument | null {
  if (isNamed(root, samlNamespace, 'Assertion')) {
    return { response: null, assertion: readAssertion(root), assertions: 1, isEncrypted: false }
  }
  if (!isNamed(root, samlpNamespace, 'Response')) return null
  const assertions = childrenOf(root, samlNamespace, 'Assertion')
  const [first] = assertions
  const status = onlyChildOf(onlyChildOf(root, samlpNamespace, 'Status'), samlpNamespace, 'StatusCode')
  return {
    response: {
      issuer: textOf(ofAssertion(root, 'Issuer')),
      destination: root.getAttribute('Destination'),
      status: status?.getAttribute('Value') ?? null,
      signature: readSignature(root),
    },
    assertion: first && assertions.length === 1 ? readAssertion(first) : null,
    assertions: assertions.length,
    isEncrypted: childrenOf(root, samlNamespace, 'EncryptedAssertion').length > 0,
  }
}

export function readAssertion(element: SamlElement): SamlAssertion {
  const subject = ofAssertion(element, 'Subject')
  const nameId = ofAssertion(subject, 'NameID')
  const conditions = ofAssertion(element, 'Conditions')
  const statement = childrenOf(element, samlNamespace, 'AuthnStatement')[0] ?? null
  return {
    id: element.getAttribute('ID'),
    issuer: textOf(ofAssertion(element, 'Issuer')),
    issued: timeIn(element, 'IssueInstant'),
    subject: textOf(nameId),
    subjectFormat: nameId?.getAttribute('Format') ?? null,
    confirmations: subject ? childrenOf(subject, samlNamespace, 'SubjectConfirmation').map(readConfirmation) : [],
    notBefore: timeIn(conditions, 'NotBefore'),
    notOnOrAfter: timeIn(conditions, 'NotOnOrAfter'),
    audiences: (conditions ? childrenOf(conditions, samlNamespace, 'AudienceRestriction') : []).map((restriction) =>
      childrenOf(restriction, samlNamespace, 'Audience').map((audience) => textOf(audience) ?? ''),
    ),
    authenticated: timeIn(statement, 'AuthnInstant'),
    sessionEnds: timeIn(statement, 'SessionNotOnOrAfter'),
    context: textOf(ofAssertion(ofAssertion(statement, 'AuthnContext'), 'AuthnContextClassRef')),
    attributes: childrenOf(element, samlNamespace, 'AttributeStatement')
      .flatMap((attributes) => childrenOf(attributes, samlNamespace, 'Attribute'))
      .map((attribute) => ({
        name: attribute.getAttribute('Name') ?? '',
        values: childrenOf(attribute, samlNamespace, 'AttributeValue').map((value) => textOf(value) ?? ''),
      })),
    signature: readSignature(element),
  }
}

function readConfirmation(confirmation: SamlElement): SamlConfirmation {
  const data = ofAssertion(confirmation, 'SubjectConfirmationData')
  return {
    method: confirmation.getAttribute('Method'),
    recipient: data?.getAttribute('Recipient') ?? null,
    notOnOrAfter: timeIn(data, 'NotOnOrAfter'),
    inResponseTo: data?.getAttribute('InResponseTo') ?? null,
  }
}

function readSignature(signed: SamlElement): SamlSignature | null {
  const signature = ofSignature(signed, 'Signature')
  if (!signature) return null
  const info = ofSignature(signature, 'SignedInfo')
  const reference = ofSignature(info, 'Reference')
  const uri = reference?.getAttribute('URI') ?? null
  const id = signed.getAttribute('ID')
  return {
    method: ofSignature(info, 'SignatureMethod')?.getAttribute('Algorithm') ?? null,
    digest: ofSignature(reference, 'DigestMethod')?.getAttribute('Algorithm') ?? null,
    reference: uri,
    coversParent: Boolean(id) && uri === `#${id}`,
    certificate: textOf(ofSignature(ofSignature(ofSignature(signature, 'KeyInfo'), 'X509Data'), 'X509Certificate')),
  }
}

/** In UTC with a Z, as SAML wants it (saml-core-2.0-os, section 1.3.3). */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

function timeIn(element: SamlElement | null, attribute: string): number | null {
  const text = element?.getAttribute(attribute)?.trim() ?? ''
  const time = instant.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : time
}
