import { variableLines } from './environment-variables.ts'
import type { ExportForm } from './exported-keys.ts'
import { comment, hasNoControls, powershellQuoted } from './quoting.ts'

export const powershell: ExportForm = {
  fileName: 'aws-credentials.ps1',
  mediaType: 'text/plain',
  holds: hasNoControls,
  write: (keys, note) => {
    const lines = variableLines(keys, (name, value) => `$Env:${name} = ${powershellQuoted(value)}`)
    return `${[comment('#', note), ...lines].join('\n')}\n`
  },
}
