import * as v from 'valibot'
import { computationNames } from '../../protocol/computations.ts'
import { serviceNames } from '../../protocol/services.ts'
import { runKinds } from '../../protocol/sign-in-methods.ts'
import { connectionSchema, runStates } from '../record/run-schema.ts'

// HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as far as it is read: what Chromium and Firefox
// leave out or fill with null is optional.

const pairs = v.optional(v.array(v.object({ name: v.string(), value: v.string() })), [])
const number = v.nullish(v.number(), -1)
const text = v.nullish(v.string())

const entry = v.object({
  pageref: text,
  startedDateTime: text,
  time: number,
  request: v.object({
    method: v.string(),
    url: v.string(),
    headers: pairs,
    bodySize: number,
    postData: v.nullish(v.object({ text, params: v.optional(v.array(v.object({ name: v.string(), value: text }))) })),
  }),
  response: v.object({
    status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
    headers: pairs,
    content: v.nullish(v.object({ size: number, text, encoding: text })),
    _error: text,
  }),
  // Of this page only; of any other program they may be anything.
  _peer: v.fallback(v.nullish(v.picklist(serviceNames)), null),
  _operation: v.fallback(text, null),
  _forged: v.fallback(v.optional(v.literal(true)), undefined),
  _attempt: v.fallback(v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
})

export type HarEntryRead = v.InferOutput<typeof entry>

export const harSchema = v.object({
  log: v.object({ pages: v.optional(v.array(v.unknown()), []), entries: v.array(entry) }),
})

const step = v.object({
  startedDateTime: v.string(),
  name: v.picklist(['left', 'returned', ...computationNames]),
  url: v.optional(v.string()),
  provider: v.optional(v.nullable(v.string()), null),
  values: v.optional(v.array(v.object({ name: v.string(), length: v.pipe(v.number(), v.minValue(0)) })), []),
})

export type HarStepRead = v.InferOutput<typeof step>

/** A page that this page wrote: a run. */
export const runPageSchema = v.object({
  id: v.string(),
  startedDateTime: v.string(),
  _signInMethod: v.picklist(runKinds),
  _state: v.picklist(runStates),
  _connection: connectionSchema,
  _steps: v.array(step),
})

export type RunPage = v.InferOutput<typeof runPageSchema>
