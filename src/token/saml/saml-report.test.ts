import { expect, it } from 'vitest'
import { assertionXml, responseXml } from '../../emulator/saml/assertion-xml.ts'
import { parseXml } from '../../emulator/saml/xml.ts'
import { readSaml, type SamlDocument } from '../../protocol/saml/saml-response.ts'
import { samlReport } from './saml-report.ts'

const now = Date.UTC(2026, 0, 1)
const aws = 'https://signin.aws.amazon.com/saml'
const sessionName = 'https://aws.amazon.com/SAML/Attributes/RoleSessionName'
const role = 'https://aws.amazon.com/SAML/Attributes/Role'
const arns = 'arn:aws:iam::123456789012:role/A,arn:aws:iam::123456789012:saml-provider/Corp'

const content = {
  issuer: 'https://saml.example.com/Corp',
  subject: 'gina',
  audience: aws,
  recipient: aws,
  issued: now,
  expires: now + 60_000,
  attributes: { [sessionName]: ['gina'], [role]: [arns] } as Readonly<Record<string, readonly string[]>>,
}

const signatureOf = (id: string) =>
  `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:Reference URI="#${id}"/></ds:SignedInfo></ds:Signature>`

function read(xml: string): SamlDocument {
  const element = parseXml(xml)
  const document = element && readSaml(element)
  if (!document) throw new Error('no SAML')
  return document
}

/** With a signature that names the assertion. */
function signed(change: Partial<typeof content> = {}): string {
  const of = { ...content, ...change }
  const assertion = assertionXml(of)
  const id = /ID="([^"]*)"/.exec(assertion)?.[1] ?? ''
  return responseXml(of, assertion.replace('</saml:Issuer>', `</saml:Issuer>${signatureOf(id)}`))
}

const wrong = (xml: string, at = now, length = 5000) =>
  samlReport(read(xml), { length, now: at }).flatMap(({ rule, verdict }) =>
    verdict === 'passed' ? [] : `${rule} ${verdict}`,
  )

it('a whole response is in order', () => expect(wrong(signed())).toEqual([]))

it.each([
  ['audience failed', { audience: 'urn:amazon:cognito:sp:eu-west-1_x' }],
  ['recipient failed', { recipient: 'https://example.com/acs' }],
  ['recipient failed', { recipient: 'https://signin.aws.amazon.com.evil.test/saml' }],
  ['not-before failed', { issued: now + 1 }],
  ['expiry failed', { expires: now }],
  ['session-name failed', { attributes: { [role]: [arns] } }],
  ['role open', { attributes: { [sessionName]: ['gina'] } }],
  ['role failed', { attributes: { [sessionName]: ['gina'], [role]: ['arn:aws:iam::123456789012:role/A'] } }],
])('%s', (finding, change) => expect(wrong(signed(change))).toEqual([finding]))

it('a Region’s own address is AWS, too', () => {
  expect(wrong(signed({ recipient: 'https://eu-west-1.signin.aws.amazon.com/saml/acs/SAMLSPX' }))).toEqual([])
})

it('a signature must cover the element it stands in', () => {
  expect(wrong(signed().replace(/URI="#[^"]*"/, 'URI="#_other"'))).toEqual(['signature failed'])
  expect(wrong(responseXml(content, assertionXml(content)))).toEqual(['signature failed'])
})

it('what is no whole response is told', () => {
  expect(wrong(assertionXml(content))).toEqual(['response failed', 'signature failed'])
  const two = responseXml(content, assertionXml(content) + assertionXml(content))
  expect(wrong(two)).toEqual(['assertion failed'])
  const encrypted = responseXml(
    content,
    '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"/>',
  )
  expect(wrong(encrypted)).toEqual(['assertion failed'])
  expect(wrong(signed().replace('status:Success', 'status:Requester'))).toEqual(['status failed'])
  expect(wrong(signed(), now, 50_001)).toEqual(['length failed'])
})
