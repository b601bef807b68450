import type { Route } from 'playwright/test'

/** In which words a service speaks. */
export type Protocol = 'json' | 'sts' | 's3' | 'oauth'

/** What becomes of a request. One row more is tried at every request of every sign-in method and task. */
export interface Fault {
  readonly name: string
  /** What the service answers instead; undefined: what it would have said. Never: it stays silent. */
  readonly answer?: (protocol: Protocol, operation: string) => Response | undefined | Promise<Response | undefined>
  /** Instead, where the browser's own network has to fail. */
  readonly route?: (route: Route) => Promise<void>
  /** Nothing is answered amiss, but the browser's clock is ahead by so many milliseconds. */
  readonly clockAhead?: number
  /** Where the page has to come to: words, a Cancel that works, or the end as if nothing had been. */
  readonly ends: 'in words' | 'by Cancel' | 'well'
  /** The service refuses what it was sent; not the rate of requests, nor for what is wrong with itself. */
  readonly isRefusal?: boolean
  /** One of its kind, tried wherever a request is sent. */
  readonly isTypical?: boolean
  /** Only what the members of the answer hold is wrong: nothing is, where the operation answers with none. */
  readonly isInMembers?: boolean
}

const json = (value: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(value), {
    ...init,
    headers: { 'content-type': 'application/x-amz-json-1.1', ...init.headers },
  })
const xml = (text: string, status = 200) => new Response(text, { status, headers: { 'content-type': 'text/xml' } })
const page = (status: number) =>
  new Response('<!doctype html><title>Hotel network</title><p>Sign in.', {
    status,
    headers: { 'content-type': 'text/html' },
  })

