import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { setNodeDependencies } from 'xml-core'
import * as xmldsig from 'xmldsigjs'
import { samlNamespace } from '../../protocol/saml/namespaces.ts'
import type { AssertionContent } from './assertion-xml.ts'
import { signResponse, verifySaml } from './signed-saml.ts'

const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }

const content: AssertionContent = {
  issuer: 'https://saml.example.com/Corp',
  subject: 'gina',
  audience: 'https://signin.aws.amazon.com/saml',
  recipient: 'https://signin.aws.amazon.com/saml',
  issued: Date.UTC(2026, 0, 1),
  expires: Date.UTC(2026, 0, 1, 1),
  attributes: { email: ['gina@example.com'], roles: ['a', 'b & "c"'] },
}

let keys: CryptoKeyPair
let others: CryptoKeyPair
let signed: string
beforeAll(async () => {
  keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  others = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  signed = await signResponse(content, keys.privateKey)
})

const verify = (xml: string) => verifySaml(xml, keys.publicKey)

async function subjectIn(xml: string): Promise<string | null> {
  const verified = await verify(xml)
  return verified.kind === 'verified' ? verified.assertion.subject : null
}

const partOf = (xml: string, name: string) => new RegExp(`<${name}[ >].*</${name}>`, 's').exec(xml)?.[0] ?? ''

test('what is signed is read again', async () => {
  expect(await verify(signed)).toMatchObject({
    kind: 'verified',
    assertion: {
      issuer: content.issuer,
      subject: 'gina',
      audiences: [[content.audience]],
      notOnOrAfter: content.expires,
      confirmations: [{ recipient: content.recipient, notOnOrAfter: content.expires }],
      attributes: [
        { name: 'email', values: ['gina@example.com'] },
        { name: 'roles', values: ['a', 'b & "c"'] },
      ],
    },
  })
})

test('another implementation verifies the signature', async () => {
  // Where there is no browser it has to be told.
  setNodeDependencies({ DOMParser, XMLSerializer } as unknown as Parameters<typeof setNodeDependencies>[0])
  xmldsig.Application.setEngine('node', Object.create(crypto, { subtle: { value: crypto.subtle } }) as Crypto)
  const check = async (xml: string): Promise<boolean> => {
    const document = xmldsig.Parse(xml)
    const signature = document.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature')[0]
    const found = new xmldsig.SignedXml(document)
    if (signature) found.LoadXml(signature)
    return found.Verify(keys.publicKey)
  }
  expect(await check(signed)).toBe(true)
  await expect(check(signed.replace('>gina<', '>root<'))).rejects.toThrow('Invalid digest')
})

type Refused = readonly [string, () => string, 'malformed' | 'unsigned' | null]

