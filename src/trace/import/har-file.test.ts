import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traceExport as english } from '../../i18n/en/trace-export.ts'
import { harOf } from '../export/har.ts'
import { fileToTake } from '../export/saved-file.ts'
import { operationOf } from '../facts/step-name.ts'
import type { TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { answer, environment, exchange, redactedGuest, redactedHostedUi, runOf, start } from '../record/run-fixture.ts'
import { redacted, secretsOf } from '../redaction/redacted-run.ts'
import { entry, har, opened } from './har-fixture.ts'
import { readTraceFile } from './trace-file.ts'

const recorded = (name: string) => readFileSync(new URL(`./recorded/${name}.har`, import.meta.url), 'utf8')

const timeOf = (event: TraceEvent) => (event.kind === 'exchange' ? event.started : event.at)

/** What a HAR holds of a run: of its events not the IDs, no other order than that of time, and no expectations. */
function heldByHar({ events, ...run }: Run) {
  const nameless = events
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .map(({ id, ...event }) => ({ ...event, step: undefined }))
  return { ...run, events: nameless }
}

const savedHar = (runs: Parameters<typeof harOf>[0]) => JSON.stringify(harOf(runs, english.har, environment))

describe("this page's HAR", () => {
  it('comes back with all that it holds', () => {
    const runs = [redactedGuest, redactedHostedUi]
    const read = opened(savedHar(runs))
    expect(read.runs.map(heldByHar)).toEqual(runs.map(heldByHar))
    expect(read.lacks).toEqual({ otherRequests: 0, bodies: 0, times: 0, authorizations: 0, computations: false })
  })

  it('comes back whatever was sent and answered', () => {
    const text = fc.string({ unit: 'binary' })
    const outcome = fc.oneof(
      fc
        .record({ body: text, status: fc.integer({ min: 100, max: 599 }) })
        .map(({ body, status }) => answer(body, { status })),
      fc.constantFrom({ kind: 'unreachable', duration: 3 } as const, { kind: 'cancelled', duration: 4 } as const),
      fc.constant({ kind: 'pending' } as const),
    )
    const one = fc.record({
      requestBody: fc.option(text),
      outcome,
      attempt: fc.integer({ min: 1, max: 9 }),
      operation: text,
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), (changes) => {
        const events = changes.map((change, index) =>
          exchange({ ...change, id: `run-1-${index + 1}`, started: start + index }),
        )
        const run = redacted(runOf(events))
        expect(opened(savedHar([run])).runs.map(heldByHar)).toEqual([heldByHar(run)])
      }),
    )
  })
})

