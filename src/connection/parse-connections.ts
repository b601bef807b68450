import * as v from 'valibot'
import type { Connection } from './connection.ts'
import type { ConnectionFault } from './connection-schema.ts'
import { type ConnectionEntry, nameOf, readConnection, shorten, toFault } from './read-connection.ts'

export interface ParsedConnections {
  /** In the order of the file, after those that the server put beside it. */
  readonly entries: readonly ConnectionEntry[]
  /** Of the file as a whole. */
  readonly faults: readonly ConnectionFault[]
  /** Whether the page lets its users enter connections of their own; true unless the file says otherwise. */
  readonly allowsOwn: boolean
  /** Text of the file, without what the server put beside it. */
  readonly file: string
}

export function isFaulty({ entries, faults }: ParsedConnections): boolean {
  return faults.length > 0 || entries.some(({ faulty }) => faulty !== null)
}

export function usableConnections({ entries }: ParsedConnections): readonly Connection[] {
  return entries.flatMap(({ connection }) => connection ?? [])
}

/** What the server that brings the local Cognito along serves where the file holds no list of connections. */
const unusableFileSchema = v.object({ localConnections: v.array(v.unknown()), unusableFile: v.string() })

const fileSchema = v.object(
  {
    connections: v.array(v.unknown(), 'connections-missing'),
    localConnections: v.optional(v.array(v.unknown()), []),
    ownConnections: v.optional(v.boolean('boolean-needed'), true),
  },
  (issue) => (issue.expected === '"connections"' ? 'connections-missing' : 'not-an-object'),
)

/**
 * Reads the text of `config.json`. Never throws, and no faulty entry keeps another from being used.
 * Endpoints must be https, or http on the loopback (a password may be sent there). `localConnections` are put in by the
 * server that brings the local Cognito along; they come first, and the others keep their places in the file.
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
  const { localConnections, connections, ownConnections } = parsed.output
  const places = [
    ...localConnections.map((value, index) => ({ at: `localConnections[${index}]`, value })),
    ...connections.map((value, index) => ({ at: `connections[${index}]`, value })),
  ]
  const values = places.map(({ value }) => value)
  const repeated = { name: repetitions(values.map(nameOf)), id: repetitions(values.map(idOf)) }
  const entries = places.map(({ at, value }, index) => {
    const code = repeated.name[index] ? 'name-twice' : repeated.id[index] ? 'id-twice' : null
    const found = code === 'id-twice' ? idOf(value) : nameOf(value)
    const member = code === 'id-twice' ? 'id' : 'name'
    return readConnection(value, at, code === null ? [] : [{ path: `${at}.${member}`, code, found }])
  })
  return { entries, faults: [], allowsOwn: ownConnections, file: json }
}

/** What such a file would forbid is not known, so that nothing is allowed. */
function unusable(file: string, faults: readonly ConnectionFault[]): ParsedConnections {
  return { entries: [], faults, allowsOwn: false, file }
}

function besideUnusable({
  localConnections,
  unusableFile,
}: v.InferOutput<typeof unusableFileSchema>): ParsedConnections {
  const { entries } = parseConnections(JSON.stringify({ localConnections, connections: [] }))
  return { ...parseConnections(unusableFile), entries }
}

const withIdSchema = v.object({ id: v.string() })

/** An entry without an `id` is known by its name. */
function idOf(value: unknown): string | null {
  return v.is(withIdSchema, value) ? value.id : nameOf(value)
}

/** Whether the same stands before. */
function repetitions(texts: readonly (string | null)[]): readonly boolean[] {
  return texts.map((text, index) => text !== null && text !== '' && texts.indexOf(text) < index)
}
