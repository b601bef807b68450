import { isSecretMap, isSecretMember } from '../../protocol/secrets.ts'
import { membersOf } from '../body/members.ts'
import { type Piece, type Place, top, wayTo } from '../body/piece.ts'
import type { Field, Member, SecretHole, Text, Value } from './value.ts'

/** `•••#9c41`, wherever it stands: what the redaction leaves of a secret. */
const mask = /•••#[0-9a-f]{4}/
const plain = /^[\x21\x23-\x5b\x5d-\x7e]*$/

/** A hole for a secret. @param name the environment variable's, without what all of them begin with */
export function secret(name: string, recorded: string | null): SecretHole {
  const variable = name.startsWith('AWS_') ? name : `COGNITO_${screaming(name)}`
  // A password is what a person chooses, so the next one may hold anything.
  const isPlain = !/password$/i.test(name) && (recorded === null || isMasked(recorded) || plain.test(recorded))
  return { kind: 'secret', variable, recorded, isPlain }
}

export const isMasked = (text: string) => mask.test(text)

export const isPlainText = (text: string) => isMasked(text) || plain.test(text)

/** The text of a piece: a hole where some of it is secret. */
export function textOf({ value, place, secrets }: Piece): Text {
  return secrets.length > 0 ? secret(nameOf(place), value) : value
}

export function fieldsOf(pieces: Iterable<Piece>): Field[] {
  return [...membersOf(pieces)].map((piece) => [piece.place.name ?? '', textOf(piece)])
}

interface OpenValue {
  readonly place: Place
  readonly isList: boolean
  readonly members: Member[]
}

/** JSON with a hole for each secret. @param pieces of what is well-formed */
export function jsonValue(pieces: Iterable<Piece>): Value {
  const whole: OpenValue = { place: top, isList: true, members: [] }
  const open = [whole]
  const put = (place: Place, value: Value) => open.at(-1)?.members.push([place.name ?? '', value])
  for (const piece of pieces) {
    const { kind, text, place } = piece
    if (kind === 'open') open.push({ place, isList: text === '[', members: [] })
    else if (kind === 'close') {
      const closed = open.pop() ?? whole
      put(
        closed.place,
        closed.isList
          ? { kind: 'list', items: closed.members.map(([, item]) => item) }
          : { kind: 'members', members: closed.members },
      )
    } else if (kind === 'literal') put(place, text === 'null' ? null : text === 'true')
    else if (kind === 'number' && !place.secret) put(place, Number(text))
    else if (kind === 'number' || kind === 'text') put(place, textOf(piece))
  }
  return whole.members[0]?.[1] ?? null
}

/** Under a secret name all is secret, however deep, and called by that name; in a map of tokens by its key. */
function nameOf(place: Place): string {
  for (const { name, label, around } of wayTo(place) ?? []) {
    if (isSecretMap(around?.name ?? '')) return tokenName(name ?? '')
    if (isSecretMember(label ?? '')) return label ?? ''
  }
  return place.label ?? ''
}

/** What the token under a Logins key is called. */
function tokenName(key: string): string {
  return key.startsWith('cognito-idp.') ? 'id_token' : 'provider_token'
}

/** `IdToken` → `ID_TOKEN`; nothing else than A–Z, 0–9 and _. */
export function screaming(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
}