describe("a browser's HAR", () => {
  for (const [name, signInMethod, operations, lacks] of [
    [
      'chrome-amplify',
      'user-pool',
      [
        'GetId',
        'GetCredentialsForIdentity',
        'GetCallerIdentity',
        'InitiateAuth',
        'RespondToAuthChallenge',
        'GetCredentialsForIdentity',
        'GetCallerIdentity',
      ],
      { otherRequests: 7, bodies: 0, times: 0, authorizations: 0, computations: true },
    ],
    [
      'chrome-amplify-sanitized',
      'guest',
      ['GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity'],
      { otherRequests: 4, bodies: 0, times: 0, authorizations: 1, computations: true },
    ],
    [
      'chrome-hosted-ui',
      'hosted-ui',
      ['/oauth2/authorize', '/oauth2/idpresponse', '/callback', '/oauth2/token', '/oauth2/userInfo'],
      { otherRequests: 9, bodies: 2, times: 0, authorizations: 0, computations: true },
    ],
    [
      'firefox-amplify',
      'user-pool',
      ['InitiateAuth', 'RespondToAuthChallenge', 'GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity'],
      { otherRequests: 8, bodies: 0, times: 0, authorizations: 0, computations: true },
    ],
  ] as const) {
    it(`${name} opens as one run, with what it lacks`, () => {
      const read = opened(recorded(name))
      expect(read.runs.map((run) => run.signInMethod)).toEqual([signInMethod])
      expect(read.runs[0]?.events.map(operationOf)).toEqual(operations)
      expect(read.runs[0]?.state).toBe('done')
      expect(read.lacks).toEqual(lacks)
    })

    it(`${name} leaves no secret in what is saved of it`, () => {
      const { runs } = opened(recorded(name))
      const secrets = secretsOf(runs)
      expect(secrets.size).toBeGreaterThan(1)
      expect(runs[0]?.redacted).toBe(false)
      for (const kind of ['har', 'report', 'trace'] as const) {
        const file = fileToTake({ kind, runs, session: runs, environment, texts: english })
        expect(file.ok).toBe(true)
        for (const secret of secrets) expect(file.ok && file.text).not.toContain(secret)
      }
    })
  }

  it('says which pools were called', () => {
    expect(opened(recorded('chrome-amplify')).runs[0]?.connection).toEqual({
      name: 'localhost:40959',
      region: 'ap-northeast-1',
      userPoolId: 'ap-northeast-1_Local0001',
      userPoolClientId: 'localclient000000000000000',
      identityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000001',
      endpoints: {
        identityPool: 'http://localhost:44769',
        userPool: 'http://localhost:44769',
        sts: 'http://localhost:44769',
      },
    })
  })

  it('shows bodies that were saved as base64', () => {
    const event = opened(recorded('firefox-amplify')).runs[0]?.events[0]
    expect(event?.kind === 'exchange' && event.outcome.kind === 'answered' && event.outcome.body).toMatch(
      /^\{"ChallengeName":"PASSWORD_VERIFIER"/,
    )
  })

  it('knows the provider that the browser left for', () => {
    const redirects = opened(recorded('chrome-hosted-ui')).runs[0]?.events.filter(({ kind }) => kind === 'redirect')
    expect(redirects).toMatchObject([
      { direction: 'left', provider: 'Facebook' },
      { direction: 'returned', provider: 'Facebook' },
    ])
  })
})

describe('a HAR is not opened', () => {
  const other = entry({ request: { method: 'GET', url: 'https://example.com/', headers: [] } })
  const preflight = entry({
    request: { method: 'OPTIONS', url: 'https://x.auth.eu-west-1.amazoncognito.com/oauth2/token' },
  })
  const mail = entry({
    request: { method: 'POST', url: 'https://email.eu-west-1.amazonaws.com/', postData: { text: 'Action=SendEmail' } },
  })
  for (const [what, text, reason] of [
    ['without requests', har(), { kind: 'no-steps', requests: 0 }],
    ['without a step', har(other, preflight, mail), { kind: 'no-steps', requests: 3 }],
    ['of no web', har(entry({}, 'javascript:alert(1)'), entry({}, 'http://')), { kind: 'no-steps', requests: 2 }],
    ['with an entry that is a text', har(entry(), 'x'), { kind: 'malformed', format: 'har', at: 'log.entries[1]' }],
    [
      'with an address that is a number',
      har(entry({ request: { method: 'GET', url: 1 } })),
      { kind: 'malformed', format: 'har', at: 'log.entries[0].request.url' },
    ],
    [
      'with a status of 1e9',
      har(entry({ response: { status: 1e9 } })),
      { kind: 'malformed', format: 'har', at: 'log.entries[0].response.status' },
    ],
    [
      'with __proto__',
      har(entry()).replace('"time":', '"__proto__":{"polluted":1},"time":'),
      { kind: 'forbidden-key', key: '__proto__' },
    ],
    [
      'with more steps than a trace may have',
      har(...Array(5001).fill(entry())),
      { kind: 'malformed', format: 'har', at: 'runs[0].events' },
    ],
    [
      'with a run twice',
      savedHar([redactedGuest, redactedGuest]),
      { kind: 'malformed', format: 'har', at: 'runs[].id' },
    ],
  ] as const) {
    it(what, () => {
      expect(readTraceFile(text)).toEqual({ ok: false, reason })
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    })
  }

  it('in a moment, however many pages it claims to have', () => {
    const [page] = harOf([redactedGuest], english.har, environment).log.pages
    const pages = Array.from({ length: 20_000 }, (_, index) => ({ ...page, id: `run-${index}` }))
    const entries = pages.map(({ id }) => entry({ pageref: id }))
    const before = performance.now()
    expect(readTraceFile(JSON.stringify({ log: { pages, entries } })).ok).toBe(false)
    expect(performance.now() - before).toBeLessThan(2500)
  })

  it('in a moment, however long its names are', () => {
    const text = JSON.stringify({ Logins: { [`/${'_'.repeat(200_000)}!`]: '' } })
    const request = { ...entry().request, postData: { text } }
    const before = performance.now()
    expect(readTraceFile(har(entry({ request }))).ok).toBe(true)
    expect(performance.now() - before).toBeLessThan(2500)
  })

  it('and never throws, whatever a member holds', () => {
    const text = recorded('chrome-hosted-ui')
    const saved = savedHar([redactedHostedUi])
    fc.assert(
      fc.property(fc.constantFrom(text, saved), fc.nat(), fc.json(), (whole, at, value) => {
        const members = [...whole.matchAll(/"(\w+)":("[^"\\]*"|-?[\d.]+|null)/g)]
        const member = members[at % members.length]
        if (!member) return
        readTraceFile(
          `${whole.slice(0, member.index)}"${member[1]}":${value}${whole.slice(member.index + member[0].length)}`,
        )
      }),
    )
  })
})
