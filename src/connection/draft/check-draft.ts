import { isRegion } from '../../protocol/identifiers.ts'
import { prefixDomain } from '../../protocol/partitions.ts'
import type { ConnectionSettings } from '../connection.ts'
import type { ConnectionFault } from '../connection-schema.ts'
import { recognise } from '../import/reading/recognise.ts'
import { readConnection } from '../read-connection.ts'
import type { ConnectionDraft } from './draft.ts'

/** A member of a draft that is one text. */
export type DraftText = Exclude<
  keyof ConnectionDraft,
  'identityProviders' | 'scopes' | 'callbackUrls' | 'apis' | 'endpoints' | 'localCognito'
>

/** Its `path` is the member of the draft, e.g. `userPoolId` or `endpoints.sts`. */
export interface DraftFault extends ConnectionFault {
  /** What would put it right, if that can be seen from what was typed: another text for a member; null: it can't. */
  readonly remedy: { readonly member: DraftText; readonly value: string } | null
}

export type CheckedDraft =
  | { readonly settings: ConnectionSettings; readonly faults: readonly [] }
  | { readonly settings: null; readonly faults: readonly DraftFault[] }

/**
 * All that is wrong with a draft, each at its member, or the connection that it is.
 * @param otherNames those of the other connections
 */
export function checkDraft(draft: ConnectionDraft, otherNames: readonly string[]): CheckedDraft {
  const name = draft.name.trim()
  const taken: ConnectionFault[] = otherNames.includes(name) ? [{ path: 'name', code: 'name-twice', found: name }] : []
  const { connection, faulty } = readConnection(entryOf(draft), '', taken)
  if (connection === null) {
    return { settings: null, faults: faulty.faults.map((fault) => ({ ...fault, remedy: remedyFor(fault, draft) })) }
  }
  const { id: _none, ...settings } = connection
  return { settings, faults: [] }
}

/** As it would stand in the file: without what is empty. */
function entryOf({ name, callbackUrls, apis, localCognito, ...draft }: ConnectionDraft) {
  const filled = Object.entries(draft).flatMap(([member, value]) => {
    const kept = typeof value === 'string' ? value.trim() : value
    return kept === '' ? [] : [[member, kept] as const]
  })
  const endpoints = Object.entries(draft.endpoints).filter(([, address]) => address?.trim())
  const issuer = draft.issuer.trim().replace(/\/{1,9}$/, '')
  return {
    ...Object.fromEntries(filled),
    name,
    ...(issuer && { issuer }),
    ...(callbackUrls.length > 0 && { callbackUrls }),
    ...(apis.length > 0 && { apis }),
    endpoints: Object.fromEntries(endpoints.map(([service, address]) => [service, address?.trim()])),
    ...(localCognito && { localCognito }),
  }
}

function remedyFor({ path, code }: ConnectionFault, draft: ConnectionDraft): DraftFault['remedy'] {
  if (path === 'region' || code === 'other-region' || code === 'user-pool-region') return regionRemedy(draft)
  if (!isDraftText(path, draft) || code === 'client-is-secret') return null
  const value = draft[path].trim()
  if (code === 'domain-prefix') {
    const domain = prefixDomain(value, draft.region.trim())
    return domain !== null && isRegion(draft.region.trim()) ? { member: path, value: domain } : null
  }
  // E.g. an ARN in place of an ID, a login page's address in place of its host, or what belongs into another field.
  const { observations } = recognise({ place: '', key: '', value })
  for (const { member, value: meant } of observations) {
    if (typeof meant !== 'string' || !isDraftText(member, draft)) continue
    if (member === path ? meant !== value : draft[member].trim() === '') return { member, value: meant }
  }
  return null
}

/** Of a pool, as its ID begins with its Region; without one that of an availability zone. */
function regionRemedy({ region, userPoolId, identityPoolId }: ConnectionDraft): DraftFault['remedy'] {
  const [zone] = /^[a-z]{2,}(-[a-z]+)+-\d+(?=[a-z]$)/.exec(region.trim()) ?? []
  const regions = [userPoolId, identityPoolId].map((id) => id.trim().split(/[_:]/)[0] ?? '')
  const meant = [...regions, zone ?? ''].find((text) => isRegion(text) && text !== region.trim())
  return meant === undefined ? null : { member: 'region', value: meant }
}

function isDraftText(path: string, draft: ConnectionDraft): path is DraftText {
  return Object.entries(draft).some(([member, value]) => member === path && typeof value === 'string')
}
