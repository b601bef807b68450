/** A text in quotes, a name or number, or one of the signs that give an object literal its shape. */
export type ScriptToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }

const wordForm = /[\w$]+/y
const signs = '{}[]:,;=('

/** Comments, operators and spaces are passed over. Linear in the length, whatever the text is. */
export function* scriptTokens(text: string): Generator<ScriptToken, void, undefined> {
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === '"' || char === "'" || char === '`') {
      const end = endOfText(text, at)
      yield { kind: 'text', text: text.slice(at + 1, end).replaceAll(/\\(.)/g, '$1') }
      at = end + 1
    } else if (text.startsWith('//', at)) at = endOf(text, '\n', at)
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at + 2)
    else if (signs.includes(char)) {
      yield { kind: 'sign', text: char }
      at++
    } else {
      wordForm.lastIndex = at
      const [word] = wordForm.exec(text) ?? []
      if (word !== undefined) yield { kind: 'word', text: word }
      at += word?.length ?? 1
    }
  }
}

/** Where the closing quote stands, or the end of the line where there is none. */
function endOfText(text: string, start: number): number {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote || (text[at] === '\n' && quote !== '`')) return at
  }
  return text.length
}

function endOf(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found < 0 ? text.length : found + sign.length
}
