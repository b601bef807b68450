import { expect, it } from 'vitest'
import { assertionXml, responseXml } from '../emulator/saml/assertion-xml.ts'
import { bytesToBase64, utf8 } from '../text/bytes.ts'
import { isDropped, withoutSignature } from './dropped-token.ts'
import { unverifiedEndOf } from './secret-end.ts'

const end = Date.UTC(2030, 0, 1)
const content = {
  issuer: 'https://saml.example.com/Corp',
  subject: 'ann',
  audience: 'urn:amazon:webservices',
  recipient: 'https://signin.aws.amazon.com/saml',
  issued: end - 300_000,
  expires: end,
  attributes: {},
}
const encoded = (xml: string) => bytesToBase64(utf8(xml))
const response = encoded(responseXml(content, assertionXml(content)))

it('a SAML response ends with the first of its times', () => {
  expect(unverifiedEndOf(response)).toBe(end)
  const earlier = new Date(end - 60_000).toISOString()
  const assertion = assertionXml(content).replace(/NotOnOrAfter="[^"]*"/, `NotOnOrAfter='${earlier}'`)
  expect(unverifiedEndOf(encoded(assertion))).toBe(end - 60_000)
})

it('the end of the session at the provider is not that of the response', () => {
  const xml = assertionXml(content)
  const session = xml.replaceAll('NotOnOrAfter=', 'SessionNotOnOrAfter=')
  expect(unverifiedEndOf(encoded(session))).toBeNull()
})

it.each(['', 'opaque', encoded('<samlp:Response NotOnOrAfter="never"></samlp:Response>'.padEnd(100))])(
  'nothing ends that names no time: %j',
  (text) => expect(unverifiedEndOf(text)).toBeNull(),
)

it('nothing of a response is left once it is dropped', () => {
  const dropped = withoutSignature(response)
  expect(isDropped(dropped)).toBe(true)
  expect(dropped.length).toBeLessThan(10)
  expect(withoutSignature('a.b.c')).toBe('a.b.•••')
})
