import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertionXml, responseXml } from '../../emulator/saml/assertion-xml.ts'
import { bytesToBase64, utf8 } from '../../text/bytes.ts'
import { pastedSaml } from './pasted-saml.ts'

const content = {
  issuer: 'https://saml.example.com/Corp',
  subject: 'Zoë',
  audience: 'a',
  recipient: 'r',
  issued: 0,
  expires: 1,
  attributes: { '>>>???': ['~~~'] },
}
const assertion = assertionXml(content)
const xml = responseXml(content, assertion)
const base64 = bytesToBase64(utf8(xml))
const wrapped = base64.replace(/.{76}/g, '$&\r\n')

describe('a response is found', () => {
  it.each([
    ['in base64', base64],
    ['in lines of 76', `\n${wrapped}\n`],
    ['in quotation marks', `"${base64}"`],
    ['percent-encoded', encodeURIComponent(base64)],
    ['in the form that was posted', `RelayState=x&SAMLResponse=${encodeURIComponent(base64)}&y=1`],
    ['in what a tool for developers shows', `RelayState: x\nSAMLResponse: ${base64}`],
    ['in JSON', JSON.stringify({ SAMLResponse: base64 })],
    ['in base64url', base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')],
    ['as XML', xml],
    ['as XML with a declaration', `<?xml version="1.0"?>\n<!-- c -->${xml}`],
  ])('%s', (_, text) => {
    const found = pastedSaml(text)
    expect(found?.xml).toContain('>Zoë<')
    if (!text.trim().startsWith('<')) expect(found).toEqual({ xml, base64: expect.stringMatching(/^[\w+/]+=*$/) })
  })

  it('and an assertion alone', () => expect(pastedSaml(assertion)?.xml).toBe(assertion))
})

it.each([
  '',
  'eyJhbGciOiJub25lIn0.e30.',
  '<html><body>Response</body></html>',
  btoa('x'.repeat(200)),
  '<a>',
  'SAMLResponse=',
])('none is found in %j', (text) => expect(pastedSaml(text)).toBeNull())

it('takes time in proportion to the text, and never throws', () => {
  for (const piece of ['<', '<!--', '<!-- -->', '<!x>', '%', 'SAMLResponse=', ' ', 'A', 'SAMLResponse= "'] as const) {
    const started = performance.now()
    pastedSaml(piece.repeat(250_000 / piece.length))
    expect(performance.now() - started, piece).toBeLessThan(1000)
  }
  fc.assert(fc.property(fc.string(), (text) => void pastedSaml(text)))
})

it('whatever is encoded is found again', () => {
  fc.assert(
    fc.property(fc.string(), (subject) => {
      const some = responseXml(content, assertionXml({ ...content, subject }))
      const encoded = bytesToBase64(utf8(some))
      expect(pastedSaml(encodeURIComponent(encoded))).toEqual({
        xml: new TextDecoder().decode(utf8(some)),
        base64: encoded,
      })
    }),
  )
})
