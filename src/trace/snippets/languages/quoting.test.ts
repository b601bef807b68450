import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../../text/line-breaks.ts'
import { unseen } from '../../../text/visible.ts'
import { secret } from '../secrets.ts'
import type { ValueMembers } from '../value.ts'
import { literal } from './literal.ts'
import { comment, javascriptString, jsonString, pythonString, shellQuoted, shellWord } from './quoting.ts'
import { jsonWord, word } from './shell.ts'

const hostile = [
  ...['', ' ', "'", '"', `'"'"'`, '$HOME', `\${IFS}`, '$(id)', '`id`', '\\', "\\'", '\\n', 'a\nb', '\n', 'a\n', '\r\n'],
  ...[
    '\t',
    '-n',
    '--help',
    '!',
    '!!',
    '*',
    '~',
    '~root',
    '=ls',
    '#',
    '%s',
    '{a,b}',
    '[a]',
    '&&',
    ';',
    '|',
    '<<<',
    '//',
  ],
  ...[
    '山田 花子',
    'é',
    '👩‍💻',
    '\u2028',
    '\u2029',
    '\u202e',
    '\ufeff',
    '\u00ad',
    '\u{e0041}',
    '\u0007',
    '\u001b[201~',
    '\u007f',
    '\u0085',
  ],
  ...['\ud83d', '\udca9x', '\udca9\ud83d', '\\(1)', '"\\(1)"', "'''", '"""', '*/', '</script>', '__proto__', `\${x}`],
]

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '"', '\\', '$', '`', '\n', '!', '(', ')', 'u', ' ', '山', '\ud83d') }),
  fc.constantFrom(...hostile),
)

/** What may come back: NUL can't be in an argument, and half a character is none. */
const kept = (text: string) => text.toWellFormed().replaceAll('\0', '\ufffd')

const has = (program: string) => spawnSync(program, ['-c', 'true'], { stdio: 'ignore' }).error === undefined
const shells = ['sh', 'bash', 'zsh'].filter(has)
const hasPython = spawnSync('python3', ['-c', '']).status === 0
const hasJq = spawnSync('jq', ['--version']).status === 0
if (!shells.includes('bash')) console.warn('bash is not installed: quoting is tried in sh only.')
if (!hasPython) console.warn('python3 is not installed: quoting for Python is not tried.')
if (!hasJq) console.warn('jq is not installed: JSON that it makes is not tried.')

/** Many texts in one process each, since a process costs more than a thousand texts. */
function comesBack(run: (texts: readonly string[]) => readonly string[], expected = kept): void {
  expect(run(hostile)).toEqual(hostile.map(expected))
  const property = fc.property(fc.array(anything, { minLength: 200, maxLength: 300 }), (texts) => {
    expect(run(texts)).toEqual(texts.map(expected))
  })
  fc.assert(property, { numRuns: 3 })
}

const output = (program: string, args: readonly string[], input: string) =>
  execFileSync(program, args, { input, maxBuffer: 2 ** 26, env: { ...process.env, LANG: 'C.UTF-8' } }).toString()

const parsed = (json: string): readonly string[] => JSON.parse(json)

