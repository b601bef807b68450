import { describe, expect, it } from 'vitest'
import { detailMessagesIn, languageOf, messagesIn, remembered } from './catalogue.ts'

describe('the language of the page', () => {
  for (const [wanted, language] of [
    [[], 'en'],
    [[null], 'en'],
    [['ja'], 'ja'],
    [['ja-JP'], 'ja'],
    [['JA-jp'], 'ja'],
    [['en-GB', 'ja'], 'en'],
    [['fr-FR', 'ja-JP', 'en'], 'ja'],
    [['fr-FR', 'de'], 'en'],
    [['jam', 'eng'], 'en'],
    [[null, 'ja-JP'], 'ja'],
    [['', 'ja'], 'ja'],
    [['en', 'ja-JP'], 'en'],
    [['ja', 'en-US', 'en'], 'ja'],
  ] as const) {
    it(`is ${language} where ${JSON.stringify(wanted)} is wanted`, () => {
      expect(languageOf(wanted)).toBe(language)
    })
  }
})

describe('the texts', () => {
  it('are the same promise each time, a language', async () => {
    expect(messagesIn('ja')).toBe(messagesIn('ja'))
    expect(detailMessagesIn('en')).toBe(detailMessagesIn('en'))
    expect(detailMessagesIn('en')).not.toBe(detailMessagesIn('ja'))
    expect((await messagesIn('ja')).app.name).toBe('Cognito Inspector')
  })

  it('are asked for again after they could not be had, and kept from then on', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve('日本語'), Promise.resolve('again')]
    let asked = 0
    const textsIn = remembered({ en: async () => 'English', ja: () => answers[asked++] ?? Promise.resolve('') })
    await expect(textsIn('ja')).rejects.toThrow('offline')
    const texts = textsIn('ja')
    expect(await texts).toBe('日本語')
    expect(textsIn('ja')).toBe(texts)
    expect(asked).toBe(2)
  })

  it('that two wait for in vain are asked for again once', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve('日本語')]
    let asked = 0
    const textsIn = remembered({ en: async () => 'English', ja: () => answers[asked++] ?? Promise.reject(asked) })
    const again = () => textsIn('ja')
    const both = [textsIn('ja').catch(again), textsIn('ja').catch(again)]
    expect(await Promise.all(both)).toEqual(['日本語', '日本語'])
    expect(asked).toBe(2)
  })
})
