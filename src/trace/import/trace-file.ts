import * as v from 'valibot'
import { largestTrace, traceFormat, traceVersion } from '../export/trace-format.ts'
import { runFault } from '../record/run-fault.ts'
import { runsSchema } from '../record/run-schema.ts'
import { readHar } from './har-file.ts'
import { issuePath } from './issue-path.ts'
import { modernized } from './modernized.ts'
import type { KnownFile, ReadTrace, TraceRefusal } from './read-trace.ts'

/** Names that could change what every object is; no trace needs them. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const headSchema = v.object({ format: v.literal(traceFormat), version: v.unknown(), runs: v.optional(v.unknown()) })
const harHeadSchema = v.object({ log: v.object({ entries: v.array(v.unknown()) }) })
/** By which members other files are known. */
const knownFiles = {
  config: v.object({ connections: v.array(v.unknown()) }),
  tokens: v.union([
    v.object({ AuthenticationResult: v.object({}) }),
    v.object({ access_token: v.string() }),
    v.object({ id_token: v.string() }),
  ]),
} as const satisfies Readonly<Record<KnownFile, v.GenericSchema>>

const fileSchema = v.object({ runs: v.pipe(runsSchema, v.minLength(1)) })

/** Reads the text of a trace file or of a HAR. Never throws; what it holds is data and text, nothing of it is run or sent. */
export function readTraceFile(text: string): ReadTrace {
  // A text never has more characters than bytes; the caller that has the file compares its bytes.
  if (text.length > largestTrace) return refused({ kind: 'too-large', limit: largestTrace })
  const file = parsed(text)
  if (file === undefined) return refused({ kind: isCut(text) ? 'truncated' : 'not-json' })
  const key = forbiddenKeyIn(file)
  if (key !== null) return refused({ kind: 'forbidden-key', key })
  if (v.is(harHeadSchema, file)) return readHar(file)
  if (!v.is(headSchema, file)) return refused(otherFormat(file))
  const present = modernized(file.version, file.runs)
  if (present === undefined) {
    const version = JSON.stringify(file.version ?? null).slice(0, 20)
    return refused({ kind: 'other-version', version, newest: traceVersion })
  }
  const read = v.safeParse(fileSchema, present, { abortEarly: true })
  if (!read.success) return malformed(issuePath(read.issues[0]))
  const { runs } = read.output
  const inClear = runs.findIndex(({ redacted }) => !redacted)
  const at = inClear === -1 ? runFault(runs) : `runs[${inClear}].redacted`
  return at === null ? { ok: true, runs, lacks: null } : malformed(at)
}

function otherFormat(file: unknown): TraceRefusal {
  // Object.keys widens the keys of the table.
  const known = (Object.keys(knownFiles) as KnownFile[]).find((name) => v.is(knownFiles[name], file))
  return known ? { kind: 'known-file', file: known } : { kind: 'other-format' }
}

function malformed(at: string): ReadTrace {
  return refused({ kind: 'malformed', format: 'trace', at })
}

function refused(reason: TraceRefusal): ReadTrace {
  return { ok: false, reason }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Walks without recursion: a hostile file may be nested deeper than the stack. */
function forbiddenKeyIn(file: unknown): string | null {
  const open: unknown[] = [file]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) {
      const key = Object.keys(value).find((name) => forbiddenKeys.has(name))
      if (key !== undefined) return key
    }
    for (const member of Object.values(value)) if (typeof member === 'object') open.push(member)
  }
  return null
}

/** True for a text that begins as a trace does and ends within a string or before its last bracket. */
function isCut(text: string): boolean {
  const begin = `{"format":"${traceFormat}"`
  if (text.length < begin.length) return text.length > 1 && begin.startsWith(text.trim())
  if (!text.replace(/^\s*\{\s*"format"\s*:\s*/, '{"format":').startsWith(begin)) return false
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
  }
  return inString || depth > 0
}
