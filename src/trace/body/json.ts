import { isChosenChallenge, isSecretMap, isSecretMember, isUnknownResponse } from '../../protocol/secrets.ts'
import { secretsInEscaped } from './escapes.ts'
import { contentOf, jsonEscapes, lexemeAt, unescapedContent } from './json-lexemes.ts'
import { noSecrets, type Piece, type PieceKind, type Place, top, type Within, wholly } from './piece.ts'
import { secretsByLookIn } from './text.ts'

interface Container {
  readonly place: Place
  items: number
}

/**
 * Order, repeated members and the way in which numbers are written stay, which JSON.parse would lose (RFC 8259). Whether
 * all is where it belongs is not asked: a name is a string with a colon behind it.
 */
export function* walkJson(json: string, within: Within): Generator<Piece, void, undefined> {
  const open: Container[] = []
  let member: string | null = null
  for (let at = 0; at < json.length; ) {
    const { kind, text } = lexemeAt(json, at)
    const around = open.at(-1)
    const place = kind === 'open' || isValue(kind) ? placeOf(around, member) : (around?.place ?? top)
    const read = pieceOf(kind, text, place, within)
    yield read
    at += text.length
    if (kind === 'open') open.push({ place, items: 0 })
    if (kind === 'close') open.pop()
    if (kind === 'separator' && around) around.items++
    if (kind === 'name') member = read.value
    else if (kind === 'open' || kind === 'close' || kind === 'separator') member = null
  }
}

function placeOf(around: Container | undefined, member: string | null): Place {
  const outer = around?.place ?? top
  if (member === null) {
    return around ? { name: String(around.items), label: outer.label, around: outer, secret: outer.secret } : top
  }
  const isUnknown = outer.label === 'ChallengeResponses' && isUnknownResponse(member)
  const secret = outer.secret || isUnknown || isSecretMember(member) || isSecretMap(member)
  return { name: member, label: member, around: outer, secret }
}

const isValue = (kind: PieceKind) => kind === 'text' || kind === 'number' || kind === 'literal' || kind === 'other'

function pieceOf(kind: PieceKind, text: string, place: Place, within: Within): Piece {
  switch (kind) {
    case 'name':
      return { kind, text, value: unescapedContent(contentOf(text)), place, secrets: secretsByLookIn(text) }
    case 'text': {
      const content = contentOf(text)
      const value = unescapedContent(content)
      const isSecret = place.secret && !isChosenChallenge(place.label, value)
      const secrets = isSecret
        ? wholly(1, 1 + content.length, value, place.label)
        : secretsInEscaped(content, value, jsonEscapes, within, 1)
      return { kind, text, value, place, secrets }
    }
    case 'number':
    case 'other': {
      const secrets = place.secret ? wholly(0, text.length, text, place.label) : secretsByLookIn(text)
      return { kind, text, value: text, place, secrets }
    }
    default:
      return { kind, text, value: text, place, secrets: noSecrets }
  }
}
