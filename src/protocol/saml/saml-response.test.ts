import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assertionXml, responseXml } from '../../emulator/saml/assertion-xml.ts'
import { parseXml } from '../../emulator/saml/xml.ts'
import { readSaml } from './saml-response.ts'

const content = {
  issuer: 'https://saml.example.com/Corp',
  subject: 'root.example.com',
  audience: 'a',
  recipient: 'r',
  issued: 0,
  expires: 3_600_000,
  attributes: { groups: ['a', 'b'] },
}
const xml = responseXml(content, assertionXml(content))

const read = (text: string) => {
  const element = parseXml(text)
  return element && readSaml(element)
}

it('reads what an assertion says', () => {
  expect(read(xml)).toEqual({
    response: {
      issuer: content.issuer,
      destination: 'r',
      status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
      signature: null,
    },
    assertion: {
      id: expect.stringMatching(/^_/),
      issuer: content.issuer,
      issued: 0,
      subject: content.subject,
      subjectFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      confirmations: [
        {
          method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
          recipient: 'r',
          notOnOrAfter: 3_600_000,
          inResponseTo: null,
        },
      ],
      notBefore: 0,
      notOnOrAfter: 3_600_000,
      audiences: [['a']],
      authenticated: 0,
      sessionEnds: null,
      context: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
      attributes: [{ name: 'groups', values: ['a', 'b'] }],
      signature: null,
    },
    assertions: 1,
    isEncrypted: false,
  })
})

it('takes no comment for the end of a name', () => {
  expect(read(xml.replace('>root', '>root<!-- -->'))?.assertion?.subject).toBe('root.example.com')
})

it('takes elements by their namespaces, and of two subjects none', () => {
  expect(read(xml.replaceAll('saml:', 's:').replaceAll('xmlns:saml=', 'xmlns:s='))?.assertion?.subject).toBe(
    content.subject,
  )
  expect(read(xml.replaceAll('SAML:2.0:assertion', 'SAML:1.1:assertion'))?.assertion).toBeNull()
  expect(
    read(xml.replace('</saml:NameID>', '</saml:NameID><saml:NameID>x</saml:NameID>'))?.assertion?.subject,
  ).toBeNull()
})

it.each(['1970-01-01T01:00:00', '1970-01-01', 'soon', '1970-13-01T00:00:00Z', ''])('%j is no time', (time) => {
  expect(read(xml.replaceAll('1970-01-01T01:00:00.000Z', time))?.assertion?.notOnOrAfter).toBeNull()
})

it('never throws, whatever is changed', () => {
  const piece = fc.constantFrom('', '<', '>', '"', '&', '<a/>', '<!---->', 'saml:Assertion', 'ID=""', '</saml:Issuer>')
  fc.assert(
    fc.property(fc.nat(xml.length), fc.nat(40), piece, (at, length, some) => {
      read(xml.slice(0, at) + some + xml.slice(at + length))
    }),
  )
})
