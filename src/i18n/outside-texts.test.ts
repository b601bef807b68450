// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippets are code
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outsideTexts, unboundFormats } from './outside-texts-fixture.ts'

/** Texts that are none of a language's, and texts that have to wait. */
const exceptions: Readonly<Record<string, string>> = {
  'trace/export/environment.ts: Cognito Inspector': 'the program’s name, written into files for other programs',
  'connection/hosted-ui-providers.ts: Login with Amazon': 'Amazon’s own name for it in every language',
  'token/kind/products.ts: Microsoft Entra ID (v1.0)': 'a product’s name in every language',
  'token/kind/products.ts: Microsoft Entra ID (v2.0)': 'a product’s name in every language',
  'token/verifiers/spring-security.ts: Spring Security': 'a product’s name in every language',
  'protocol/aws/service-calls.ts: Data Firehose': 'a product’s name in every language',
  'protocol/aws/service-calls.ts: Secrets Manager': 'a product’s name in every language',
  'protocol/authenticators.ts: Google Password Manager': 'a product’s name in every language',
  'protocol/authenticators.ts: Chrome on Mac': 'a product’s name in every language',
  'protocol/authenticators.ts: Windows Hello': 'a product’s name in every language',
  'protocol/authenticators.ts: Proton Pass': 'a product’s name in every language',
  'protocol/authenticators.ts: Samsung Pass': 'a product’s name in every language',
  'set-up-kit/forms/cloudformation.ts: Cognito Inspector,': 'the program’s name, in a template for AWS',
  'cognito/user-pool/srp.ts: Caldera Derived Key': 'hashed by Cognito, never shown',
}

