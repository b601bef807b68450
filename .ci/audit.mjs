import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { npmOutput } from './npm.mjs'
import { command, Trouble } from './trouble.mjs'
import { load } from './typescript.mjs'

// Asks the registry which dependencies have known faults; not every registry knows.
await command(async () => {
  requireNode()
  await install()
  const { readAudit } = await load('deployment/supply-chain/audit.ts')
  const audit = readAudit((await npmOutput('audit', '--json')).stdout)
  if (audit.kind === 'unanswered') {
    console.log(`The registry does not tell of known faults (${audit.reason}): nothing is known of them here.`)
    return
  }
  if (audit.faults.length === 0) return console.log('The registry knows of no fault in the dependencies.')
  throw new Trouble(audit.faults.map(({ name, severity }) => `${name}: ${severity}`).join('\n'))
})
