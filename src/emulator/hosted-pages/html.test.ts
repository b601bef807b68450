import { describe, expect, test } from 'vitest'
import { Html, html } from './html.ts'

describe('html', () => {
  const hostile: readonly (readonly [name: string, value: string, markup: string])[] = [
    ['an element', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['the end of an attribute', '" onfocus="alert(1)', '&quot; onfocus=&quot;alert(1)'],
    ['an apostrophe', "Required parameter 'x'", "Required parameter 'x'"],
    ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['the end of a textarea', '</textarea><img src=x>', '&lt;/textarea&gt;&lt;img src=x&gt;'],
    ['text of other alphabets', '山田 花子 🗝️', '山田 花子 🗝️'],
  ]
  for (const [name, value, markup] of hostile) {
    test(`keeps ${name} as text`, () => {
      expect(String(html`<b title="${value}">${value}</b>`)).toBe(`<b title="${markup}">${markup}</b>`)
    })
  }

  test('shows signs that take no room or turn the direction of text; a value that is sent on keeps them', () => {
    const name = 'a\u202eb\u200b'
    expect(String(html`<b title="${name}">${name}</b>`)).toBe(`<b title="${name}">a‹U+202E›b‹U+200B›</b>`)
    expect(String(html`<a href="${'/x'}${name}">${html`${name}`}</a>`)).toBe(
      `<a href="/x${name}">a‹U+202E›b‹U+200B›</a>`,
    )
    expect(String(html`<input${html` value="${name}"`}>`)).toBe(`<input value="${name}">`)
  })

  test('leaves markup of its own as it is, alone and in lists', () => {
    const items = ['<1>', '2'].map((text) => html`<li>${text}</li>`)
    expect(String(html`<ul>${items}</ul>${html`<hr>`}`)).toBe('<ul><li>&lt;1&gt;</li><li>2</li></ul><hr>')
  })

  test('refuses attributes in which escaped text would not be safe', () => {
    const value = "' onfocus='alert(1)"
    expect(() => html`<b title='${value}'></b>`).toThrow('attributes must stand in double quotes')
    expect(() => html`<b title=${value}></b>`).toThrow('attributes must stand in double quotes')
  })

  test('writes nothing for null and false, and numbers as they are', () => {
    expect(String(html`[${null}${false}${0}]`)).toBe('[0]')
  })

  test('does not take an object that only looks like markup', () => {
    const forged = { toString: () => '<script>' } as unknown as Html
    expect(() => String(html`${forged}`)).toThrow()
    expect(html`<b></b>`).toBeInstanceOf(Html)
  })
})