/** Who may format for one language only: its own catalogue. All others ask for the page's. */
const locales: readonly (readonly [RegExp, RegExp])[] = [
  [/^i18n\/en\//, /^'en'$/],
  [/^i18n\/ja\//, /^'ja'$/],
  [/^/, /^language$/],
]

const root = new URL('../', import.meta.url)
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|-fixture\.|^(emulator|deployment)\//.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }))

describe('the texts of the page', () => {
  const outside = sources
    .filter(({ path }) => !path.startsWith('i18n/'))
    .flatMap(({ path, text }) => outsideTexts(path, text).map((found) => ({ ...found, path })))

  it('all stand in the catalogue', () => {
    expect(sources.filter(({ path }) => path.startsWith('ui/')).length).toBeGreaterThan(100)
    const others = outside.filter(({ path, text }) => !(`${path}: ${text}` in exceptions))
    expect(others.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([])
  })

  it('have no exception that nobody needs', () => {
    const needed = new Set(outside.map(({ path, text }) => `${path}: ${text}`))
    expect(Object.keys(exceptions).filter((exception) => !needed.has(exception))).toEqual([])
  })

  it('follow the language where numbers and times are put into words', () => {
    const unbound = sources.flatMap(({ path, text }) => {
      const [, locale = /^language$/] = locales.find(([of]) => of.test(path)) ?? []
      return unboundFormats(path, text, locale).map((found) => `${path}:${found.line} ${found.text}`)
    })
    expect(unbound).toEqual([])
  })
})

describe('the search for texts', () => {
  for (const [source, found] of [
    ['<p>Signed in</p>', 'Signed in'],
    ['<p>サインイン</p>', 'サインイン'],
    ['<p>{name}, who signed in</p>', ', who signed in'],
    ['<b>{name}.</b>', '.'],
    ["<>{first}{', '}{second}</>", ','],
    ["<p>{'Signed in'}</p>", 'Signed in'],
    ['<p>{`Signed in as ${who}`}</p>', 'Signed in as'],
    ["<p>{isOpen ? 'Hide' : texts.show}</p>", 'Hide'],
    ["<p>{failed && 'failed'}</p>", 'failed'],
    ["<p>{name ?? 'nobody'}</p>", 'nobody'],
    ["<p>{'by ' + name}</p>", 'by'],
    ["<p>{(isOpen && (mine ? ('yours' as string) : texts.no)) || null}</p>", 'yours'],
    ['<ul>{names.map((name) => <li>{name} is here</li>)}</ul>', 'is here'],
    ["<ul>{names.map((name) => name || 'none')}</ul>", 'none'],
    ["<ul>{names.map((name) => { return 'none' })}</ul>", 'none'],
    ["<p>{[name, 'none'].filter(Boolean).join(' ')}</p>", 'none'],
    ['<button aria-label="Close" />', 'Close'],
    ["<button aria-label={isOpen ? 'Hide' : texts.show} />", 'Hide'],
    ['<section aria-label={`Token ${name}`} />', 'Token'],
    ['<abbr title="identifier" />', 'identifier'],
    ['<img alt="logo" />', 'logo'],
    ['<TextInput label="user" placeholder={texts.name} />', 'user'],
    ['<TextInput placeholder="alice" />', 'alice'],
    ["<Textarea description='one' error={isWrong && texts.wrong} />", 'one'],
    ["<Textarea error={isWrong && 'wrong'} />", 'wrong'],
    ['<KeyValue name="role" />', 'role'],
    ['<Card somethingNew="here" />', 'here'],
    ["<Tabs tabs={[{ id: 'raw', label: 'raw' }]} />", 'raw'],
    ["const title = isOpen ? 'Hide the token' : texts.show", 'Hide the token'],
    ["const states = { done: 'Signed in' }", 'Signed in'],
    ["const states = { done: '済み' }", '済み'],
    ["copy('it could not be copied.')", 'it could not be copied.'],
  ] as const) {
    it(`finds ‘${found}’ in ${source}`, () => {
      expect(outsideTexts('a.tsx', source).map(({ text }) => text)).toEqual([found])
    })
  }

  for (const source of [
    '<p>{texts.title}</p>',
    '<p>{texts.by(name)} · {region}: {count} ✓</p>',
    '<p>{time.format(started)}…</p>',
    '<p className="small muted" id="about me" style={{ font: \'a b\' }} data-tab="raw" aria-live="polite" />',
    "<p className={isOpen ? 'chip ok' : `chip ${tone}`} aria-describedby={`${id}-about it`} />",
    '<input type="radio" name="method" autoComplete="off" />',
    '<TaskNote task="refresh" because={isOver ? \'scope-missing\' : undefined} />',
    "<p>{journey.at === 'done' && texts.done}</p>",
    "<p>{texts['keys-missing']} {texts[`keys-${kind}`]} {explain('refused')}</p>",
    "<ul>{(['diagram', 'list'] as const).map((id) => <li key={id}>{texts[id]}</li>)}</ul>",
    "<p>{groups.join(', ')}</p>",
    "<button onClick={() => choose('guest')} />",
    "<Tabs tabs={[{ id: 'raw', label: texts.raw, value: 'raw' }]} />",
    "import { x } from './A thing.ts'",
    "export { x } from './A thing.ts'",
    "type State = 'Signed in' | 'Signed out'",
    "if (state === 'Signed in') throw new Error('This can never be.')",
    "const css = 'chip warn long'; const key = 'Enter'; const url = 'https://example.com/a.b'",
    "const table = { 'Signed in': texts.signedIn }",
  ]) {
    it(`lets ${source} pass`, () => {
      expect(outsideTexts('a.tsx', source)).toEqual([])
    })
  }
})

describe('the search for formats', () => {
  for (const source of [
    'new Intl.DateTimeFormat()',
    "new Intl.DateTimeFormat('en')",
    'new Intl.RelativeTimeFormat(undefined, { numeric: "auto" })',
    'date.toLocaleString()',
    'date.toLocaleDateString([])',
    'count.toLocaleString("de")',
    'names.sort((a, b) => a.localeCompare(b))',
  ]) {
    it(`finds ${source}`, () => {
      expect(unboundFormats('a.ts', source, /^language$/)).toHaveLength(1)
    })
  }

  for (const source of [
    'new Intl.DateTimeFormat(language, { timeStyle: "medium" })',
    'count.toLocaleString(language)',
    'a.localeCompare(b, language)',
    'type Unit = Intl.RelativeTimeFormatUnit',
    'date.toISOString()',
  ]) {
    it(`lets ${source} pass`, () => {
      expect(unboundFormats('a.ts', source, /^language$/)).toEqual([])
    })
  }
})
