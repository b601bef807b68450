import { describe, expect, it } from 'vitest'
import { detailMessages, languageOf, messagesIn } from './catalogue.ts'

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

it('the texts of each language are found', async () => {
  expect((await messagesIn('ja')).app.name).toBe('Cognito Inspector')
  expect(await messagesIn('en')).not.toBe(await messagesIn('ja'))
  expect((await detailMessages.ja.load()).details).not.toBe((await detailMessages.en.load()).details)
})
