import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// The words of the page, as it hands them in.
import { traceExport } from '../../i18n/en/trace-export.ts'
import { readTraceFile } from '../import/trace-file.ts'
import type { Run } from '../record/run.ts'
import { answer, environment, exchange, guestRun, hostedUiRun, runOf, start } from '../record/run-fixture.ts'
import { fingerprint } from '../redaction/fingerprint.ts'
import { type FileKind, fileKinds, fileToTake } from './saved-file.ts'
import { largestTrace } from './trace-format.ts'

// The keys of the table are the kinds.
const kinds = Object.keys(fileKinds) as FileKind[]

const take = (kind: FileKind, runs: readonly Run[], session: readonly Run[] = runs) =>
  fileToTake({ kind, runs, session, environment, texts: traceExport })

const textOf = (kind: FileKind, runs: readonly Run[]) => {
  const file = take(kind, runs)
  if (!file.ok) throw new Error(`the ${kind} was blocked: ${file.reason}`)
  return file.text
}

describe('a file', () => {
  for (const [kind, runs, name] of [
    ['har', [guestRun], 'cognito-run-1-guest-20261121-093100.har'],
    ['report', [hostedUiRun], 'cognito-run-2-hosted-ui-20261121-093100.md'],
    ['trace', [guestRun, hostedUiRun], 'cognito-runs-20261121-093100.trace.json'],
  ] as const) {
    it(`is called ${name}`, () => expect(take(kind, runs)).toMatchObject({ ok: true, name }))
  }

  it('of two sign-ins has a report each', () => {
    expect(textOf('report', [guestRun, hostedUiRun]).match(/^# Run \d/gm)).toEqual(['# Run 1', '# Run 2'])
  })

  for (const kind of kinds) {
    it(`as ${kind} is blocked over a secret in it, also over one of another sign-in`, () => {
      const other = runOf([exchange({ requestBody: '{"PASSWORD":"correct horse"}' })], { id: 'run-9' })
      const named = { ...guestRun, connection: { ...guestRun.connection, name: 'the correct horse one' } }
      expect(take(kind, [named])).toMatchObject({ ok: true })
      // A HAR and a report name the connection, and so does a trace; redaction doesn't reach a connection's name.
      expect(take(kind, [named], [other, named])).toEqual({ ok: false, reason: 'leak', secrets: 1 })
    })

    it(`as ${kind} hides a secret of another sign-in that has wandered`, () => {
      const other = runOf([exchange({ requestBody: '{"PASSWORD":"correct horse"}' })], { id: 'run-9' })
      const echo = runOf([exchange({ outcome: answer('{"message":"not correct horse"}', { status: 400 }) })])
      expect(take(kind, [echo], [other, echo])).toMatchObject({ ok: true, text: expect.not.stringContaining('horse') })
    })
  }

  for (const kind of kinds) {
    it(`as ${kind} has masks in place of an SRP sign-in’s and a redirect’s secrets`, () => {
      const secrets = {
        SECRET_BLOCK: 'c2VjcmV0YmxvY2s=',
        PASSWORD_CLAIM_SECRET_BLOCK: 'Y2xhaW1lZA==',
        nonce: 'n0nc3-of-this',
      }
      const { SECRET_BLOCK, PASSWORD_CLAIM_SECRET_BLOCK, nonce } = secrets
      const run = runOf([
        exchange({ outcome: answer(JSON.stringify({ ChallengeParameters: { SECRET_BLOCK } })) }),
        exchange({ requestBody: JSON.stringify({ ChallengeResponses: { PASSWORD_CLAIM_SECRET_BLOCK } }) }),
        {
          kind: 'redirect',
          id: 'run-1-3',
          direction: 'left',
          provider: null,
          url: `https://login.example.com/oauth2/authorize?nonce=${nonce}&client_id=1`,
          at: start,
        },
      ])
      const text = textOf(kind, [run])
      for (const secret of Object.values(secrets)) {
        expect(text).not.toContain(secret)
        // A report has the steps only.
        if (kind !== 'report') expect(text).toContain(fingerprint(secret))
      }
    })
  }

  it('that could not be opened again is not made', () => {
    const large = runOf([exchange({ outcome: answer('x'.repeat(largestTrace)) })])
    expect(take('trace', [large])).toEqual({ ok: false, reason: 'too-large', limit: largestTrace })
    expect(take('har', [large])).toMatchObject({ ok: true })
  })

  it('once opened can be taken along again', () => {
    const read = readTraceFile(textOf('trace', [guestRun]))
    if (!read.ok) throw new Error(read.reason.kind)
    expect(textOf('trace', read.runs)).toBe(textOf('trace', [guestRun]))
  })
})

// ---- no secret survives, wherever it stands

const awkward = fc.string({
  unit: fc.constantFrom(...'"\\\'`$&<>%+=;:/?#| \n\tあ日ñ😀{}[]abcXYZ019-_.~'),
  minLength: 8,
  maxLength: 60,
})
const plain = fc.stringMatching(/^[A-Za-z0-9+/=_-]{8,80}$/)
const jwt = fc.stringMatching(/^eyJ[\w-]{10,20}\.eyJ[\w-]{10,20}\.[\w-]{10,20}$/)
/** Few different characters would stand anywhere by chance. */
const diverse = (text: string) => new Set(text.trim()).size > 5
const anySecret = fc.oneof(awkward, plain, jwt).filter(diverse)
/** What headers can hold, and what AWS puts into its XML. */
const plainSecret = fc.oneof(plain, jwt).filter(diverse)
const plainPlaces: ReadonlySet<string> = new Set(['a header', 'a token header', 'an answer’s header', 'XML'])

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const form = (members: Record<string, string>) => new URLSearchParams(members).toString()

type Place = (secret: string) => Run['events'][number]

const sent = (requestBody: string) => exchange({ requestBody })
const answered = (body: string) => exchange({ outcome: answer(body) })

const places: Readonly<Record<string, Place>> = {
  'a JSON member': (text) => sent(JSON.stringify({ AuthParameters: { USERNAME: 'alice', PASSWORD: text } })),
  'a login': (text) => sent(JSON.stringify({ Logins: { 'graph.facebook.com': text } })),
  'a JSON answer': (text) =>
    answered(JSON.stringify({ Credentials: { SecretKey: text, SessionToken: `${text}2` } }, null, 2)),
  'JSON within JSON': (text) => answered(JSON.stringify({ parameters: JSON.stringify({ AccessToken: text }) })),
  'JSON within JSON within JSON': (text) =>
    answered(JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ refresh_token: text }) }) })),
  'a list': (text) => answered(JSON.stringify({ list: [{ Session: text }] })),
  'a form': (text) => sent(form({ grant_type: 'authorization_code', code: text, client_id: 'x' })),
  'a percent-encoded form': (text) => sent(`a=b&client_secret=${encodeURIComponent(text)}`),
  'a query': (text) => exchange({ url: `https://x.example/y?${form({ a: '1', access_token: text })}` }),
  'a redirect’s address': (text) => ({
    kind: 'redirect',
    id: '1',
    direction: 'returned',
    provider: null,
    url: `https://x.example/callback?code=${encodeURIComponent(text)}&state=${encodeURIComponent(`${text}s`)}`,
    at: start,
  }),
  'a fragment': (text) => exchange({ url: `https://x.example/y#id_token=${encodeURIComponent(text)}` }),
  'a header': (text) => exchange({ requestHeaders: [['authorization', `Bearer ${text}`]] }),
  'a token header': (text) => exchange({ requestHeaders: [['x-amz-security-token', text]] }),
  'an answer’s header': (text) => exchange({ outcome: answer('', { headers: [['set-cookie', text]] }) }),
  XML: (text) => answered(`<Credentials><SecretAccessKey>${xml(text)}</SecretAccessKey></Credentials>`),
  'broken JSON': (text) => answered(`{"AccessToken":${JSON.stringify(text)},"cut`),
  'a refusal': (text) =>
    exchange({ outcome: answer(JSON.stringify({ __type: 'X', access_token: text }), { status: 400 }) }),
}

