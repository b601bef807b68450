import * as v from 'valibot'
import type { Connection } from './connection.ts'

/** A fault of the configuration: where it is, and what kind it is. The words are made by the page. */
export interface ConnectionFault {
  /** Path inside the file, e.g. `connections[0].userPoolId`; empty for the file as a whole. */
  readonly path: string
  readonly code: FaultCode
  /** What stands there, shortened; null where nothing does. */
  readonly found: string | null
}

export type FaultCode = (typeof faultCodes)[number]

const faultCodes = [
  'not-json',
  'not-an-object',
  'connections-missing',
  'not-a-list',
  'text-needed',
  'name-empty',
  'name-twice',
  'region-form',
  'user-pool-form',
  'client-form',
  'identity-pool-form',
  'domain-form',
  'endpoint-form',
  'other-region',
  'client-without-pool',
  'pool-without-client',
  'unknown-member',
] as const

export type ParsedConnections =
  | { readonly ok: true; readonly connections: readonly Connection[] }
  | { readonly ok: false; readonly faults: readonly ConnectionFault[] }

// Forms as in the service models: DescribeUserPool's UserPoolId, GetId's IdentityPoolId.
const userPoolForm = /^[\w-]+_[0-9a-zA-Z]+$/
const identityPoolForm = /^[\w-]+:[0-9a-f-]+$/

const text = v.string('text-needed')
const pattern = (form: RegExp, code: FaultCode) => v.pipe(text, v.regex(form, code))
const texts = v.optional(v.array(text, 'not-a-list'), [])
const endpoint = v.optional(v.pipe(text, v.check(isAllowedEndpoint, 'endpoint-form'), v.transform(originOf)))

const connectionSchema = v.strictObject(
  {
    name: v.pipe(text, v.trim(), v.nonEmpty('name-empty')),
    region: pattern(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'region-form'),
    userPoolId: v.optional(pattern(userPoolForm, 'user-pool-form')),
    userPoolClientId: v.optional(pattern(/^[\w+]{1,128}$/, 'client-form')),
    identityPoolId: v.optional(pattern(identityPoolForm, 'identity-pool-form')),
    hostedUiDomain: v.optional(
      v.pipe(
        text,
        v.transform((domain) => domain.replace(/^https:\/\//, '').replace(/\/$/, '')),
        v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'domain-form'),
      ),
    ),
    identityProviders: texts,
    scopes: v.optional(v.array(text, 'not-a-list'), ['openid', 'email', 'profile']),
    bucket: v.optional(text),
    endpoints: v.optional(
      v.strictObject(
        { userPool: endpoint, identityPool: endpoint, sts: endpoint, hostedUi: endpoint, s3: endpoint },
        strictObjectFault,
      ),
      {},
    ),
  },
  strictObjectFault,
)

const fileSchema = v.object({ connections: v.array(connectionSchema, 'not-a-list') }, (issue) =>
  issue.expected === '"connections"' ? 'connections-missing' : 'not-an-object',
)

const entriesSchema = v.object({ connections: v.array(v.record(v.string(), v.unknown())) })

type Entry = Readonly<Record<string, unknown>>

/**
 * Reads the text of `config.json`. Never throws: either all connections, or every fault at once.
 * Endpoints must be https, or http on the loopback (a password may be sent there).
 */
export function parseConnections(json: string): ParsedConnections {
  let file: unknown
  try {
    file = JSON.parse(json)
  } catch {
    return { ok: false, faults: [{ path: '', code: 'not-json', found: shorten(json.trim()) }] }
  }
  const parsed = v.safeParse(fileSchema, file)
  const entries = v.is(entriesSchema, file) ? file.connections : []
  const faults = [
    ...(parsed.issues ?? []).map(toFault),
    ...entries.flatMap(crossFaults),
    ...repeatedNames(entries.map((entry) => entry.name)),
  ]
  return parsed.success && faults.length === 0
    ? { ok: true, connections: parsed.output.connections }
    : { ok: false, faults }
}

/** What two members say together; read from the raw entry, so that these faults come with all others. */
function crossFaults(entry: Entry, index: number): ConnectionFault[] {
  const { region, userPoolId, userPoolClientId, identityPoolId } = entry
  const fault = (member: string, code: FaultCode, found: string) => ({
    path: `connections[${index}].${member}`,
    code,
    found,
  })
  const faults: ConnectionFault[] = []
  if (isText(region) && isText(userPoolId) && userPoolForm.test(userPoolId) && !userPoolId.startsWith(`${region}_`)) {
    faults.push(fault('userPoolId', 'other-region', userPoolId))
  }
  if (
    isText(region) &&
    isText(identityPoolId) &&
    identityPoolForm.test(identityPoolId) &&
    !identityPoolId.startsWith(`${region}:`)
  ) {
    faults.push(fault('identityPoolId', 'other-region', identityPoolId))
  }
  if (isText(userPoolClientId) && userPoolId === undefined) {
    faults.push(fault('userPoolClientId', 'client-without-pool', userPoolClientId))
  }
  if (isText(userPoolId) && userPoolClientId === undefined) {
    faults.push(fault('userPoolId', 'pool-without-client', userPoolId))
  }
  return faults
}

function repeatedNames(names: readonly unknown[]): ConnectionFault[] {
  return names.flatMap((name, index) =>
    isText(name) && names.indexOf(name) < index
      ? [{ path: `connections[${index}].name`, code: 'name-twice' as const, found: name }]
      : [],
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function strictObjectFault(issue: v.StrictObjectIssue): FaultCode {
  if (issue.expected === 'never') return 'unknown-member'
  return issue.expected === 'Object' ? 'not-an-object' : 'text-needed'
}

function toFault(issue: v.BaseIssue<unknown>): ConnectionFault {
  const path = (issue.path ?? []).reduce(
    (text, item) =>
      typeof item.key === 'number' ? `${text}[${item.key}]` : `${text}${text && '.'}${String(item.key)}`,
    '',
  )
  const code = faultCodes.find((known) => known === issue.message) ?? 'text-needed'
  // Of a member that isn't known the name is the fault, and the path has it.
  const isNamed = issue.input === undefined || code === 'unknown-member'
  return { path, code, found: isNamed ? null : shorten(JSON.stringify(issue.input)) }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function isAllowedEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const url = new URL(endpoint)
  const isOrigin = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  const isLoopback = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  return isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback))
}

function originOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).origin : endpoint
}
