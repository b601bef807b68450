import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { expect, it } from 'vitest'
import { languageOf } from './i18n/catalogue.ts'
import { storageKeys } from './session/storage/keys.ts'

const html = readFileSync(new URL('../index.html', import.meta.url), 'utf8')
const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? []

/** What index.html asks for before the page's own script is there. */
function askedAhead(stored: string | undefined, languages: readonly string[]): string[] {
  const asked: { readonly href?: string; readonly rel?: string }[] = []
  const page = createContext({
    document: {
      documentElement: { dataset: { ja: '/ja.js' } },
      createElement: () => ({}),
      head: { append: (link: { readonly href?: string }) => asked.push(link) },
    },
    localStorage: stored === undefined ? {} : { [storageKeys.language.name]: stored },
    navigator: { languages },
  })
  runInContext(script, page)
  return asked.map(({ rel = '', href = '' }) => `${rel} ${href}`)
}

it.each([
  [undefined, []],
  [undefined, ['ja']],
  [undefined, ['JA-jp']],
  [undefined, ['en-GB', 'ja']],
  [undefined, ['fr-FR', 'ja-JP', 'en']],
  [undefined, ['jam', 'eng']],
  [undefined, ['', 'ja']],
  ['en', ['ja-JP']],
  ['ja', ['en-US', 'en']],
] as const)('the Japanese texts are asked for early just where the page is Japanese: %s, %j', (stored, languages) => {
  const isJapanese = languageOf([stored ?? null, ...languages]) === 'ja'
  expect(askedAhead(stored, languages)).toEqual(isJapanese ? ['modulepreload /ja.js'] : [])
})