describe('is refused', () => {
  test.each<Refused>([
    ['no XML', () => 'hello', 'malformed'],
    ['an assertion alone', () => partOf(signed, 'saml:Assertion'), 'malformed'],
    ['without a signature', () => signed.replace(partOf(signed, 'ds:Signature'), ''), 'unsigned'],
    ['another subject', () => signed.replace('>gina<', '>root<'), 'unsigned'],
    ['another time', () => signed.replaceAll('2026-01-01T01', '2036-01-01T01'), 'unsigned'],
    [
      'the digest of another',
      () => signed.replace(/<ds:DigestValue>[^<]*/, `<ds:DigestValue>${btoa('x'.repeat(32))}`),
      'unsigned',
    ],
    ['another algorithm', () => signed.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'), 'unsigned'],
    [
      'a transform more',
      () =>
        signed.replace(
          '</ds:Transforms>',
          '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/></ds:Transforms>',
        ),
      'unsigned',
    ],
    ['no reference', () => signed.replace(/URI="#[^"]*"/, 'URI=""'), 'unsigned'],
    ['a document type', () => `<!DOCTYPE x>${signed}`, 'malformed'],
    [
      'an external entity',
      () => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${signed.replace('>gina<', '>&e;<')}`,
      'malformed',
    ],
    [
      'entities of entities',
      () => `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${signed.replace('>gina<', '>&b;<')}`,
      'malformed',
    ],
    [
      'elements nested too deep',
      () =>
        signed
          .replace('<samlp:Status>', `<samlp:Status>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`)
          .replace('</saml:Assertion>', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</saml:Assertion>`),
      null,
    ],
  ])('%s', async (_, xml, kind) => {
    const verified = await verify(xml())
    expect(verified.kind).not.toBe('verified')
    if (kind) expect(verified.kind).toBe(kind)
  })

  test('signed by another key', async () => {
    expect(await verify(await signResponse(content, others.privateKey))).toEqual({ kind: 'unsigned' })
  })
})

/** Signature wrapping: "On Breaking SAML: Be Whoever You Want to Be", USENIX Security 2012. */
describe('a signature that was moved proves nothing of what stands elsewhere', () => {
  const parts = () => {
    const assertion = partOf(signed, 'saml:Assertion')
    const signature = partOf(signed, 'ds:Signature')
    const unsigned = assertion.replace(signature, '')
    const evil = unsigned.replace('>gina<', '>root<')
    return { assertion, signature, unsigned, evil, evilOther: evil.replace(/ID="[^"]*"/, 'ID="_evil"') }
  }
  const wrapped = (inner: string) => signed.replace(partOf(signed, 'saml:Assertion'), inner)

  test.each([
    ['beside it, first', ({ evilOther, assertion }: ReturnType<typeof parts>) => wrapped(evilOther + assertion)],
    ['beside it, last', ({ evilOther, assertion }: ReturnType<typeof parts>) => wrapped(assertion + evilOther)],
    ['with the same ID', ({ evil, assertion }: ReturnType<typeof parts>) => wrapped(evil + assertion)],
    [
      'around it',
      ({ evilOther, assertion }: ReturnType<typeof parts>) =>
        wrapped(evilOther.replace('</saml:Assertion>', `${assertion}</saml:Assertion>`)),
    ],
    [
      'around it, with its signature',
      ({ evilOther, unsigned, signature }: ReturnType<typeof parts>) =>
        wrapped(evilOther.replace('</saml:Issuer>', `</saml:Issuer>${signature}${unsigned}`)),
    ],
    [
      'with the signed one in an object of the signature',
      ({ evil, unsigned, signature }: ReturnType<typeof parts>) =>
        wrapped(
          evil.replace(
            '</saml:Issuer>',
            `</saml:Issuer>${signature.replace('</ds:Signature>', `<ds:Object>${unsigned}</ds:Object></ds:Signature>`)}`,
          ),
        ),
    ],
    [
      'with the signed one in extensions',
      ({ evilOther, assertion }: ReturnType<typeof parts>) =>
        wrapped(evilOther).replace('<samlp:Status>', `<samlp:Extensions>${assertion}</samlp:Extensions><samlp:Status>`),
    ],
    [
      'with two signatures',
      ({ evil, signature }: ReturnType<typeof parts>) =>
        wrapped(evil.replace('</saml:Issuer>', `</saml:Issuer>${signature}${signature}`)),
    ],
  ])('%s', async (_, xml) => {
    expect(await subjectIn(xml(parts()))).not.toBe('root')
  })

  test('a comment does not cut the subject short', async () => {
    const subject = 'root.example.com'
    const long = await signResponse({ ...content, subject }, keys.privateKey)
    expect(await subjectIn(long.replace('>root', '>root<!-- -->'))).toBe(subject)
  })
})

const text = fc.string({ minLength: 1 }).map((some) => some.replace(/[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu, ''))

test('whatever is said, is said again', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(text), async (subject, values) => {
      const verified = await verify(
        await signResponse({ ...content, subject, attributes: { a: values } }, keys.privateKey),
      )
      expect(verified).toMatchObject({
        kind: 'verified',
        assertion: {
          subject: subject.trim(),
          attributes: [{ name: 'a', values: values.map((value) => value.trim()) }],
        },
      })
    }),
    { numRuns: 40 },
  )
})

test('whatever is changed, either it does not verify, or the same is read', async () => {
  const original = await verify(signed)
  const some = fc.constantFrom(
    '',
    ' ',
    '<',
    '>',
    '"',
    '&amp;',
    '<!---->',
    '<a/>',
    'x',
    `<saml:NameID xmlns:saml="${samlNamespace}">root</saml:NameID>`,
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.length), fc.nat(3), some, async (at, length, piece) => {
      const verified = await verify(signed.slice(0, at) + piece + signed.slice(at + length))
      if (verified.kind !== 'verified' || original.kind !== 'verified') return
      const { signature: _, ...read } = verified.assertion
      const { signature: __, ...meant } = original.assertion
      expect(read).toEqual(meant)
    }),
    { numRuns: 300 },
  )
})
