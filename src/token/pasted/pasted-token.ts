import { longestToken } from '../rules/examined-token.ts'
import { isEscaped, type NamedToken, tokensIn, unescaped } from './tokens-in-text.ts'

/** What was taken away from, or undone in, a pasted text. */
export type Cleaning = 'invisible' | 'white-space' | 'quotes' | 'bearer' | 'percent' | 'around'

export interface Pasted {
  /** In the order of the text; a text without a token stands for itself. */
  readonly tokens: readonly [NamedToken, ...NamedToken[]]
  readonly cleaned: readonly Cleaning[]
}

/** What takes no space on the screen: soft hyphen, zero-width characters, marks of direction, byte order mark. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const quotes = /["'`“”„‟‘’‚‛«»‹›「」『』＂＇]/g
const bearer = /^(authorization:\s*)?bearer\s+/i

/**
 * The tokens in what a person has at hand: an answer of a service, a callback address, a line of a shell, a header, a
 * token that a terminal broke into lines. One function for every field that takes a token. What can't be told from a
 * token stays in it, to be told of.
 */
export function pastedTokens(pasted: string): Pasted {
  if (pasted.length > longestToken) return { tokens: [{ name: null, token: pasted }], cleaned: [] }
  const visible = pasted.replace(invisible, '')
  const [first, ...others] = tokensIn(visible)
  const tokens: Pasted['tokens'] = first ? [first, ...others] : [{ name: null, token: alone(visible) }]
  return { tokens, cleaned: pasted === tokens[0].token ? [] : cleaningsOf(pasted, visible, tokens) }
}

/** A text in which no token was found: without what a header or quotation marks put around it. */
function alone(visible: string): string {
  const [start, end] = [/^["'“‘「]/, /["'”’」],?$/]
  const token = visible.trim().replace(bearer, '')
  const inner = start.test(token) && end.test(token) ? token.replace(start, '').replace(end, '') : token
  return inner.replace(/\s+/g, '')
}

function cleaningsOf(pasted: string, visible: string, tokens: Pasted['tokens']): readonly Cleaning[] {
  const joined = tokens.map(({ token }) => token).join('')
  const bare = (text: string) => text.trim().replace(bearer, '').replace(quotes, '').replace(/\s/g, '')
  const isUnescaped = isEscaped(visible) && !isEscaped(joined)
  const cleanings: Readonly<Record<Cleaning, boolean>> = {
    invisible: visible !== pasted,
    'white-space': /\s/.test(visible),
    quotes: count(visible, quotes) > count(joined, quotes),
    bearer: /\bbearer\s/i.test(visible),
    percent: isUnescaped,
    around: bare(isUnescaped ? unescaped(visible) : visible) !== bare(joined),
  }
  // The type asks for each once.
  return (Object.keys(cleanings) as Cleaning[]).filter((cleaning) => cleanings[cleaning])
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
