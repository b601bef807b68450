/**
 * Signs that take no room on the screen, or turn the direction of what follows: format and control characters, fillers,
 * tags (UTS #39, UAX #9). Variation selectors, which belong to the sign in front, are seen by it.
 */
export const unseen = /(?!\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu

/** A text for showing, in which `‹U+202E›` stands for such a sign; tabs and line ends stay. Never for copying. */
export function visible(text: string): string {
  return text.replace(unseen, (sign) => (/[\t\n\r]/.test(sign) ? sign : `‹${codePoint(sign)}›`))
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
