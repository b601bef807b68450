import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// The words of the page, as it hands them in.
import { traceExport } from '../../i18n/en/trace-export.ts'
import type { TraceEvent } from '../record/exchange.ts'
import { answer, environment, exchange, redactedGuest, redactedHostedUi, runOf, start } from '../record/run-fixture.ts'
import { redacted } from '../redaction/redacted-run.ts'
import { reportOf } from './markdown-report.ts'

const report = (...events: readonly TraceEvent[]) =>
  reportOf(redacted(runOf(events, { state: 'failed' })), traceExport.report, environment)

describe('a report', () => {
  it('tells where, when and what', () => {
    const text = reportOf(redactedGuest, traceExport.report, environment)
    expect(text).toMatch(/^# Run 1: guest\n/)
    expect(text).toContain('| Page | `Cognito Inspector 0.1.0` |')
    expect(text).toContain('| Browser | `Chromium 131.0.0.0` |')
    expect(text).toContain('| Connection | `Staging` |')
    expect(text).toContain('| Started | `2026-11-21T09:30:00.000Z` |')
    expect(text).toContain('```mermaid\nsequenceDiagram\n')
    expect(text).toContain('| 2 | `GetCredentialsForIdentity` | Identity pool | 200 | 58 ms |')
    expect(text).toContain('## Findings\n\nNothing failed.')
  })

  it('names the parameters that were changed by hand', () => {
    const step = { expected: null, edited: ['IdentityPoolId', 'a|b'] }
    const redirect = {
      kind: 'redirect',
      id: '2',
      direction: 'left',
      provider: null,
      url: 'https://idp.example/oauth2/authorize?scope=openid',
      at: start,
      step: { expected: null, edited: ['scope'] },
    } as const
    const text = report(exchange({ step }), redirect)
    expect(text).toContain('- 1. `GetId` was edited before sending: `IdentityPoolId`, <code>a&#124;b</code>')
    expect(text).toContain('- 2. `/oauth2/authorize` was edited before sending: `scope`')
    expect(report(exchange({ step: { expected: null, edited: [] } }))).not.toContain('edited')
  })

  it('tells of redirects and computations', () => {
    const text = reportOf(redactedHostedUi, traceExport.report, environment)
    expect(text).toContain('| 1 | PKCE verifier | This browser | computed `code_verifier` (96 characters) |  |')
    expect(text).toContain('| 2 | `/oauth2/authorize` | `Facebook` | left |  |')
    expect(text).toContain('| 3 | `/callback` | `Facebook` | returned |  |')
  })

  for (const [what, event, finding] of [
    [
      'AWS’s words',
      exchange({
        outcome: answer(
          '{"__type":"com.amazonaws#NotAuthorizedException","message":"Unauthenticated access is not supported"}',
          {
            status: 400,
          },
        ),
      }),
      '1. `GetId` was refused with status 400: `NotAuthorizedException`: `Unauthenticated access is not supported`',
    ],
    [
      'OAuth’s words',
      exchange({ operation: '/oauth2/token', outcome: answer('{"error":"invalid_grant"}', { status: 400 }) }),
      '1. `/oauth2/token` was refused with status 400: `invalid_grant`',
    ],
    [
      'STS’s words',
      exchange({
        outcome: answer('<R><Error><Code>ExpiredToken</Code><Message>it &apos;expired&apos;</Message></Error></R>', {
          status: 403,
        }),
      }),
      '1. `GetId` was refused with status 403: ',
    ],
    [
      'what a proxy says',
      exchange({ outcome: answer('<html>Bad | gateway', { status: 502 }) }),
      '1. `GetId` was refused with status 502: <code>&#60;html&#62;Bad &#124; gateway</code>',
    ],
    [
      'that nobody answered',
      exchange({ outcome: { kind: 'unreachable', duration: 2 }, attempt: 3 }),
      '1. `GetId` was attempt 3 of the same request.\n- 1. `GetId` got no response',
    ],
    [
      'that the Hosted UI sent back an error',
      {
        kind: 'redirect',
        id: '1',
        direction: 'returned',
        provider: null,
        url: 'https://app.example/callback?error=access_denied&error_description=no+way',
        at: start,
      },
      'The Hosted UI returned an error: `access_denied`: `no way`',
    ],
    [
      'clocks that differ',
      exchange({ outcome: answer('', { headers: [['date', new Date(start + 400_000).toUTCString()]] }) }),
      'The services’ clock is 400 s ahead',
    ],
  ] as const satisfies readonly (readonly [string, TraceEvent, string])[]) {
    it(`finds ${what}`, () => expect(report(event)).toContain(`- ${finding}`))
  }

  it('keeps its structure whatever the record holds', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '```\n# Owned\n',
        '| a | b |',
        '<script>alert(1)</script>',
        '[x](javascript:alert(1))',
        '\n---\n',
        '@everyone',
      ),
      fc.string({ unit: fc.constantFrom(...'|`\\\n\r<>&*_[]()!#@-~:;%{}ax"\u2028') }),
    )
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 7, maxLength: 7 }),
        ([a = '', b = '', c = '', d = '', e = '', f = '', g = '']) => {
          const run = runOf(
            [
              exchange({
                operation: a,
                method: b,
                requestBody: c,
                outcome: answer(JSON.stringify({ __type: d, message: e }), { status: 400 }),
              }),
              { kind: 'computation', id: '2', name: 'pkce', values: [{ name: f, length: 1 }], at: start },
              { kind: 'redirect', id: '3', direction: 'left', provider: g, url: `https://x.example/${a}`, at: start },
            ],
            { connection: { name: b, region: g, endpoints: { sts: f } } },
          )
          const lines = reportOf(redacted(run), traceExport.report, environment).split(/[\r\n\u2028\u2029]/)
          expect(lines.filter((line) => line.startsWith('#'))).toEqual([
            '# Run 1: guest',
            '## Diagram',
            '## Steps',
            '## Findings',
          ])
          expect(lines.filter((line) => /^(```|~~~|---)/.test(line))).toHaveLength(2)
          const rows = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length)
          expect(new Set(rows)).toEqual(new Set([4, 7]))
          // Outside of code and of the diagram there is no markup of the trace's.
          const prose = lines
            .filter((line) => /^[|-]/.test(line))
            .join('\n')
            .replace(/`[^`\n]*`|<code>[^\n]*?<\/code>/g, '')
          expect(prose).not.toMatch(/[<>[\]@`]/)
        },
      ),
    )
  })
})