/** As the service's protocol says it. */
function refusal(status: number, code: string, message: string): (protocol: Protocol) => Response {
  return (protocol) => {
    if (protocol === 'oauth') return Response.json({ error: 'invalid_request', error_description: message }, { status })
    if (protocol === 'json') return json({ __type: code, message }, { status })
    const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
    const document = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}</ErrorResponse>`
    return xml(protocol === 'sts' ? document : error, status)
  }
}

const keys = ['AccessKeyId', 'SecretKey', 'SecretAccessKey', 'SessionToken', 'Expiration']

/** Of the answers about a user's own account, which name no other member that has to be there. */
const ofAccounts = [
  'UserConfirmed',
  'CodeDeliveryDetails',
  'ConfiguredUserAuthFactors',
  'SecretCode',
  'CredentialCreationOptions',
  'Devices',
  'Sessions',
  'Session',
  'UserConfirmationNecessary',
]

/** Every member that a service here answers with, holding that value. @param text the like of it in XML, for a name */
function everyMember(
  value: unknown,
  text: (name: string) => string,
): (protocol: Protocol, operation: string) => Response {
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, value]))
  const written = (names: readonly string[]) => names.map(text).join('')
  const sts: Readonly<Record<string, string>> = {
    GetCallerIdentity: written(['Arn', 'Account', 'UserId']),
    AssumeRoleWithWebIdentity: `<AssumedRoleUser>${written(['Arn'])}</AssumedRoleUser><Credentials>${written(keys)}</Credentials>`,
  }
  const answers = {
    oauth: () => Response.json(named(['access_token', 'id_token', 'refresh_token', 'expires_in', 'token_type', 'sub'])),
    json: () =>
      json({
        ...named(['IdentityId', 'Token', 'Username', 'UserAttributes', ...ofAccounts]),
        AuthenticationResult: named(['AccessToken', 'IdToken', 'RefreshToken', 'ExpiresIn', 'TokenType']),
        Credentials: named(keys),
      }),
    sts: (operation: string) =>
      xml(`<${operation}Response><${operation}Result>${sts[operation]}</${operation}Result></${operation}Response>`),
    s3: () =>
      xml(
        `<ListBucketResult>${text('IsTruncated')}<Contents>${written(['Key', 'Size'])}</Contents></ListBucketResult>`,
      ),
  }
  return (protocol, operation) => answers[protocol](operation)
}

/** Begins well, and the connection is closed. */
function cut(): Response {
  return new Response('{"IdentityId":"ap-north', {
    headers: { 'content-type': 'application/x-amz-json-1.1', 'content-length': '400', connection: 'close' },
  })
}

export const faults: readonly Fault[] = [
  { name: 'refused connection', route: (route) => route.abort('connectionrefused'), ends: 'in words', isTypical: true },
  { name: 'cut body', answer: cut, ends: 'in words' },
  { name: 'silence', answer: () => new Promise(() => {}), ends: 'by Cancel', isTypical: true },
  {
    name: 'slow',
    answer: () => new Promise((resolve) => setTimeout(() => resolve(undefined), 300)),
    ends: 'well',
  },
  { name: 'web page, 200', answer: () => page(200), ends: 'in words' },
  { name: 'web page, 503', answer: () => page(503), ends: 'in words', isTypical: true },
  { name: 'empty, 204', answer: () => new Response(null, { status: 204 }), ends: 'in words', isInMembers: true },
  { name: 'null', answer: () => json(null), ends: 'in words' },
  {
    name: 'members that are numbers',
    answer: everyMember(42, (name) => `<${name}>42</${name}>`),
    ends: 'in words',
    isTypical: true,
    isInMembers: true,
  },
  {
    name: 'members that are objects',
    answer: everyMember({ a: 1 }, (name) => `<${name}><a>1</a></${name}>`),
    ends: 'in words',
    isInMembers: true,
  },
  {
    name: 'members that are lists',
    answer: everyMember([], (name) => `<${name}>a</${name}><${name}>b</${name}>`),
    ends: 'in words',
    isInMembers: true,
  },
  {
    name: 'members that are empty',
    answer: everyMember('', (name) => `<${name}/>`),
    ends: 'in words',
    isInMembers: true,
  },
  {
    name: 'refusal',
    answer: refusal(400, 'NotAuthorizedException', 'Not for you.'),
    ends: 'in words',
    isTypical: true,
    isRefusal: true,
  },
  {
    name: 'refusal of no known name',
    answer: refusal(400, 'FlyingSaucerException', 'Beep.'),
    ends: 'in words',
    isRefusal: true,
  },
  {
    name: 'refusal whose words are an object',
    answer: () => json({ __type: 'X', message: { a: 1 }, error: { a: 1 } }, { status: 400 }),
    ends: 'in words',
  },
  {
    name: '403',
    answer: refusal(403, 'ForbiddenException', 'Request not allowed due to WAF block.'),
    ends: 'in words',
  },
  { name: '429', answer: refusal(429, 'TooManyRequestsException', 'Rate exceeded'), ends: 'in words', isTypical: true },
  { name: '500', answer: refusal(500, 'InternalErrorException', 'Internal error'), ends: 'in words' },
  { name: '503', answer: () => new Response('Service Unavailable', { status: 503 }), ends: 'in words' },
  { name: 'plain text', answer: () => new Response('hello'), ends: 'in words' },
  {
    name: 'CORS headers for another origin',
    // Without any Playwright would add those of this origin.
    route: (route) =>
      route.fulfill({
        status: 200,
        headers: { 'Access-Control-Allow-Origin': 'https://elsewhere.example' },
        body: '{}',
      }),
    ends: 'in words',
  },
  {
    name: 'redirect',
    answer: () => new Response(null, { status: 302, headers: { location: '/elsewhere' } }),
    ends: 'in words',
  },
  // AWS takes signatures of 15 minutes ago, but SRP's time of 5.
  { name: 'clock 10 minutes ahead', clockAhead: 600_000, ends: 'well' },
  { name: 'clock 10 minutes behind', clockAhead: -600_000, ends: 'well' },
]
