import { variableLines } from './environment-variables.ts'
import type { ExportForm } from './exported-keys.ts'
import { comment, fishQuoted, hasNoControls } from './quoting.ts'

export const fish: ExportForm = {
  fileName: 'aws-credentials.fish',
  mediaType: 'text/plain',
  holds: hasNoControls,
  write: (keys, note) => {
    const lines = variableLines(keys, (name, value) => `set -gx ${name} ${fishQuoted(value)}`)
    return `${[comment('#', note), ...lines].join('\n')}\n`
  },
}
