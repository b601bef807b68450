/** Where the policy stands. A meta tag cannot hold `frame-ancestors` (CSP3, 3.3); browsers complain if it does. */
export type PolicyPlace = 'header' | 'meta'

export interface PolicyOptions {
  /** Origins that a deployment adds to AWS's own hosts and the loopback. Anything else than an origin throws. */
  readonly connect: readonly string[]
  readonly place: PolicyPlace
  /** Only for hot reload: Vite marks what it injects with the nonce, so that even there nothing inline is allowed. */
  readonly development?: { readonly nonce: string }
}

/** AWS's hosts in both partitions, and a local Cognito on any port of the loopback. */
const connectAlways = [
  'https://*.amazonaws.com',
  'https://*.amazonaws.com.cn',
  'https://*.amazoncognito.com',
  'http://localhost:*',
  'http://127.0.0.1:*',
]

/** An origin as `URL.origin` writes it. `;`, `,` and spaces would end the directive, so hosts are held to this form. */
const originForm = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d+)?$/

/** The policy the page runs under: everything from itself, nothing inline, requests to Cognito only. */
export function contentSecurityPolicy({ connect, place, development }: PolicyOptions): string {
  for (const origin of connect) {
    if (!originForm.test(origin)) throw new Error(`not an origin: ${origin}`)
  }
  const nonce = development ? ` 'nonce-${development.nonce}'` : ''
  const hotReload = development ? ['ws://localhost:*'] : []
  const directives = [
    "default-src 'none'",
    `script-src 'self'${nonce}`,
    `style-src 'self'${nonce}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${[...new Set(["'self'", ...connectAlways, ...connect, ...hotReload])].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    // Vite looks from a worker whether a restarted server is back.
    ...(development ? ['worker-src blob:'] : []),
    ...(place === 'header' ? ["frame-ancestors 'none'"] : []),
  ]
  return directives.join('; ')
}

/**
 * The origins that the connections of a `config.json` add: their endpoints and Hosted UI domains. Reads what it can
 * and passes over the rest, since the page itself tells every fault of the file.
 */
export function connectOrigins(configJson: string): string[] {
  const config = parsed(configJson)
  const connections = isRecord(config) && Array.isArray(config.connections) ? config.connections.filter(isRecord) : []
  const addresses = connections.flatMap(({ endpoints, hostedUiDomain }) => [
    ...(isRecord(endpoints) ? Object.values(endpoints) : []),
    typeof hostedUiDomain === 'string' ? `https://${hostedUiDomain.replace(/^https:\/\//, '')}` : null,
  ])
  const origins = addresses.flatMap((address) =>
    typeof address === 'string' && URL.canParse(address) ? [new URL(address).origin] : [],
  )
  return [...new Set(origins)].filter((origin) => originForm.test(origin))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
