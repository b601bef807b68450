import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isFaulty, parseConnections } from './connection/parse-connections.ts'

// What every Markdown file of the repository promises: its commands, its examples and its links.

const root = fileURLToPath(new URL('../', import.meta.url))
const folders = ['src', 'e2e', '.ci', 'public']
const files = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  ),
]
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

interface Block {
  readonly file: string
  readonly line: number
  readonly language: string
  readonly code: string
  /** The comment in the line before. */
  readonly mark: string
}

const blocks: readonly Block[] = files.flatMap((file) => {
  const text = textOf(file)
  return [...text.matchAll(/(?:^<!-- (.*) -->\n)?^```(\w*).*\n([\s\S]*?)^```$/gm)].map(
    ({ 1: mark = '', 2: language = '', 3: code = '', index }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      language,
      code,
      mark,
    }),
  )
})

describe('each block of code', () => {
  it('is run by a test that its mark names, or says why it is not', () => {
    expect(blocks.length).toBeGreaterThan(15)
    expect(blocks.flatMap(faultOfMark)).toEqual([])
  })

  it('names no script that package.json lacks', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> }
    const named = files.flatMap((file) =>
      [...textOf(file).matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => ({ file, script })),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([])
  })

  it('that is a config.json has connections without a fault', () => {
    const configs = blocks.filter(({ language, code }) => language === 'json' && code.includes('"connections"'))
    expect(configs.length).toBeGreaterThan(0)
    for (const { file, code } of configs) expect(isFaulty(parseConnections(code)), file).toBe(false)
  })
})

/** `run by e2e/a.spec.ts`, with the test’s title behind it in quotes where the file has several; or `not run: why`. */
function faultOfMark({ file, line, mark }: Block): readonly string[] {
  const at = `${file}:${line}`
  if (/^not run: \S.{9,}/.test(mark)) return []
  const [, test, title] = /^run by (\S+)(?:, “(.*)”)?$/.exec(mark) ?? []
  if (test === undefined) return [`${at} has neither “run by” nor “not run”: ${mark}`]
  if (!existsSync(join(root, test))) return [`${at}: there is no ${test}`]
  return title === undefined || textOf(test).includes(`('${title}'`) ? [] : [`${at}: ${test} has no “${title}”`]
}

describe('each link', () => {
  const links = files.flatMap((file) =>
    [...withoutCode(textOf(file)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({ file, to })),
  )

  it('within the repository leads to a file and a heading', () => {
    expect(links.length).toBeGreaterThan(10)
    expect(links.flatMap(faultOfLink)).toEqual([])
  })
})

function faultOfLink({ file, to }: { readonly file: string; readonly to: string }): readonly string[] {
  if (/^https:/.test(to)) return []
  const [path = '', anchor] = to.split('#')
  const target = path === '' ? join(root, file) : resolve(dirname(join(root, file)), path)
  if (!existsSync(target)) return [`${file}: ${to}`]
  if (anchor === undefined) return []
  const headings = statSync(target).isFile() ? headingsOf(readFileSync(target, 'utf8')) : []
  return headings.includes(anchor) ? [] : [`${file}: ${to}`]
}

/** As GitHub makes anchors of them. */
const headingsOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '')
}
