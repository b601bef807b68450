import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestTrace } from '../export/trace-format.ts'
import { writeTraceFile } from '../export/trace-writer.ts'
import { environment, redactedGuest, redactedHostedUi } from '../record/run-fixture.ts'
import { readTraceFile } from './trace-file.ts'

const runs = [redactedGuest, redactedHostedUi]
const written = writeTraceFile(runs, environment)
/** The written file with one member changed, by its path. */
const changed = (path: string, value: unknown): string => {
  const file: unknown = JSON.parse(written)
  const names = path.split('.')
  const last = names.pop() ?? ''
  const owner = names.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : null),
    file,
  )
  if (typeof owner !== 'object' || owner === null) throw new Error(`no ${path}`)
  Object.defineProperty(owner, last, { value, enumerable: true, configurable: true })
  return JSON.stringify(file)
}

describe('a trace file', () => {
  it('comes back as it was written', () => {
    expect(readTraceFile(written)).toEqual({ ok: true, runs: JSON.parse(JSON.stringify(runs)), lacks: null })
  })

  it('of version 1, which called the sign-in method the way, is read as the present one', () => {
    const older = written.replace('"version":3', '"version":1').replaceAll('"signInMethod":', '"way":')
    expect(older).not.toContain('signInMethod')
    expect(readTraceFile(older)).toEqual(readTraceFile(written))
  })

  it('is read with line ends and indentation too', () => {
    expect(readTraceFile(JSON.stringify(JSON.parse(written), null, 2)).ok).toBe(true)
  })

  for (const [what, text, reason] of [
    ['an empty file', '', { kind: 'not-json' }],
    ['a text', 'Dear colleague', { kind: 'not-json' }],
    ['a picture', '\u0089PNG\r\n\u001a\n\0', { kind: 'not-json' }],
    ['broken JSON', '{"format":1,}', { kind: 'not-json' }],
    ['a trace with rubbish behind it', `${written}x`, { kind: 'not-json' }],
    ['a number', '1', { kind: 'other-format' }],
    ['nothing', 'null', { kind: 'other-format' }],
    ['a config.json', '{"connections":[]}', { kind: 'known-file', file: 'config' }],
    ['an answer of InitiateAuth', '{"AuthenticationResult":{}}', { kind: 'known-file', file: 'tokens' }],
    ['an answer of /oauth2/token', '{"id_token":"x"}', { kind: 'known-file', file: 'tokens' }],
    ['half a HAR', '{"log":{"version":"1.2"}}', { kind: 'other-format' }],
    ['half a trace', written.slice(0, written.length / 2), { kind: 'truncated' }],
    ['a trace less its last bracket', written.slice(0, -1), { kind: 'truncated' }],
    ['an indented half', JSON.stringify(JSON.parse(written), null, 2).slice(0, 900), { kind: 'truncated' }],
    ['the first bytes', written.slice(0, 20), { kind: 'truncated' }],
    [
      'cut behind a text with quotes and brackets',
      changed('runs.0.connection.name', '"]}]}]}]}]}"').slice(0, -1),
      { kind: 'truncated' },
    ],
    ['version 4', changed('version', 4), { kind: 'other-version', version: '4', newest: 3 }],
    ['version 0', changed('version', 0), { kind: 'other-version', version: '0', newest: 3 }],
    ['version 1.5', changed('version', 1.5), { kind: 'other-version', version: '1.5', newest: 3 }],
    ['version "1"', changed('version', '1'), { kind: 'other-version', version: '"1"', newest: 3 }],
    [
      'a hostile version',
      changed('version', { a: ['x'.repeat(99)] }),
      { kind: 'other-version', version: '{"a":["xxxxxxxxxxxxx', newest: 3 },
    ],
    ['no runs', changed('runs', undefined), { kind: 'malformed', format: 'trace', at: 'runs' }],
    ['an empty list', changed('runs', []), { kind: 'malformed', format: 'trace', at: 'runs' }],
    ['a run that is a text', changed('runs.1', 'x'), { kind: 'malformed', format: 'trace', at: 'runs[1]' }],
    [
      'another sign-in method',
      changed('runs.0.signInMethod', 'magic'),
      { kind: 'malformed', format: 'trace', at: 'runs[0].signInMethod' },
    ],
    [
      'a body that is a list',
      changed('runs.0.events.0.requestBody', []),
      { kind: 'malformed', format: 'trace', at: 'runs[0].events[0].requestBody' },
    ],
    [
      'a header that is a text',
      changed('runs.0.events.0.requestHeaders.0', 'x'),
      { kind: 'malformed', format: 'trace', at: 'runs[0].events[0].requestHeaders[0]' },
    ],
    [
      'a moment beyond all calendars',
      changed('runs.0.started', 1e300),
      { kind: 'malformed', format: 'trace', at: 'runs[0].started' },
    ],
    [
      'an event beyond them',
      changed('runs.1.events.1.at', -1e17),
      { kind: 'malformed', format: 'trace', at: 'runs[1].events[1].at' },
    ],
    [
      'an address that runs',
      changed('runs.1.events.1.url', 'javascript:alert(1)'),
      { kind: 'malformed', format: 'trace', at: 'runs[1].events[1].url' },
    ],
    [
      'an address that is none',
      changed('runs.0.events.0.url', 'http://'),
      { kind: 'malformed', format: 'trace', at: 'runs[0].events[0].url' },
    ],
    ['a run twice', changed('runs.1.id', 'run-1'), { kind: 'malformed', format: 'trace', at: 'runs[].id' }],
    [
      'an event twice',
      changed('runs.0.events.1.id', 'run-1-1'),
      { kind: 'malformed', format: 'trace', at: 'runs[0].events[].id' },
    ],
    [
      'secrets in the clear',
      changed('runs.0.redacted', false),
      { kind: 'malformed', format: 'trace', at: 'runs[0].redacted' },
    ],
    [
      'too many events',
      changed('runs.0.events', Array(5001).fill(redactedGuest.events[0])),
      { kind: 'malformed', format: 'trace', at: 'runs[0].events' },
    ],
    ['__proto__', changed('runs.0.events.0.__proto__', { polluted: 1 }), { kind: 'forbidden-key', key: '__proto__' }],
    ['constructor, unused', changed('extra', [{ constructor: 1 }]), { kind: 'forbidden-key', key: 'constructor' }],
    [
      'prototype, deep',
      changed('extra', { a: { b: { prototype: null } } }),
      { kind: 'forbidden-key', key: 'prototype' },
    ],
  ] as const) {
    it(`is not ${what}`, () => {
      expect(readTraceFile(text)).toEqual({ ok: false, reason })
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    })
  }

  it('is not larger than the limit', () => {
    expect(readTraceFile(' '.repeat(largestTrace + 1))).toEqual({
      ok: false,
      reason: { kind: 'too-large', limit: largestTrace },
    })
  })

  it('is not nested deeper than the stack', () => {
    const deep = (depth: number) =>
      `{"format":"cognito-inspector-trace","version":1,"runs":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(readTraceFile(deep(1_000_000)).ok).toBe(false)
  })

  it('may hold any text, which stays text', () => {
    const texts = ['<script>alert(1)</script>', '"};alert(1)//', '__proto__', '\u202e\u0000', '{"__proto__":{"a":1}}']
    for (const text of texts) {
      const read = readTraceFile(changed('runs.0.connection.name', text))
      expect(read.ok && read.runs[0]?.connection.name).toBe(text)
    }
  })

  it('drops what it does not know', () => {
    const read = readTraceFile(changed('runs.0.script', 'x'))
    expect(read.ok && Object.hasOwn(read.runs[0] ?? {}, 'script')).toBe(false)
  })

  it('cut anywhere is refused, and after its name as cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: written.length - 1 }), (length) => {
        expect(readTraceFile(written.slice(0, length))).toEqual({ ok: false, reason: { kind: 'truncated' } })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(written.length), fc.string(), (json, at, text) => {
        expect(readTraceFile(json).ok).toBe(false)
        readTraceFile(written.slice(0, at) + text + written.slice(at + text.length))
      }),
    )
  })
})
