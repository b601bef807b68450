import type { Outgoing } from '../record/exchange.ts'
import { encodedFormValue } from './form.ts'
import { type Piece, pathTo, type Secret } from './piece.ts'
import { type Format, walk, walkAddress } from './walk.ts'

/** A value in the body or the address of a request. */
export interface Parameter {
  /** Unique within the request. */
  readonly key: string
  /** By its path, e.g. `AuthParameters.USERNAME`. */
  readonly name: string
  readonly value: string
  readonly secrets: readonly Secret[]
}

type Message = Pick<Outgoing, 'url' | 'requestBody'>

/** The parameters of a request in their order, those of the address first. */
export function parametersOf({ url, requestBody }: Message): readonly Parameter[] {
  const found: Parameter[] = []
  const collect = (parameter: Parameter) => {
    found.push(parameter)
    return null
  }
  rewritten(url, walkAddress(url), 'form', '?', collect)
  const { format, pieces } = walk(requestBody ?? '')
  if (format === 'json' || format === 'form') rewritten(requestBody ?? '', pieces, format, '', collect)
  return found
}

/** The same with other values, by the keys of their parameters; all else stays as it was written. */
export function withValues<Of extends Message>(message: Of, values: ReadonlyMap<string, string>): Of {
  const { url, requestBody } = message
  const change = ({ key }: Parameter) => values.get(key) ?? null
  const body = (text: string) => {
    const { format, pieces } = walk(text)
    return format === 'json' || format === 'form' ? rewritten(text, pieces, format, '', change) : text
  }
  return {
    ...message,
    url: rewritten(url, walkAddress(url), 'form', '?', change),
    requestBody: requestBody === null ? null : body(requestBody),
  }
}

/** @param change gives another value; null: it stays */
function rewritten(
  whole: string,
  pieces: Iterable<Piece>,
  format: Extract<Format, 'json' | 'form'>,
  keyPrefix: string,
  change: (parameter: Parameter) => string | null,
): string {
  let text = ''
  for (const piece of pieces) {
    const { kind, place, value, secrets } = piece
    const isValue = place.name !== null && (kind === 'text' || kind === 'number' || kind === 'literal')
    const name = isValue ? pathTo(place) : null
    const other = name === null ? null : change({ key: keyPrefix + name, name, value, secrets })
    text += other === null || other === value ? piece.text : written(other, kind, format)
  }
  return whole === text ? whole : text
}

function written(value: string, kind: Piece['kind'], format: 'json' | 'form'): string {
  if (format === 'form') return encodedFormValue(value)
  return kind !== 'text' && isJsonScalar(value) ? value : JSON.stringify(value)
}

/** A number stays a number; what is none is sent as text, so that the service says what it thinks of that. */
function isJsonScalar(text: string): boolean {
  return /^(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|true|false|null)$/.test(text)
}
