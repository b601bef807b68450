import * as v from 'valibot'
import { identityIdForm, userPoolIdForm } from '../protocol/identifiers.ts'
import { partitionOf } from '../protocol/partitions.ts'
import type { Connection } from './connection.ts'
import { type ConnectionFault, connectionSchema, endpointsSchema, type FaultCode } from './connection-schema.ts'

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

const entrySchema = v.record(v.string(), v.unknown())

type Entry = v.InferOutput<typeof entrySchema>

/** Its name as far as it has one. */
export function nameOf(value: unknown): string | null {
  return v.is(entrySchema, value) && typeof value.name === 'string' ? value.name.trim() : null
}

/**
 * One connection, or all that keeps a value from being one.
 * @param at its place in the file; empty: it stands alone
 * @param found what is known to be wrong with it among others
 */
export function readConnection(value: unknown, at: string, found: readonly ConnectionFault[] = []): ConnectionEntry {
  const parsed = v.safeParse(connectionSchema, value)
  const entry = v.is(entrySchema, value) ? value : {}
  const endpoints = v.is(entrySchema, entry.endpoints) ? entry.endpoints : {}
  const faults = [
    ...(parsed.issues ?? []).map((issue) => toFault(issue, at)),
    ...unknownMembers(endpoints, endpointsSchema.entries, within(at, 'endpoints')),
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
    .map((name) => ({ path: within(at, shorten(name)), code: codeOfUnknown(name), found: null }))
}

function codeOfUnknown(name: string): FaultCode {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (/accesskey|sessiontoken|password/.test(plain)) return 'other-secret'
  return plain.includes('secret') ? 'client-secret' : 'unknown-member'
}

/**
 * A replica of a user pool has the pool's ID in another Region, so that only an endpoint can say that it is meant.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-multi-region.html
 */
const namesUserPoolEndpoint = (endpoints: unknown) =>
  typeof endpoints === 'object' && endpoints !== null && 'userPool' in endpoints && isText(endpoints.userPool)

/** What two members say together; read from the raw entry, so that these faults come with all others. */
function crossFaults(entry: Entry, at: string): ConnectionFault[] {
  const { region, userPoolId, userPoolClientId, identityPoolId, endpoints } = entry
  const fault = (member: string, code: FaultCode, found: string | null) => ({
    path: within(at, member),
    code,
    found,
  })
  const faults: ConnectionFault[] = []
  if (
    isText(region) &&
    isText(userPoolId) &&
    userPoolIdForm.test(userPoolId) &&
    !userPoolId.startsWith(`${region}_`) &&
    !namesUserPoolEndpoint(endpoints)
  ) {
    faults.push(fault('userPoolId', 'user-pool-region', userPoolId))
  }
  if (
    isText(region) &&
    isText(identityPoolId) &&
    identityIdForm.test(identityPoolId) &&
    !identityPoolId.startsWith(`${region}:`)
  ) {
    faults.push(fault('identityPoolId', 'other-region', identityPoolId))
  }
  if (isText(userPoolId) && isText(region) && !partitionOf(region).hasUserPools) {
    faults.push(fault('userPoolId', 'no-user-pools', userPoolId))
  }
  if (isText(userPoolClientId) && userPoolId === undefined) {
    faults.push(fault('userPoolId', 'client-without-pool', null))
  }
  if (isText(userPoolId) && userPoolClientId === undefined) {
    faults.push(fault('userPoolClientId', 'pool-without-client', null))
  }
  return faults
}

function within(at: string, member: string): string {
  return at === '' ? member : `${at}.${member}`
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

export function toFault(issue: v.BaseIssue<unknown>, at = ''): ConnectionFault {
  const path = (issue.path ?? []).reduce(
    (text, item) =>
      typeof item.key === 'number' ? `${text}[${item.key}]` : `${text}${text && '.'}${String(item.key)}`,
    at,
  )
  const code = isFaultCode(issue.message) ? issue.message : 'text-needed'
  const isShown = issue.input !== undefined && code !== 'client-is-secret'
  return { path, code, found: isShown ? shorten(JSON.stringify(issue.input)) : null }
}

/** The schema's own messages are codes; valibot's are sentences. */
const isFaultCode = (message: string): message is FaultCode => !message.includes(' ')

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