/** Places that repeat a known secret without a name that marks it. */
const echoes: Readonly<Record<string, Place>> = {
  'a message': (text) => exchange({ outcome: answer(JSON.stringify({ message: `no: ${text}!` }), { status: 400 }) }),
  'an XML message': (text) => exchange({ outcome: answer(`<Message>no: ${xml(text)}</Message>`, { status: 400 }) }),
  'plain text': (text) => answered(`Error: ${text} is wrong`),
  'another parameter': (text) => exchange({ url: `https://x.example/?hint=${encodeURIComponent(text)}` }),
  'a form’s other field': (text) => sent(form({ hint: text })),
}

const json = (text: string) => JSON.stringify(text).slice(1, -1)

/** Written apart from the search that guards the files. */
function spellings(text: string): readonly string[] {
  return [
    text,
    json(text),
    json(json(text)),
    json(json(json(text))),
    encodeURIComponent(text),
    form({ a: text }).slice(2),
    xml(text),
    json(xml(text)),
  ]
}

describe('no secret survives', () => {
  for (const [place, put] of Object.entries(places)) {
    it(`in ${place}`, () => {
      const secret = plainPlaces.has(place) ? plainSecret : anySecret
      fc.assert(
        fc.property(secret, fc.constantFrom(...Object.entries(echoes)), (text, [, echo]) => {
          const first = put(text)
          const runs = [
            runOf([{ ...first, id: '1' }]),
            runOf(
              [
                { ...first, id: '1' },
                { ...echo(text), id: '2' },
              ],
              { id: 'run-2' },
            ),
          ]
          for (const kind of kinds) {
            const file = textOf(kind, runs)
            for (const spelling of spellings(text)) expect(file).not.toContain(spelling)
          }
        }),
        { numRuns: 60 },
      )
    })
  }
})
