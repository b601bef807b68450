import { textClaim } from '../own-claim.ts'
import { examine } from '../rules/examined-token.ts'

export interface NamedToken {
  /** The name that it was kept under, e.g. `IdToken` or `id_token`; null: none that is known. */
  readonly name: string | null
  readonly token: string
}

/** More are not offered. */
const mostTokens = 50

/** All tokens in a text, each once, in its order. Takes time in proportion to the text, whatever stands in it. */
export function tokensIn(text: string): readonly NamedToken[] {
  const found = new Map<string, NamedToken>()
  let open: Building | null = null
  let name: string | null = null
  const close = () => {
    const made = open && finished(open)
    if (made && !found.has(made.token)) found.set(made.token, made)
    open = null
  }
  for (const piece of piecesOf(text)) {
    if (open !== null && isContinued(open, piece)) {
      append(open, piece.text)
      continue
    }
    close()
    if (found.size === mostTokens) break
    const { label, value } = labelled(piece.text)
    name = label ?? (piece.after === 'mark' ? null : name)
    if (value === '') continue
    const isNamed = isTokenName(name)
    if (isJson(value) || isMarked(value) || (isNamed && isOpaque(value))) {
      open = { name: isNamed ? name : null, parts: [], dots: 0, tail: 0, signatureLengths: null }
      append(open, value)
    }
    // JSON has a name and its value apart.
    name = label === null && open === null ? value : null
  }
  close()
  return [...found.values()]
}

// ---- the pieces of a text

interface Piece {
  readonly text: string
  /** What stands before it: what a terminal or a mail puts into a token, quotation marks, or a mark that ends a value. */
  readonly after: 'line' | 'space' | 'quote' | 'mark'
}

/** What no token has in it: white space, quotation marks, and the marks of JSON, of shells and of addresses. */
const between = /[^\s"'`“”„‟‘’‚‛«»‹›「」『』＂＇&?#,;{}()[\]<>\\]+/g

function* piecesOf(text: string, mayUnescape = true): Generator<Piece> {
  let end = 0
  for (const { 0: whole, index } of text.matchAll(between)) {
    const gap = text.slice(end, index)
    end = index + whole.length
    if (mayUnescape && isEscaped(whole)) yield* piecesOf(unescaped(whole), false)
    else yield { text: whole, after: kindOfGap(gap) }
  }
}

function kindOfGap(gap: string): Piece['after'] {
  if (/[&?#,;{}()[\]<>]/.test(gap)) return 'mark'
  if (!/^[\s\\]*$/.test(gap)) return 'quote'
  return gap.includes('\n') ? 'line' : 'space'
}

export const isEscaped = (text: string) => /%[0-9a-f]{2}/i.test(text)

/** Percent-encoding (RFC 3986, section 2.1) undone, of one value or of a whole address; as it is where it is unsound. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `id_token=eyJ…` and `Authorization:`; the mark alone stands between a name and its value. */
function labelled(piece: string): { readonly label: string | null; readonly value: string } {
  const mark = isJson(piece) || isMarked(piece) ? -1 : piece.search(/[=:]/)
  if (mark === -1) return { label: null, value: piece }
  return { label: piece.slice(0, mark) || null, value: piece.slice(mark + 1) }
}

/** Names under which services, libraries and people keep tokens, at the end of a longer one as well. */
const tokenName = /(^|[._-])((id|access|refresh|web_?identity)_?token|token|jwt|assertion|bearer)$/i
const isTokenName = (name: string | null) => name !== null && name.length < 300 && tokenName.test(name)

/** A JSON object in base64url begins so. */
const isJson = (text: string) => text.length > 12 && text.startsWith('eyJ')
/** Opaque tokens that say by themselves what they are; others need a name. */
const isMarked = (text: string) => /^(EAA\w{5}|Atz[ar]\||ya29\.)/.test(text)
const isOpaque = (text: string) => text.length >= 16 && /^[\w.|/+~=-]+$/.test(text)

// ---- a token whose parts are put together

interface Building {
  readonly name: string | null
  readonly parts: string[]
  dots: number
  /** Characters after the last dot. */
  tail: number
  /** Lengths that the signature may have; null: the header is not there yet. */
  signatureLengths: readonly number[] | null
}

function append(building: Building, text: string): void {
  const dots = text.split('.').length - 1
  building.parts.push(text)
  building.dots += dots
  building.tail = dots === 0 ? building.tail + text.length : text.length - text.lastIndexOf('.') - 1
  if (dots > 0) building.signatureLengths ??= signatureLengthsOf(building.parts.join(''))
}

const isWhole = ({ dots, tail }: Building) => (dots === 2 || dots === 4) && tail > 0

function isContinued(building: Building, { text, after }: Piece): boolean {
  if (after === 'quote' || after === 'mark' || !/^[\w.+/-]+=*$/.test(text)) return false
  if (!isJson(building.parts[0] ?? '')) return after === 'line' && !isJson(text) && !isMarked(text)
  if (isWhole(building) && isJson(text)) return false
  const { dots, tail, signatureLengths } = building
  // After the full stop of a sentence, too.
  const isSigned = signatureLengths?.includes(tail)
    ? dots === 2
    : dots === 3 && tail === 0 && !!signatureLengths?.length
  return !isSigned && !(dots === 4 && tail === gcmTag)
}

/** Characters of base64url for the 16 bytes of an authentication tag (RFC 7518, section 5.3). */
const gcmTag = 22

const rsa = [342, 512, 683]
/** Characters of base64url for a signature: RFC 7518, section 3.1, with RSA keys of 2048 to 4096 bits; RFC 8037. */
const signatureLengths: Readonly<Record<string, readonly number[]>> = {
  ...{ HS256: [43], HS384: [64], HS512: [86] },
  ...{ RS256: rsa, RS384: rsa, RS512: rsa, PS256: rsa, PS384: rsa, PS512: rsa },
  ...{ ES256: [86], ES384: [128], ES512: [176], EdDSA: [86], Ed25519: [86] },
}

function signatureLengthsOf(token: string): readonly number[] {
  const examined = examine(`${token.slice(0, token.indexOf('.'))}..`)
  const header = examined.kind === 'jwt' && examined.unverifiedHeader
  const algorithm = header && header.kind === 'object' ? textClaim(header.members, 'alg') : null
  return (algorithm !== null && Object.hasOwn(signatureLengths, algorithm) && signatureLengths[algorithm]) || []
}

/** null: it only began as a token does. */
function finished({ name, parts, dots, tail }: Building): NamedToken | null {
  const token = parts.join('')
  if (isJson(token) && dots === 0) return null
  // The full stop of a sentence.
  const hasFullStop = isJson(token) && tail === 0 && (dots === 3 || dots === 5)
  return { name, token: hasFullStop ? token.slice(0, -1) : token }
}
