import type { Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { XmlCanonicalizer } from 'xmldsigjs'
import { canonicalXml } from './canonical-xml.ts'
import { parseXml } from './xml.ts'

const read = (xml: string): Element => {
  const element = parseXml(xml)
  if (!element) throw new Error(`not well-formed: ${xml}`)
  return element
}

// After the examples of https://www.w3.org/TR/2001/REC-xml-c14n-20010315#Examples and xml-exc-c14n, section 2.2.
test.each([
  ['<a  b = "1"\n a=\'2\' />', '<a a="2" b="1"></a>'],
  ['<a><!-- c --><?pi  data?><![CDATA[<&>]]></a>', '<a><?pi data?>&lt;&amp;&gt;</a>'],
  ['<a x="&#9;&#10;&#13;&quot;&lt;>\'">&#13;"</a>', '<a x="&#x9;&#xA;&#xD;&quot;&lt;>\'">&#xD;"</a>'],
  ['<a xmlns:u="urn:u" xmlns:v="urn:v"><v:b v:x="1"/></a>', '<a><v:b xmlns:v="urn:v" v:x="1"></v:b></a>'],
  [
    '<p:a xmlns:p="urn:p" xmlns="urn:d"><b p:z="1" y="2"/></p:a>',
    '<p:a xmlns:p="urn:p"><b xmlns="urn:d" y="2" p:z="1"></b></p:a>',
  ],
  ['<a xmlns="urn:a"><b xmlns=""><c/></b></a>', '<a xmlns="urn:a"><b xmlns=""><c></c></b></a>'],
  ['<a xml:lang="ja" xmlns:b="urn:b" b:a="1"/>', '<a xmlns:b="urn:b" xml:lang="ja" b:a="1"></a>'],
])('%s', (xml, canonical) => {
  expect(canonicalXml(read(xml))).toBe(canonical)
})

test('an element within another has the namespaces that it uses', () => {
  const outer = read('<p:a xmlns:p="urn:p" xmlns:q="urn:q"><p:b q:x="1"/></p:a>')
  expect(canonicalXml(outer.firstChild as Element)).toBe('<p:b xmlns:p="urn:p" xmlns:q="urn:q" q:x="1"></p:b>')
})

const name = fc.constantFrom('a', 'b', 'c')
const text = fc.string().map((some) => some.replace(/[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu, ''))
const escaped = (some: string) => some.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
const attributes = fc.dictionary(fc.constantFrom('x', 'y', 'p:x', 'q:x'), text, { maxKeys: 3 })
const { xml } = fc.letrec<{ xml: string }>((tie) => ({
  xml: fc
    .tuple(
      fc.constantFrom('', 'p:', 'q:'),
      name,
      attributes,
      fc.oneof(
        { depthSize: 'small' },
        text.map(escaped),
        fc.array(tie('xml'), { maxLength: 3 }).map((some) => some.join('')),
      ),
    )
    .map(([prefix, tag, given, content]) => {
      const listed = Object.entries(given).map(([key, value]) => ` ${key}="${escaped(value)}"`)
      return `<${prefix}${tag}${listed.join('')}>${content}</${prefix}${tag}>`
    }),
}))

test('another implementation writes the same, which is read and written as it is', () => {
  fc.assert(
    fc.property(xml, (inner) => {
      const element = read(`<r xmlns:p="urn:p" xmlns:q="urn:q" xmlns="urn:d">${inner}</r>`)
      const canonical = canonicalXml(element)
      expect(canonical).toBe(new XmlCanonicalizer(false, true).Canonicalize(element as unknown as globalThis.Node))
      expect(canonicalXml(read(canonical))).toBe(canonical)
    }),
  )
})
