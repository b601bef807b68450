import * as v from 'valibot'
import { computationNames } from '../../protocol/computations.ts'
import { expectedRefusals, identityOutcomes } from '../../protocol/expectations.ts'
import { results } from '../../protocol/purposes.ts'
import { serviceNames } from '../../protocol/services.ts'
import { runKinds } from '../../protocol/sign-in-methods.ts'
import type { Run } from './run.ts'

// The shape of recorded runs as they come back from outside: a file, or the tab's storage.

const time = v.pipe(v.number(), v.finite())
const count = v.pipe(v.number(), v.minValue(0))
const headers = v.array(v.tuple([v.string(), v.string()]))

const outcome = v.variant('kind', [
  v.object({ kind: v.literal('pending') }),
  v.object({
    kind: v.literal('answered'),
    status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
    headers,
    body: v.string(),
    size: count,
    duration: count,
  }),
  v.object({ kind: v.literal('unreachable'), duration: count }),
  v.object({ kind: v.literal('cancelled'), duration: count }),
])

const step = v.optional(
  v.object({
    expected: v.nullable(
      v.object({
        result: v.nullable(v.picklist(results)),
        challenge: v.nullable(v.string()),
        members: v.array(v.string()),
        identity: v.nullable(v.picklist(identityOutcomes)),
        refusal: v.nullable(v.picklist(expectedRefusals)),
      }),
    ),
    edited: v.array(v.string()),
  }),
)

const event = v.variant('kind', [
  v.object({
    kind: v.literal('exchange'),
    id: v.string(),
    peer: v.picklist(serviceNames),
    operation: v.string(),
    method: v.string(),
    url: v.string(),
    requestHeaders: headers,
    requestBody: v.nullable(v.string()),
    started: time,
    attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
    outcome,
    step,
    forged: v.optional(v.literal(true)),
  }),
  v.object({
    kind: v.literal('redirect'),
    id: v.string(),
    direction: v.picklist(['left', 'returned']),
    provider: v.nullable(v.string()),
    url: v.string(),
    at: time,
    step,
  }),
  v.object({
    kind: v.literal('computation'),
    id: v.string(),
    name: v.picklist(computationNames),
    values: v.array(v.object({ name: v.string(), length: count })),
    at: time,
  }),
])

const optionalText = v.optional(v.string())

export const runStates = ['running', 'away', 'done', 'failed'] as const

export const connectionSchema = v.object({
  name: v.string(),
  region: v.string(),
  userPoolId: optionalText,
  userPoolClientId: optionalText,
  identityPoolId: optionalText,
  endpoints: v.object({
    userPool: optionalText,
    identityPool: optionalText,
    sts: optionalText,
    hostedUi: optionalText,
    s3: optionalText,
  }),
})

/** Runs as plain JSON; what is not known of an object is dropped. */
export const runsSchema = v.array(
  v.object({
    id: v.string(),
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    signInMethod: v.picklist(runKinds),
    connection: connectionSchema,
    knownIdentity: v.optional(v.boolean()),
    started: time,
    state: v.picklist(runStates),
    events: v.array(event),
    redacted: v.boolean(),
  }),
) satisfies v.GenericSchema<unknown, Run[]>

/** Runs from the text that JSON.stringify made of them; null: it is something else. */
export function parseRuns(json: string): readonly Run[] | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), runsSchema), json)
  return parsed.success ? parsed.output : null
}
