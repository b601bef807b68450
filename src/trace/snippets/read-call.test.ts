import { expect, it } from 'vitest'
import { exchange } from '../../testing/trace-fixture.ts'
import { readCall } from './read-call.ts'

const sent = (requestBody: string, type: string | null) =>
  exchange({
    peer: 'other',
    operation: 'x',
    url: 'https://example.com/',
    requestHeaders: type === null ? [] : [['content-type', type]],
    requestBody,
  })

for (const [what, body, type] of [
  ['JSON without a content type', '{"PASSWORD":"pa55word"}', null],
  ['JSON with the type of a text', '{"PASSWORD":"pa55word"}', 'text/plain'],
  ['JSON that is broken', '{"PASSWORD":"pa55word"', 'application/json'],
  ['XML', '<SecretAccessKey>pa55word</SecretAccessKey>', 'text/xml'],
  ['a form without a content type', 'code=pa55word', null],
] as const) {
  it(`${what} has a hole where the secret stood`, () => {
    const { body: read } = readCall(sent(body, type), null) ?? {}
    // The recorded value is kept with the placeholder.
    const holes = JSON.stringify(read, (name, value: unknown) => (name === 'recorded' ? null : value))
    expect(holes).toContain('"kind":"secret"')
    expect(holes).not.toContain('pa55word')
  })
}
