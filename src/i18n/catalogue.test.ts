import { describe, expect, it } from 'vitest'
import { faultOf, placesOf, shownParts, type TextPair, textsAt, wholeCatalogue } from './catalogue-fixture.ts'

/** A value that one language shows and the other doesn't. */
function lostValues({ path, en, ja, values }: TextPair): readonly string[] {
  const parts = shownParts(values)
  // Capitals don't matter: in the middle of an English sentence a name loses its own.
  const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
  return parts.filter((part) => has(en, part) !== has(ja, part)).map((part) => `${path} ${part}`)
}

describe('the two catalogues', () => {
  it('have the same texts, and functions where the other has functions', () => {
    expect(wholeCatalogue.length).toBeGreaterThan(700)
    expect(wholeCatalogue.map(faultOf).filter((fault) => fault !== null)).toEqual([])
  })

  it('make a text of the same values, and show the same of them', () => {
    const functions = wholeCatalogue.filter(({ en }) => typeof en === 'function')
    const pairs = functions.map((place) => ({ place, texts: textsAt(place) }))
    expect(pairs.filter(({ texts }) => texts.length === 0).map(({ place }) => place.path)).toEqual([])
    expect(pairs.flatMap(({ texts }) => texts.flatMap(lostValues))).toEqual([])
  })
})

describe('the comparison', () => {
  for (const [en, ja, fault] of [
    [{ a: 'x' }, { a: 'あ', b: 'い' }, 'b is undefined in English, string in Japanese'],
    [{ a: 'x', b: { c: 'y' } }, { a: 'あ', b: {} }, 'b.c is string in English, undefined in Japanese'],
    [{ a: 'x' }, { a: () => 'あ' }, 'a is string in English, function in Japanese'],
    [{ a: { b: 'x' } }, { a: 'あ' }, 'a is object in English, string in Japanese'],
    [{ a: null }, { a: null }, 'a is object in English, object in Japanese'],
  ] as const) {
    it(`finds that ${fault}`, () => {
      expect(placesOf(en, ja).map(faultOf)).toContain(fault)
    })
  }

  for (const [en, ja, lost] of [
    [(name: string) => `by ${name}`, () => '経由', 'a("Alpha1") Alpha1'],
    [(name: string, count: number) => `${name} ${count}`, (name: string) => `${name}`, 'a("Alpha1",702) 702'],
    [
      (list: readonly string[]) => list.join(),
      (list: readonly string[]) => `${list[0]}`,
      'a(["Alpha1a","Alpha1b"]) Alpha1b',
    ],
    [(name: string) => ({ cause: name, remedy: '' }), () => ({ cause: '', remedy: '' }), 'a("Alpha1") Alpha1'],
    [(count: number) => (count === 1 ? 'one' : `${count}`), () => '1 つ', 'a(701) 701'],
  ] as const) {
    it(`finds that ${lost} is lost`, () => {
      expect(textsAt({ path: 'a', en, ja }).flatMap(lostValues)).toContain(lost)
    })
  }

  it('knows another order, another case and words for a number', () => {
    const en = (name: string, count: number) => (count === 1 ? `${name.toLowerCase()} once` : `${count} of ${name}`)
    const ja = (name: string, count: number) => `${name} を ${count} 件`
    expect(textsAt({ path: 'a', en, ja }).length).toBeGreaterThan(5)
    expect(textsAt({ path: 'a', en, ja }).flatMap(lostValues)).toEqual([])
  })
})
