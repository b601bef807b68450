import { beforeAll, expect, it } from 'vitest'
// The words of the page, as it hands them in.
import { traceExport } from '../../i18n/en/trace-export.ts'
import { forgeries, forgeToken, makeForgersKey } from '../../token/forged/forge-token.ts'
import { sendsForged } from '../facts/sends-forged.ts'
import { readTraceFile } from '../import/trace-file.ts'
import type { Exchange, TraceEvent } from '../record/exchange.ts'
import { environment, exchange, runOf } from '../record/run-fixture.ts'
import { maskSecrets, redactRun, secretsIn } from '../redaction/redaction.ts'
import { type FileKind, fileToTake } from './saved-file.ts'

const original = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
let tokens: readonly string[]
beforeAll(async () => {
  const key = await makeForgersKey()
  tokens = await Promise.all(forgeries.map((forgery) => forgeToken({ original, claims: { sub: '2' }, forgery }, key)))
})

/** Each way in which a token is sent. */
const sentWith = (token: string): readonly Exchange[] => [
  exchange({ requestBody: JSON.stringify({ Logins: { 'a.example/pool': token } }) }),
  exchange({ requestBody: JSON.stringify({ AccessToken: token }) }),
  exchange({ requestHeaders: [['authorization', `Bearer ${token}`]] }),
  exchange({ requestHeaders: [['authorization', token]] }),
]

const file = (kind: FileKind, events: readonly TraceEvent[]) => {
  const runs = [runOf(events.map((event, index) => ({ ...event, id: String(index) })))]
  const taken = fileToTake({ kind, runs, session: runs, environment, texts: traceExport })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.text
}

const saysForged = (text: string) => {
  const read = readTraceFile(text)
  if (!read.ok) throw new Error(read.reason.kind)
  return read.runs.flatMap(({ events }) => events.map((event) => event.kind === 'exchange' && sendsForged(event)))
}

it('is said of each request, in the clear, masked in part, and redacted once or twice', () => {
  for (const token of tokens) {
    for (const sent of sentWith(token)) {
      const run = runOf([sent])
      const redacted = redactRun(run)
      for (const made of [run, maskSecrets(run, secretsIn(run)), redacted, redactRun(redacted)]) {
        const [event] = made.events
        expect(event?.kind === 'exchange' && sendsForged(event)).toBe(true)
      }
      expect(JSON.stringify(redacted)).not.toContain(token)
    }
  }
})

it('is said by what is saved, and by what is opened again', () => {
  for (const token of tokens) {
    const events = [...sentWith(token), ...sentWith(original)]
    const told = [true, true, true, true, false, false, false, false]
    expect(saysForged(file('trace', events))).toEqual(told)
    expect(saysForged(file('har', events))).toEqual(told)
    expect(file('report', events).match(/^- \d\. `GetId` sent a forged token/gm)).toEqual(
      [1, 2, 3, 4].map((number) => `- ${number}. \`GetId\` sent a forged token`),
    )
  }
})

it('stands in a HAR for any reader, beside what was edited', () => {
  const [token = ''] = tokens
  const [sent] = sentWith(token)
  const edited = { expected: null, edited: ['Logins'] }
  const { entries } = JSON.parse(file('har', [{ ...exchange(sent), step: edited }])).log
  expect(entries[0].comment).toBe(
    'Edited before sending: Logins · With a forged token, edited and signed in the Cognito Inspector',
  )
})
