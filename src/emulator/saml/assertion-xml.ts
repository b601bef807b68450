import { samlNamespace, samlpNamespace } from '../../protocol/saml/namespaces.ts'

/** What an assertion says (saml-core-2.0-os, section 2). Times are epoch milliseconds. */
export interface AssertionContent {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
  readonly recipient: string
  readonly issued: number
  readonly expires: number
  /** By name. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

const newId = () => `_${crypto.randomUUID()}`
const time = (milliseconds: number) => new Date(milliseconds).toISOString()
const escaped = (text: string) =>
  text
    .replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')

/** The assertion, not signed yet. */
export const assertionXml = (of: AssertionContent): string =>
  `<saml:Assertion xmlns:saml="${samlNamespace}" ID="${newId()}" IssueInstant="${time(of.issued)}" Version="2.0">` +
  `<saml:Issuer>${escaped(of.issuer)}</saml:Issuer>` +
  `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${escaped(of.subject)}</saml:NameID>` +
  `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData ` +
  `NotOnOrAfter="${time(of.expires)}" Recipient="${escaped(of.recipient)}"/></saml:SubjectConfirmation></saml:Subject>` +
  `<saml:Conditions NotBefore="${time(of.issued)}" NotOnOrAfter="${time(of.expires)}"><saml:AudienceRestriction>` +
  `<saml:Audience>${escaped(of.audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
  `<saml:AuthnStatement AuthnInstant="${time(of.issued)}"><saml:AuthnContext><saml:AuthnContextClassRef>` +
  `urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
  `<saml:AttributeStatement>${Object.entries(of.attributes).map(attributeXml).join('')}</saml:AttributeStatement></saml:Assertion>`

const attributeXml = ([name, values]: readonly [string, readonly string[]]) =>
  `<saml:Attribute Name="${escaped(name)}">${values.map((value) => `<saml:AttributeValue>${escaped(value)}</saml:AttributeValue>`).join('')}</saml:Attribute>`

export const responseXml = (of: AssertionContent, assertion: string): string =>
  `<samlp:Response xmlns:samlp="${samlpNamespace}" Destination="${escaped(of.recipient)}" ID="${newId()}" ` +
  `IssueInstant="${time(of.issued)}" Version="2.0"><saml:Issuer xmlns:saml="${samlNamespace}">${escaped(of.issuer)}</saml:Issuer>` +
  `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${assertion}</samlp:Response>`
