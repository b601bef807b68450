import * as v from 'valibot'

// HTTP Archive 1.2 as its specification has it (http://www.softwareishard.com/blog/har-12-spec/): what may be left out
// is optional, members that begin with an underscore may be anything, no other member may stand there.

const comment = v.optional(v.string())
const count = v.pipe(v.number(), v.integer(), v.minValue(-1))
const milliseconds = v.pipe(v.number(), v.minValue(0))
const unknownOrMilliseconds = v.pipe(v.number(), v.minValue(-1))
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/))
const nameVersion = v.strictObject({ name: v.string(), version: v.string(), comment })
const pair = v.strictObject({ name: v.string(), value: v.string(), comment })

/** An object with these members and any whose name begins with `_`. */
function extensible<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.looseObject(entries),
    v.check(
      (value) => Object.keys(value).every((name) => name.startsWith('_') || Object.hasOwn(entries, name)),
      'a member that is neither of HAR 1.2 nor begins with _',
    ),
  )
}

const cookie = v.strictObject({
  name: v.string(),
  value: v.string(),
  path: v.optional(v.string()),
  domain: v.optional(v.string()),
  expires: v.optional(moment),
  httpOnly: v.optional(v.boolean()),
  secure: v.optional(v.boolean()),
  comment,
})

const message = {
  httpVersion: v.string(),
  cookies: v.array(cookie),
  headers: v.array(pair),
  headersSize: count,
  bodySize: count,
  comment,
}

const cacheState = v.nullish(
  v.strictObject({ expires: v.optional(moment), lastAccess: moment, eTag: v.string(), hitCount: count, comment }),
)

const entry = v.pipe(
  extensible({
    pageref: v.optional(v.string()),
    startedDateTime: moment,
    time: milliseconds,
    request: extensible({
      ...message,
      method: v.string(),
      url: v.pipe(v.string(), v.url()),
      queryString: v.array(pair),
      postData: v.optional(
        extensible({
          mimeType: v.string(),
          params: v.optional(v.array(v.looseObject({ name: v.string() }))),
          text: v.optional(v.string()),
          comment,
        }),
      ),
    }),
    response: extensible({
      ...message,
      status: v.pipe(v.number(), v.integer(), v.minValue(0)),
      statusText: v.string(),
      content: extensible({
        size: count,
        compression: v.optional(v.number()),
        mimeType: v.string(),
        text: v.optional(v.string()),
        encoding: v.optional(v.string()),
        comment,
      }),
      redirectURL: v.string(),
    }),
    cache: v.strictObject({ beforeRequest: cacheState, afterRequest: cacheState, comment }),
    timings: extensible({
      blocked: v.optional(unknownOrMilliseconds),
      dns: v.optional(unknownOrMilliseconds),
      connect: v.optional(unknownOrMilliseconds),
      send: v.pipe(v.number(), v.minValue(-1)),
      wait: milliseconds,
      receive: v.pipe(v.number(), v.minValue(-1)),
      ssl: v.optional(unknownOrMilliseconds),
      comment,
    }),
    serverIPAddress: v.optional(v.string()),
    connection: v.optional(v.string()),
    comment,
  }),
  v.check(({ time, timings }) => {
    const parts = [timings.blocked, timings.dns, timings.connect, timings.send, timings.wait, timings.receive]
    const sum = parts.reduce<number>((total, part) => total + Math.max(0, part ?? 0), 0)
    return Math.abs(sum - time) < 1
  }, 'time is not the sum of the timings'),
)

const harSchema = v.strictObject({
  log: v.pipe(
    extensible({
      version: v.literal('1.2'),
      creator: nameVersion,
      browser: v.optional(nameVersion),
      pages: v.optional(
        v.array(
          extensible({
            startedDateTime: moment,
            id: v.string(),
            title: v.string(),
            pageTimings: extensible({
              onContentLoad: v.optional(v.nullable(unknownOrMilliseconds)),
              onLoad: v.optional(v.nullable(unknownOrMilliseconds)),
              comment,
            }),
            comment,
          }),
        ),
      ),
      entries: v.array(entry),
      comment,
    }),
    v.check(({ pages = [], entries }) => {
      const ids = new Set(pages.map(({ id }) => id))
      return entries.every(({ pageref }) => pageref === undefined || ids.has(pageref))
    }, 'an entry names a page that there is not'),
  ),
})

/** What is wrong with it as HAR 1.2; empty: nothing. */
export function harFaults(har: unknown): readonly string[] {
  return (v.safeParse(harSchema, har).issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
}
