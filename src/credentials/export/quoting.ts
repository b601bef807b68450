/** Text as a literal of each language, such that the language gives back the same text. */

/** Control characters but tab and line feed: a terminal acts on them when they are pasted. NUL can be in no variable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\0-\x08\x0b-\x1f\x7f]/

export const hasNoControls = (value: string): boolean => !control.test(value) && value.isWellFormed()

export const isOneLine = (value: string): boolean => hasNoControls(value) && !/[\t\n]/.test(value)

/** fish: within single quotes a backslash escapes itself and the quote. https://fishshell.com/docs/current/language.html#quotes */
export const fishQuoted = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`

/** PowerShell takes the four typographic single quotes for the plain one; doubled, each stands for itself. */
export const powershellQuoted = (value: string): string => `'${value.replace(/['\u2018-\u201b]/g, '$&$&')}'`

/** For JSON, JavaScript and Python; what a reader would not see is escaped. */
export const jsonString = (value: string): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A comment of one line, whatever stands in the note. */
export const comment = (mark: string, note: string): string => `${mark} ${note.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`
