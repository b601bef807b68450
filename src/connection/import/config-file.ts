import { isJsonObject } from '../../text/json-object.ts'
import type { Endpoints } from '../connection.ts'
import { endpointsSchema } from '../connection-schema.ts'
import { conclude } from './reading/conclude.ts'
import { type ImportedDraft, listMembers, singleMembers } from './reading/imported.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { Observation } from './reading/observation.ts'
import { recognise } from './reading/recognise.ts'

/** The connections of our own `config.json`, or one of its entries alone; empty: it is another file. */
export function connectionsOf(json: unknown): readonly ImportedDraft[] {
  if (!isJsonObject(json)) return []
  if (Array.isArray(json.connections)) {
    return json.connections.flatMap((entry: unknown, index) =>
      isJsonObject(entry) ? [draftOf(entry, `connections[${index}].`)] : [],
    )
  }
  const isEntry = typeof json.name === 'string' && typeof json.region === 'string'
  return isEntry ? [draftOf(json, '')] : []
}

function draftOf(entry: Readonly<Record<string, unknown>>, at: string): ImportedDraft {
  const observations = [
    ...singleMembers.flatMap((member): Observation[] => {
      const value = entry[member]
      return typeof value === 'string' && value !== '' ? [{ member, value, place: at + member }] : []
    }),
    ...listMembers.flatMap((member): Observation[] => {
      const value = entry[member]
      return isTexts(value) ? [{ member, value, place: at + member }] : []
    }),
  ]
  const name = typeof entry.name === 'string' && entry.name.trim() !== '' ? entry.name.trim() : null
  const notes = jsonPairs(entry).flatMap((pair) => recognise({ ...pair, place: at + pair.place }).notes)
  const draft = conclude(
    name,
    observations,
    notes.filter(({ code }) => /secret$/.test(code)),
  )
  const endpoints = endpointsOf(entry.endpoints)
  const from = { kind: 'input', place: `${at}endpoints` } as const
  return endpoints ? { ...draft, found: { ...draft.found, endpoints: { value: endpoints, from } } } : draft
}

/** As they stand there: their form is checked with all else. */
function endpointsOf(value: unknown): Endpoints | null {
  if (!isJsonObject(value)) return null
  const known = Object.keys(endpointsSchema.entries).flatMap((name) => {
    const address = value[name]
    return typeof address === 'string' ? [[name, address] as const] : []
  })
  return known.length > 0 ? Object.fromEntries(known) : null
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}
