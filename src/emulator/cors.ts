/** Which paths answer pages of other origins, as AWS has it (facts F); everything else gets no CORS header at all. */
const rules: readonly { readonly path: RegExp; readonly methods: string }[] = [
  { path: /^\/$/, methods: 'POST' },
  { path: /^\/oauth2\/(token|revoke)$/, methods: 'POST' },
  { path: /^\/oauth2\/userInfo$/, methods: 'GET, POST' },
  { path: /\/\.well-known\/[\w.-]+$/, methods: 'GET' },
]

export interface CorsRule {
  readonly methods: string
}

/** null: this address has no CORS, so only a navigation can use it. `GET /` is a page; `POST /` is the API. */
export function corsRuleOf(request: Request): CorsRule | null {
  const { pathname } = new URL(request.url)
  const rule = rules.find(({ path }) => path.test(pathname))
  if (!rule) return null
  const method = request.method === 'OPTIONS' ? request.headers.get('Access-Control-Request-Method') : request.method
  return method !== null && rule.methods.split(', ').includes(method) ? rule : null
}

/** Any header may be sent: AWS echoes what the browser asks for. */
export function preflightAnswer(request: Request, rule: CorsRule): Response {
  const asked = request.headers.get('Access-Control-Request-Headers')
  const headers = new Headers({
    'Access-Control-Allow-Methods': rule.methods,
    'Access-Control-Max-Age': '172800',
  })
  if (asked !== null) headers.set('Access-Control-Allow-Headers', asked)
  return withCors(new Response(null, { status: 200, headers }))
}

/** The same answer, readable from any origin; Date is exposed since the SDK corrects its clock with it. */
export function withCors(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Expose-Headers', 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