describe.each(shells)('in %s', (shell) => {
  const printed = (words: readonly string[]) =>
    output(shell, [], `printf '%s\\0' ${words.join(' ')}`)
      .split('\0')
      .slice(0, -1)

  test('a word comes back as it was', () => {
    comesBack((texts) => printed(texts.map(shellWord)))
    comesBack((texts) => printed(texts.map(shellQuoted)))
  })

  test('a value in the environment comes back as it was, wherever in a word it stands', () => {
    const hole = secret('code', null)
    comesBack((texts) => {
      const lines = texts.map((text) =>
        [
          `export ${hole.variable}=${shellQuoted(text)}`,
          `printf '%s\\0' ${word(['code=', hole], () => hole.variable)} ${word(['$`a', hole, "b'"], () => hole.variable)}`,
        ].join('\n'),
      )
      const both = output(shell, [], lines.join('\n')).split('\0').slice(0, -1)
      return both.flatMap((one, index) => {
        if (index % 2 === 1) return []
        return one.slice('code='.length) === both[index + 1]?.slice(3, -2) ? [one.slice('code='.length)] : ['not alike']
      })
    })
  })

  test('JSON comes back as it was', () => {
    comesBack(
      (texts) =>
        printed(texts.map((text) => jsonWord(membersOf(text, text), () => '', ''))).map((json, index) =>
          valueUnder(json, texts[index] ?? ''),
        ),
      (text) => text.toWellFormed(),
    )
  })

  test.runIf(hasJq)('a password comes back as it was out of JSON', () => {
    const password = secret('PASSWORD', null)
    // jq is a process each, so these are few.
    const texts = hostile.filter((_, index) => index % 3 === 0)
    const lines = texts.map((text) => {
      const json = jsonWord({ kind: 'members', members: [['a"\'b', password]] }, () => password.variable, '')
      return `${password.variable}=${shellQuoted(text)}\nprintf '%s\\0' ${json}`
    })
    const jsons = output(shell, [], lines.join('\n')).split('\0').slice(0, -1)
    expect(jsons.map((json) => valueUnder(json, 'a"\'b'))).toEqual(texts.map(kept))
  })
})

test.runIf(hasPython)('in Python a text comes back as it was', () => {
  const printed = (texts: readonly string[], write: (text: string) => string) =>
    parsed(
      output(
        'python3',
        ['-'],
        `import json\nprint(json.dumps([\n${texts.map((text) => `${write(text)},\n`).join('')}]))`,
      ),
    )
  comesBack(
    (texts) => printed(texts, pythonString),
    (text) => text.toWellFormed(),
  )
})

test('in JavaScript a text and a name come back as they were', () => {
  const dialect = { text: javascriptString, name: jsonString, hole: () => '', indent: '  ', trailing: ',' } as const
  comesBack(
    (texts) => {
      const items = literal({ kind: 'list', items: texts }, { ...dialect, words: { true: '', false: '', null: '' } })
      return parsed(output('node', ['--input-type=module', '-'], `console.log(JSON.stringify(${items}))`))
    },
    (text) => text.toWellFormed(),
  )
})

test('nothing that a terminal acts on stands in a literal', () => {
  for (const text of hostile) {
    for (const written of [shellWord(text), pythonString(text), javascriptString(text)]) {
      expect(written.replaceAll('\n', '')).not.toMatch(new RegExp(unseen, 'u'))
    }
  }
})

test('a comment stays a comment', () => {
  for (const text of [...hostile, `a\nrm -rf /`, 'word '.repeat(60)]) {
    for (const line of comment('#', text)) {
      expect(line).toMatch(/^# [^\n\r\u2028\u2029]+$/)
      expect(line.length).toBeLessThan(100)
    }
  }
})

test('a Japanese comment takes no more columns than an English one', () => {
  const text = '認可コードは、数分以内に、それと対になるコード検証子（code_verifier）を使って、1 回だけ交換できます。'
  const lines = comment('#', text.repeat(3))
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) {
    expect(columnsOf(line)).toBeLessThanOrEqual(84)
    expect(line).toMatch(/^# [^、。」）ーァィゥェォャュョッ]/)
  }
  expect(
    lines
      .map((line) => line.slice(2))
      .join('')
      .replaceAll(' ', ''),
  ).toBe(text.repeat(3).replaceAll(' ', ''))
})

const membersOf = (name: string, value: string): ValueMembers => ({ kind: 'members', members: [[name, value]] })

function valueUnder(json: string, name: string): string {
  const value: unknown = Object.entries(JSON.parse(json)).find(([known]) => known === name.toWellFormed())?.[1]
  return typeof value === 'string' ? value : 'not there'
}
