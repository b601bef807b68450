import * as v from 'valibot'
import { identityIdForm, userPoolIdForm } from '../protocol/identifiers.ts'
import type { Connection } from './connection.ts'
import {
  type ConnectionFault,
  connectionSchema,
  endpointsSchema,
  type FaultCode,
  faultCodes,
} from './connection-schema.ts'

export interface ParsedConnections {
  /** In the order of the file, after the one that the server put beside it. */
  readonly entries: readonly ConnectionEntry[]
  /** Of the file as a whole. */
  readonly faults: readonly ConnectionFault[]
  /** Whether the page lets its users enter connections of their own; true unless the file says otherwise. */
  readonly allowsOwn: boolean
  /** Text of the file, without what the server put beside it. */
  readonly file: string
}

/** An entry of the file: a connection, or all that keeps it from being one. */
export type ConnectionEntry = { readonly connection: Connection; readonly faulty: null } | FaultyEntry

interface FaultyEntry {
  readonly connection: null
  readonly faulty: {
    /** Its place in the file, e.g. `connections[0]`. */
    readonly path: string
    /** As far as it has one. */
    readonly name: string | null
    readonly faults: readonly ConnectionFault[]
  }
}

export function isFaulty({ entries, faults }: ParsedConnections): boolean {
  return faults.length > 0 || entries.some(({ faulty }) => faulty !== null)
}

export function usableConnections({ entries }: ParsedConnections): readonly Connection[] {
  return entries.flatMap(({ connection }) => connection ?? [])
}

/** What the server that brings the local Cognito along serves where the file holds no list of connections. */
const unusableFileSchema = v.object({ localConnection: v.unknown(), unusableFile: v.string() })

const fileSchema = v.object(
  {
    connections: v.array(v.unknown(), 'connections-missing'),
    localConnection: v.optional(v.unknown()),
    ownConnections: v.optional(v.boolean('boolean-needed'), true),
  },
  (issue) => (issue.expected === '"connections"' ? 'connections-missing' : 'not-an-object'),
)

const entrySchema = v.record(v.string(), v.unknown())

type Entry = v.InferOutput<typeof entrySchema>

/**
 * Reads the text of `config.json`. Never throws, and no faulty entry keeps another from being used.
 * Endpoints must be https, or http on the loopback (a password may be sent there). `localConnection` is put in by the
 * server that brings the local Cognito along; it comes first, and the others keep their places in the file.
 */
export function parseConnections(json: string): ParsedConnections {
  let file: unknown
  try {
    file = JSON.parse(json)
  } catch {
    return unusable(json, [{ path: '', code: 'not-json', found: shorten(json.trim()) }])
  }
  if (v.is(unusableFileSchema, file)) return besideUnusable(file)
  const parsed = v.safeParse(fileSchema, file)
  if (!parsed.success) {
    return unusable(
      json,
      parsed.issues.map((issue) => toFault(issue)),
    )
  }
  const { localConnection, connections, ownConnections } = parsed.output
  const places = [
    ...(localConnection === undefined ? [] : [{ at: 'localConnection', value: localConnection }]),
    ...connections.map((value, index) => ({ at: `connections[${index}]`, value })),
  ]
  const values = places.map(({ value }) => value)
  const repeated = { name: repetitions(values.map(nameOf)), id: repetitions(values.map(idOf)) }
  const entries = places.map(({ at, value }, index) => {
    const code = repeated.name[index] ? 'name-twice' : repeated.id[index] ? 'id-twice' : null
    const found = code === 'id-twice' ? idOf(value) : nameOf(value)
    const member = code === 'id-twice' ? 'id' : 'name'
    return parseEntry(value, at, code === null ? [] : [{ path: `${at}.${member}`, code, found }])
  })
  return { entries, faults: [], allowsOwn: ownConnections, file: json }
}

/** What such a file would forbid is not known, so that nothing is allowed. */
function unusable(file: string, faults: readonly ConnectionFault[]): ParsedConnections {
  return { entries: [], faults, allowsOwn: false, file }
}

function besideUnusable({
  localConnection,
  unusableFile,
}: v.InferOutput<typeof unusableFileSchema>): ParsedConnections {
  const { entries } = parseConnections(JSON.stringify({ localConnection, connections: [] }))
  return { ...parseConnections(unusableFile), entries }
}

function nameOf(value: unknown): string | null {
  return v.is(entrySchema, value) && typeof value.name === 'string' ? value.name.trim() : null
}

/** An entry without an `id` is known by its name. */
function idOf(value: unknown): string | null {
  return v.is(entrySchema, value) && typeof value.id === 'string' ? value.id : nameOf(value)
}

/** Whether the same stands before. */
function repetitions(texts: readonly (string | null)[]): readonly boolean[] {
  return texts.map((text, index) => text !== null && text !== '' && texts.indexOf(text) < index)
}

function parseEntry(value: unknown, at: string, found: readonly ConnectionFault[]): ConnectionEntry {
  const parsed = v.safeParse(connectionSchema, value)
  const entry = v.is(entrySchema, value) ? value : {}
  const endpoints = v.is(entrySchema, entry.endpoints) ? entry.endpoints : {}
  const faults = [
    ...(parsed.issues ?? []).map((issue) => toFault(issue, at)),
    ...unknownMembers(endpoints, endpointsSchema.entries, `${at}.endpoints`),
    ...unknownMembers(entry, connectionSchema.entries, at),
    ...crossFaults(entry, at),
    ...found,
  ]
  if (!parsed.success || faults.length > 0)
    return { connection: null, faulty: { path: at, name: nameOf(value), faults } }
  const { id = parsed.output.name, ...settings } = parsed.output
  return { connection: { id, ...settings }, faulty: null }
}

/** Every one of them: a schema stops at the first. Their values are not shown, since they may be secrets. */
function unknownMembers(entry: Entry, known: object, at: string): ConnectionFault[] {
  return Object.keys(entry)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => ({ path: `${at}.${shorten(name)}`, code: codeOfUnknown(name), found: null }))
}

function codeOfUnknown(name: string): FaultCode {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (/accesskey|sessiontoken|password/.test(plain)) return 'other-secret'
  return plain.includes('secret') ? 'client-secret' : 'unknown-member'
}

/** What two members say together; read from the raw entry, so that these faults come with all others. */
function crossFaults(entry: Entry, at: string): ConnectionFault[] {
  const { region, userPoolId, userPoolClientId, identityPoolId } = entry
  const fault = (member: string, code: FaultCode, found: string) => ({
    path: `${at}.${member}`,
    code,
    found,
  })
  const faults: ConnectionFault[] = []
  if (isText(region) && isText(userPoolId) && userPoolIdForm.test(userPoolId) && !userPoolId.startsWith(`${region}_`)) {
    faults.push(fault('userPoolId', 'other-region', userPoolId))
  }
  if (
    isText(region) &&
    isText(identityPoolId) &&
    identityIdForm.test(identityPoolId) &&
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

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function toFault(issue: v.BaseIssue<unknown>, at = ''): ConnectionFault {
  const path = (issue.path ?? []).reduce(
    (text, item) =>
      typeof item.key === 'number' ? `${text}[${item.key}]` : `${text}${text && '.'}${String(item.key)}`,
    at,
  )
  const code = faultCodes.find((known) => known === issue.message) ?? 'text-needed'
  return { path, code, found: issue.input === undefined ? null : shorten(JSON.stringify(issue.input)) }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
