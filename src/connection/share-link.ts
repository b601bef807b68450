import { deflated, inflated } from '../text/deflated.ts'
import { type Connection, type ConnectionSettings, serviceOrigin } from './connection.ts'
import type { ConnectionFault } from './connection-schema.ts'
import { isHere } from './endpoint-hosts.ts'
import { type ForeignPart, foreignParts } from './foreign-parts.ts'
import { readConnection } from './read-connection.ts'

/** Of the format. Grows when a reader of today would misunderstand. */
const version = '1'

/** A connection takes some hundred characters. */
const maxLength = 8_000
const maxUnpacked = 64_000

/** What the fragment of the page's address holds. */
export type SharedConnection =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'connection'
      /** Without an ID: it gets one of its own where it is kept. */
      readonly settings: ConnectionSettings
      /** To be called out by name before the connection is kept or used. */
      readonly foreign: readonly ForeignPart[]
    }
  /** Made by a later version of the page. */
  | { readonly kind: 'newer' }
  /** Cut, or no share link at all. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'faulty'; readonly faults: readonly ConnectionFault[] }

/** A link to this page that brings the connection along. A fragment is sent to no server (RFC 3986, section 3.5). */
export async function shareLink(connection: Connection, pageRoot: string): Promise<string> {
  const { id: _own, ...settings } = connection
  return `${pageRoot}/#connection=${version}.${await deflated(JSON.stringify(settings))}`
}

/** @param fragment of the page's address, with or without its `#` */
export async function readShareLink(fragment: string): Promise<SharedConnection> {
  const text = new URLSearchParams(fragment.replace(/^#/, '')).get('connection')
  if (text === null) return { kind: 'none' }
  if (text.length > maxLength) return { kind: 'too-long' }
  const [, its, packed = ''] = /^(\d{1,4})\.([\w-]+)$/.exec(text) ?? []
  if (its === undefined) return { kind: 'damaged' }
  if (its !== version) return { kind: 'newer' }
  try {
    const text = await inflated(packed, maxUnpacked)
    return text === null ? { kind: 'too-long' } : shared(JSON.parse(text))
  } catch {
    // Neither compressed, nor UTF-8, nor JSON.
    return { kind: 'damaged' }
  }
}

function shared(value: unknown): SharedConnection {
  const { connection, faulty } = readConnection(value, '')
  if (connection === null) return { kind: 'faulty', faults: faulty.faults }
  const { id: _theirs, localCognito, ...settings } = connection
  const isLocal = localCognito && isHere(new URL(serviceOrigin(connection, 'user-pool')).hostname)
  return {
    kind: 'connection',
    settings: isLocal ? { ...settings, localCognito } : settings,
    foreign: foreignParts(connection),
  }
}
