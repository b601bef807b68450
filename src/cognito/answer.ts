import * as v from 'valibot'
import type { AnswerFault, Problem, ServiceCall, Shape } from './problem.ts'

/** What came back for a request, before anything of it was believed. */
export interface RawAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How a service writes its answers and its refusals. */
export interface Protocol {
  /** @returns undefined: it is not written that way */
  readonly read: (body: string) => unknown
  readonly refusal: v.GenericSchema<unknown, WireRefusal>
}

/** An error as the service sent it; empty: not given. */
export interface WireRefusal {
  readonly code: string
  readonly message: string
}

/** One operation of a service: the schema holds what this app takes from its answer. */
export interface Operation<Answer> extends ServiceCall {
  readonly protocol: Protocol
  readonly schema: v.GenericSchema<unknown, Answer>
}

export type ReadAnswer<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problem: Problem }

/** Characters; what is read here is a thousand times shorter. */
const longestAnswer = 5_000_000

/** Parses an answer. Never throws: whatever was sent, the problem names the operation and the members. */
export function readAnswer<Answer>(operation: Operation<Answer>, raw: RawAnswer): ReadAnswer<Answer> {
  const { service, operation: name, protocol, schema } = operation
  const { status } = raw
  const call = { service, operation: name, status }
  const unreadable = { kind: 'unreadable', ...call, excerpt: excerptOf(raw.body) } as const
  const value = raw.body.length > longestAnswer ? undefined : protocol.read(raw.body)
  if (value === undefined) return { ok: false, problem: unreadable }
  const found = shapeOf(value)
  if (found !== 'object') {
    const faults = [{ member: '', fault: 'shape', expected: 'object', found } as const]
    return { ok: false, problem: { kind: 'malformed', ...call, faults } }
  }
  if (status >= 300) {
    const refusal = v.safeParse(protocol.refusal, value)
    if (!refusal.success)
      return { ok: false, problem: { kind: 'malformed', ...call, faults: faultsIn(refusal.issues) } }
    const named = refusalInHeaders(raw.headers)
    const code = codeOf(named.code || refusal.output.code)
    const message = refusal.output.message || named.message
    if (code === '' && message === '') return { ok: false, problem: unreadable }
    return { ok: false, problem: { kind: 'refused', ...call, code, message } }
  }
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return { ok: true, answer: parsed.output }
  return { ok: false, problem: { kind: 'malformed', ...call, faults: faultsIn(parsed.issues) } }
}

/** AWS JSON's own header, and RFC 6750, section 3, where CORS lets a page see it. */
function refusalInHeaders(headers: RawAnswer['headers']): WireRefusal {
  const challenge = headers['www-authenticate'] ?? ''
  const member = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(challenge)?.[1] ?? ''
  return { code: headers['x-amzn-errortype'] ?? member('error'), message: member('error_description') }
}

/** `com.amazonaws…#ResourceNotFoundException:http://…`: the name stands in the middle. */
function codeOf(type: string): string {
  return type.replace(/^[^#]*#/, '').replace(/:.*$/, '')
}

const longestExcerpt = 100

function excerptOf(body: string): string {
  const start = body
    .slice(0, 10 * longestExcerpt)
    .replace(/\s+/g, ' ')
    .trim()
  return start.length > longestExcerpt ? `${start.slice(0, longestExcerpt)}…` : start
}

/** The shape that each of valibot's schemas asks for. */
const shapes: Readonly<Record<string, Shape>> = {
  string: 'text',
  number: 'number',
  object: 'object',
  record: 'object',
  array: 'list',
}

function faultsIn(issues: readonly v.BaseIssue<unknown>[]): readonly AnswerFault[] {
  return issues.map((issue): AnswerFault => {
    const member = v.getDotPath(issue)?.replace(/\.(\d+)(?=\.|$)/g, '[$1]') ?? ''
    if (issue.input === undefined) return { member, fault: 'missing' }
    const expected = issue.kind === 'schema' ? shapes[issue.type] : undefined
    return expected ? { member, fault: 'shape', expected, found: shapeOf(issue.input) } : { member, fault: 'value' }
  })
}

function shapeOf(value: unknown): Shape {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    default:
      return 'object'
  }
}
