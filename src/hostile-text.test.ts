import { describe, expect, it } from 'vitest'
import { foreignFile } from './connection/foreign-file.ts'
import { parseConnections } from './connection/parse-connections.ts'
import { nameOfRole } from './credentials/role-explanation.ts'
import { password, token, username } from './emulator/user-pool/rules.ts'
import { parseAuthorization } from './emulator/wire/sig-v4.ts'
import { readMembers, required } from './emulator/wire/validate.ts'
import { answered, exchange, runOf } from './testing/trace-fixture.ts'
import { piecesOf } from './text/line-breaks.ts'
import { code, fenced } from './text/markdown.ts'
import { visible } from './text/visible.ts'
import { readXml } from './text/xml.ts'
import { decodeUnverified } from './token/decode.ts'
import { parseKeySet } from './token/key-set.ts'
import { pastedTokens } from './token/pasted/pasted-token.ts'
import { tokensIn } from './token/pasted/tokens-in-text.ts'
import { formatBody } from './trace/body/body-format.ts'
import { requestHead } from './trace/body/http-text.ts'
import { urlLines } from './trace/body/layout.ts'
import { memberReader } from './trace/body/members.ts'
import { textPiece } from './trace/body/text.ts'
import { headerTokens, textTokens, urlTokens } from './trace/body/tokens.ts'
import { traceFormat, traceVersion } from './trace/export/trace-format.ts'
import { meaningOf } from './trace/facts/meaning.ts'
import { refusalIn } from './trace/facts/refusal.ts'
import { sentValues } from './trace/facts/sent-values.ts'
import { readTraceFile } from './trace/import/trace-file.ts'
import type { Exchange } from './trace/record/exchange.ts'
import { leaksIn, redactBody, redactRun } from './trace/redaction/redaction.ts'
import { secretSearch } from './trace/redaction/secret-search.ts'
import { givenBy } from './trace/snippets/answers.ts'
import { comment } from './trace/snippets/languages/quoting.ts'
import { readCall } from './trace/snippets/read-call.ts'
import { textOf } from './trace/snippets/secrets.ts'
import { codeBlocks } from './ui/trace/code-blocks.ts'

const unknownCall = (part: Partial<Exchange>) =>
  exchange({ peer: 'other', operation: 'x', url: 'https://example.com/', ...part })

const refused = (body: string) => unknownCall({ outcome: answered(body, { status: 400 }) })

/** A trace that is sound but for its texts, read and made a trace again. */
function openExchange(text: string): unknown {
  const event = unknownCall({ operation: text, requestHeaders: [[text, text]], requestBody: text })
  const file = { format: traceFormat, version: traceVersion, runs: [{ ...runOf([event]), redacted: true }] }
  const read = readTraceFile(JSON.stringify(file))
  return read.ok && read.runs.map((run) => redactRun(run))
}

/** Each member by the pattern that its operation has for it; a refusal is as good as a value. */
function validated(text: string): unknown {
  try {
    return readMembers(
      { username: text, token: text, password: text },
      { username, token, password: required('text', password) },
    )
  } catch (refusal) {
    return refusal
  }
}

/** All that reads what comes from a service, a file, a redirect or the clipboard by patterns or a parser of our own. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'redaction of a body': redactBody,
  'redaction of an address': (text) => redactRun(runOf([unknownCall({ url: text })])),
  'redaction of a header': (text) => redactRun(runOf([unknownCall({ requestHeaders: [['x', text]] })])),
  'body laid out': (text) => formatBody(text, 'laid-out'),
  'body as sent': (text) => formatBody(text, 'as-sent'),
  'pieces of an address': urlTokens,
  'lines of an address': urlLines,
  'pieces of a text': (text) => textTokens(text),
  'pieces of a header': (text) => headerTokens('authorization', text),
  'head of a request': (text) => requestHead(unknownCall({ url: text })),
  'member of a body': (text) => memberReader(text)('message'),
  'refusal of a service': (text) => refusalIn(refused(text)),
  'what a service gave': (text) => givenBy(refused(text), 1),
  'what was sent': (text) => sentValues(unknownCall({ requestBody: text })),
  'meaning of a call': (text) => meaningOf(unknownCall({ requestBody: text })),
  'search for secrets': (text) => secretSearch([text.slice(0, 40)])(text),
  'opened trace': readTraceFile,
  'opened trace of one exchange': openExchange,
  'search for a leak': (text) => leaksIn(text, new Set([text.slice(0, 40), text.slice(0, 80)])),
  'Markdown code': code,
  'Markdown block': (text) => fenced(text, ''),
  'line breaks': piecesOf,
  'snippet: call': (text) => readCall(unknownCall({ url: `https://a/?${text}`, requestBody: text }), null),
  'snippet: text': (text) => textOf(textPiece(text)),
  'snippet: comment': (text) => comment('#', text),
  'snippet: blocks': codeBlocks,
  'pasted token': pastedTokens,
  'tokens in a text': tokensIn,
  'signs that can’t be seen': visible,
  'another program’s file': foreignFile,
  'local Cognito: signature': (text) => parseAuthorization(`AWS4-HMAC-SHA256 ${text}`),
  'local Cognito: members': validated,
  'decoded token': decodeUnverified,
  'key set': parseKeySet,
  configuration: parseConnections,
  'XML of a service': (text) => readXml(text, ['Contents']),
  'name of a role': nameOfRole,
}

interface Input {
  readonly before: string
  readonly unit: string
  readonly after: string
}

const textOfSize = ({ before, unit, after }: Input, size: number) =>
  before + unit.repeat(Math.ceil(size / unit.length)) + after

const nameOf = ({ before, unit, after }: Input) => JSON.stringify(`${before}${unit}…${after}`)

/** What once took minutes, or would with a pattern written in haste; each in an eighth of a megabyte. */
const worst = ['/callback?x#', '?a', '#?', 'eyJ-', '<', 'a', '<Contents>', '["a\\"', '、']
const hostileMegabyte = worst.map((unit) => unit.repeat(Math.ceil(1_000_000 / worst.length / unit.length))).join('')

/** Of the processor, since a busy machine lets the clock run on. */
const milliseconds = (read: () => unknown) => {
  const before = process.cpuUsage()
  read()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('a hostile megabyte is read in a moment', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(name, { timeout: 120_000 }, () => {
      expect(milliseconds(() => read(hostileMegabyte))).toBeLessThan(2000)
    })
  }
})

const befores = ['', '"', '<a', '/?x#', 'eyJ', 'https://a:']
const units = ['a', ' ', '"', '\\"', '<', '<a ', '<a>', '?a', '#?', '&a=', 'eyJ-', 'a.', '/', '`', '、', ':', '{"']
/** What a pattern has to go back from. */
const after = '\n'
const inputs = befores.flatMap((before) => units.map((unit) => ({ before, unit, after })))

/** What takes no longer than this is not looked at more closely: the clock and the collector of garbage decide. */
const noticeable = 12

/** A quadratic reader takes 64 times as long for a text of 8 times the size. */
const isLinear = (read: (text: string) => unknown, input: Input) => {
  const small = textOfSize(input, 1000)
  const large = textOfSize(input, 8000)
  return [1, 2, 3].some(() => {
    const took = milliseconds(() => read(large))
    return took < noticeable || took < 24 * milliseconds(() => read(small))
  })
}

describe('the time grows with the size of a text, not with its square', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(name, { timeout: 120_000 }, () => {
      expect(inputs.filter((input) => !isLinear(read, input)).map(nameOf)).toEqual([])
    })
  }
})
