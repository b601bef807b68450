/** Which paths answer pages of other origins, as AWS has it; everything else gets no CORS header at all. */
const rules: readonly { readonly paths: RegExp; readonly methods: string; readonly ownPages?: true }[] = [
  { paths: /^\/$/, methods: 'POST' },
  // What AWS doesn't have: the list of users with their passwords, their messages, its reset, clock, faults and keys, and tokens of pretend providers.
  { paths: /^\/$/, methods: 'GET', ownPages: true },
  { paths: /^\/outbox$/, methods: 'GET', ownPages: true },
  { paths: /^\/reset$/, methods: 'POST', ownPages: true },
  { paths: /^\/(clock|faults|keys)$/, methods: 'GET, POST', ownPages: true },
  { paths: /^\/pretend\/[^/]+\/token$/, methods: 'POST', ownPages: true },
  { paths: /^\/oauth2\/(token|revoke)$/, methods: 'POST' },
  { paths: /^\/oauth2\/userInfo$/, methods: 'GET, POST' },
  { paths: /^\/apis\/(rest|http|iam|aws)\//, methods: 'GET, POST, PUT, PATCH, DELETE' },
  { paths: /\/\.well-known\/[\w.-]+$/, methods: 'GET' },
]

export interface CorsRule {
  readonly methods: string
  /** Who may read the answer. */
  readonly allowOrigin: string
}

/**
 * null: a page can't use this address but by navigation, or not from its origin. `POST /` is the API.
 * @param path below the emulator's base path
 * @param mayCallSigned whether pages of an origin may make signed calls and read what only its own pages may. AWS lets all; here any signature is enough to
 *   make users, so that a page that happens to be open in the same browser could
 */
export function corsRuleOf(
  path: string,
  request: Request,
  mayCallSigned: (origin: string) => boolean,
): CorsRule | null {
  const method = request.method === 'OPTIONS' ? request.headers.get('Access-Control-Request-Method') : request.method
  const rule = rules.find(({ paths, methods }) => paths.test(path) && methods.split(', ').includes(method ?? ''))
  if (!rule) return null
  if (!rule.ownPages && (path !== '/' || !isSigned(request))) return { ...rule, allowOrigin: '*' }
  const origin = request.headers.get('Origin')
  return origin !== null && mayCallSigned(origin) ? { ...rule, allowOrigin: origin } : null
}

/** A preflight tells only that there will be an Authorization header. */
function isSigned(request: Request): boolean {
  const asked = request.headers.get('Access-Control-Request-Headers')?.toLowerCase().split(/ *, */) ?? []
  return request.headers.has('Authorization') || asked.includes('authorization')
}

/** Any header may be sent: AWS echoes what the browser asks for. */
export function preflightAnswer(request: Request, rule: CorsRule): Response {
  const asked = request.headers.get('Access-Control-Request-Headers')
  const headers = new Headers({
    'Access-Control-Allow-Methods': rule.methods,
    'Access-Control-Max-Age': '172800',
  })
  if (asked !== null) headers.set('Access-Control-Allow-Headers', asked)
  return withCors(new Response(null, { status: 200, headers }), rule)
}

/** The answer made readable; Date is exposed since the SDK corrects its clock with it. */
export function withCors(response: Response, { allowOrigin }: CorsRule): Response {
  response.headers.set('Access-Control-Allow-Origin', allowOrigin)
  if (allowOrigin !== '*') response.headers.append('Vary', 'Origin')
  response.headers.set('Access-Control-Expose-Headers', 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date')
  return response
}
