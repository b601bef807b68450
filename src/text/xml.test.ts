import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml, type XmlValue } from './xml.ts'

it('reads texts, elements and lists', () => {
  const xml =
    '<?xml version="1.0"?>\n<!-- a - b -->\n<A xmlns="u"><B>1 &lt; 2 &#228;&#x1F511;</B><C/><D><E>x</E></D><E>1</E><E>2</E></A>\n'
  expect(readXml(xml, ['D'])).toEqual({
    root: 'A',
    value: { B: '1 < 2 ä🔑', C: '', D: [{ E: 'x' }], E: ['1', '2'] },
  })
})

describe('what is not well-formed is refused', () => {
  it.each([
    '',
    'text',
    '<A>',
    '<A></B>',
    '<A/><B/>',
    '<A/>text',
    'text<A/>',
    '</A>',
    '<A><B></A></B>',
    '<A>&unknown;</A>',
    '<A>a & b</A>',
    '<A x=1/>',
    '<A x="1" x="2"/>',
    '<p:A/>',
    '<!DOCTYPE A><A/>',
    '<A><![CDATA[x]]></A>',
    '<A/><?xml version="1.0"?>',
    '<A>\u0000</A>',
    '<A>\uffff</A>',
    '<A><!-- a -- b --></A>',
    '<html><br></html>',
  ])('%j', (xml) => expect(readXml(xml)).toBeNull())
})

it('takes time in proportion to the length', () => {
  const half = 500_000
  for (const [piece, end] of [
    ['<a', ''],
    ['<a>', ''],
    ['<a/>', ''],
    ['a', ''],
    ['&', ''],
    ['&amp;', ''],
    ['<!--', ''],
    ['<!-- -', ''],
    [' ', ''],
    ['<a xmlns="', ''],
    ['<a ', '>'],
  ] as const) {
    const started = performance.now()
    readXml(`<x>${piece.repeat(half / piece.length)}${end}`)
    readXml(`<x${piece.repeat(half / piece.length)}${end}`)
    expect(performance.now() - started, piece).toBeLessThan(2000)
  }
})

const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/)
// XML turns line ends into line feeds and has few control characters (XML 1.0, 2.2 and 2.11).
const text = fc.string().map((value) => value.replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ''))

const { value } = fc.letrec<{ value: XmlValue }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, text, fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 })),
}))

it('what is written is read again', () => {
  fc.assert(
    fc.property(name, value, (root, written) => {
      expect(readXml(element(root, written))).toEqual({ root, value: written })
    }),
  )
})

it('never throws', () => {
  const pieces = fc.constantFrom('<', '>', '/', '&', ';', '"', 'a', '<a>', '</a>', '<!--', '-->', '&#', 'xmlns=', ' ')
  fc.assert(fc.property(fc.array(pieces), (some) => void readXml(some.join(''))))
})

function element(tag: string, inner: XmlValue): string {
  const content =
    typeof inner === 'string'
      ? inner.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
      : Object.entries(inner)
          .flatMap(([child, of]) => (isValue(of) ? [element(child, of)] : []))
          .join('')
  return `<${tag}>${content}</${tag}>`
}

function isValue(of: XmlValue | readonly XmlValue[]): of is XmlValue {
  return !Array.isArray(of)
}
