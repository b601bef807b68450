const latin = /[A-Za-z0-9]/
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/u

/**
 * A sentence with values in it: where Latin letters or digits meet kana or kanji at the edge of a value, a half-width
 * space stands between them, as within the sentence. The values themselves stay as they are.
 */
export function spaced(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return texts.reduce((before, text, index) => joined(joined(before, String(values[index - 1] ?? '')), text))
}

function joined(before: string, after: string): string {
  const left = before.at(-1) ?? ''
  const right = after.at(0) ?? ''
  const meet = (latin.test(left) && japanese.test(right)) || (japanese.test(left) && latin.test(right))
  return meet ? `${before} ${after}` : before + after
}
