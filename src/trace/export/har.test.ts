import { describe, expect, it } from 'vitest'
// The words of the page, as it hands them in.
import { traceExport as english } from '../../i18n/en/trace-export.ts'
import { traceExport as japanese } from '../../i18n/ja/trace-export.ts'
import type { Exchange } from '../record/exchange.ts'
import { answer, environment, exchange, redactedGuest, redactedHostedUi, runOf, start } from '../record/run-fixture.ts'
import { redacted } from '../redaction/redacted-run.ts'
import { harOf } from './har.ts'
import { harFaults } from './har-schema-fixture.ts'

const entryOf = (changes: Partial<Exchange>) =>
  harOf([redacted(runOf([exchange(changes)]))], english.har, environment).log.entries[0]

describe('a HAR', () => {
  for (const [name, runs] of [
    ['of a guest', [redactedGuest]],
    ['of two sign-ins', [redactedGuest, redactedHostedUi]],
    ['of nothing', []],
    ['of a sign-in without events', [redacted(runOf([]))]],
    ['without an answer', [redacted(runOf([exchange({ outcome: { kind: 'unreachable', duration: 3 } })]))]],
    ['of a request under way', [redacted(runOf([exchange({ outcome: { kind: 'pending' } })]))]],
  ] as const) {
    for (const [language, { har: texts }] of [
      ['English', english],
      ['Japanese', japanese],
    ] as const) {
      it(`${name} is HAR 1.2 in ${language}`, () => {
        const har: unknown = JSON.parse(JSON.stringify(harOf(runs, texts, environment)))
        expect(harFaults(har)).toEqual([])
      })
    }
  }

  it('has a page a sign-in and a creator', () => {
    const { creator, browser, pages } = harOf([redactedGuest, redactedHostedUi], english.har, environment).log
    expect(creator.name).toBe('Cognito Inspector')
    expect(browser).toEqual({ name: 'Chromium', version: '131.0.0.0' })
    expect(pages.map(({ id, title }) => [id, title])).toEqual([
      ['run-1', 'Run 1 · guest · Staging'],
      ['run-2', 'Run 2 · Hosted UI · Staging'],
    ])
    expect(pages[1]?._steps.map(({ name }) => name)).toEqual(['pkce', 'left', 'returned'])
  })

  it('is in the language of the page', () => {
    const { pages, comment } = harOf([redactedHostedUi], japanese.har, environment).log
    expect(pages[0]?.title).toBe('記録 2 · ホストされた UI · Staging')
    expect(comment).toContain('フィンガープリント')
  })

  it('names the parameters that were changed by hand, of requests and redirects', () => {
    expect(entryOf({ step: { expected: null, edited: ['IdentityPoolId'] } })).toMatchObject({
      _edited: ['IdentityPoolId'],
      comment: 'Edited before sending: IdentityPoolId',
    })
    for (const step of [undefined, { expected: null, edited: [] }]) {
      expect(entryOf({ step })).not.toHaveProperty('_edited')
      expect(entryOf({ step })).not.toHaveProperty('comment')
    }
    const left = redactedHostedUi.events.map((event) =>
      event.kind === 'redirect' && event.direction === 'left'
        ? { ...event, step: { expected: null, edited: ['scope'] } }
        : event,
    )
    const run = redacted(runOf(left))
    expect(harOf([run], english.har, environment).log.pages[0]?._steps).toContainEqual(
      expect.objectContaining({ name: 'left', edited: ['scope'] }),
    )
  })

  it('says what was sent and answered', () => {
    const entry = entryOf({ requestBody: '{"クラス":1}' })
    expect(entry).toMatchObject({
      pageref: 'run-1',
      startedDateTime: '2026-11-21T09:30:00.010Z',
      time: 58,
      request: {
        method: 'POST',
        postData: { mimeType: 'application/x-amz-json-1.1', text: '{"クラス":1}' },
        bodySize: 15,
      },
      response: { status: 200, content: { mimeType: 'application/x-amz-json-1.1' } },
    })
  })

  it('puts the requests of all sign-ins in the order of their start', () => {
    const { entries } = harOf([redactedHostedUi, redactedGuest], english.har, environment).log
    const times = entries.map(({ startedDateTime }) => startedDateTime)
    expect(times).toEqual(times.toSorted())
    expect(entries[0]?.pageref).toBe('run-1')
  })

  for (const kind of ['unreachable', 'cancelled'] as const) {
    it(`says that a request was ${kind}`, () => {
      expect(entryOf({ outcome: { kind, duration: 7 } })).toMatchObject({
        time: 7,
        response: { status: 0, content: { size: 0 }, _error: kind },
      })
    })
  }

  it('takes an address with masks apart', () => {
    const entry = entryOf({ url: 'https://example.com/cb?code=code-0123456789&q=a%20b&state=state0123456789' })
    expect(entry?.request.queryString).toEqual([
      { name: 'code', value: expect.stringMatching(/^•••#[0-9a-f]{4}$/) },
      { name: 'q', value: 'a b' },
      { name: 'state', value: expect.stringMatching(/^•••#[0-9a-f]{4}$/) },
    ])
    expect(new URL(entry?.request.url ?? '').hash).toBe('')
  })

  it('keeps where a redirect leads', () => {
    const headers = [['location', 'https://example.com/next']] as const
    expect(entryOf({ outcome: answer('', { status: 302, headers }) })?.response.redirectURL).toBe(
      'https://example.com/next',
    )
  })

  it('tells the time of an attempt that came first, first', () => {
    const again = exchange({ id: 'run-1-2', attempt: 2, started: start + 500 })
    const { entries } = harOf([redacted(runOf([again, exchange()]))], english.har, environment).log
    expect(entries.map(({ _attempt }) => _attempt)).toEqual([1, 2])
  })
})
