import { variableLines } from './environment-variables.ts'
import type { ExportForm } from './exported-keys.ts'
import { comment, isOneLine } from './quoting.ts'

/** Without quotes every reader agrees, also `docker run --env-file`, which takes quotes for a part of the value. */
const plain = /^[\w@%+=:,./-]+$/

/** A `.env` file. Its readers differ in what escapes what, so a value with `'` or a backslash isn't written. */
export const dotenv: ExportForm = {
  fileName: 'aws-credentials.env',
  mediaType: 'text/plain',
  holds: (value) => isOneLine(value) && !/['\\]/.test(value),
  write: (keys, note) => {
    const lines = variableLines(keys, (name, value) => `${name}=${plain.test(value) ? value : `'${value}'`}`)
    return `${[comment('#', note), ...lines].join('\n')}\n`
  },
}
