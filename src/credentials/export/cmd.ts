import { variableLines } from './environment-variables.ts'
import type { ExportForm } from './exported-keys.ts'
import { comment, isOneLine } from './quoting.ts'

/**
 * For the Command Prompt, pasted or as a batch file. `%` is doubled in one of them and not in the other, `!` depends on
 * a setting and `"` can't be escaped, so that a value with one of them isn't written.
 */
export const cmd: ExportForm = {
  fileName: 'aws-credentials.cmd',
  mediaType: 'text/plain',
  holds: (value) => isOneLine(value) && !/["%!]/.test(value),
  write: (keys, note) => {
    // In quotes, so that & | < > ^ mean nothing. @: a batch file would print the keys.
    const lines = variableLines(keys, (name, value) => `@set "${name}=${value}"`)
    return `${[comment('@rem', note.replace(/["%!&|<>^]/g, '')), ...lines].join('\r\n')}\r\n`
  },
}
