import { posixQuoted } from '../../text/posix-quoted.ts'
import { variableLines } from './environment-variables.ts'
import type { ExportForm } from './exported-keys.ts'
import { hasNoControls } from './quoting.ts'

/** For bash, zsh and every POSIX shell. Without a comment: an interactive zsh takes `#` for a command. */
export const shell: ExportForm = {
  fileName: 'aws-credentials.sh',
  mediaType: 'text/x-shellscript',
  holds: hasNoControls,
  write: (keys) => `${variableLines(keys, (name, value) => `export ${name}=${posixQuoted(value)}`).join('\n')}\n`,
}
