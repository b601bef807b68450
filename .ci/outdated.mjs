import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { npmOutput } from './npm.mjs'
import { command, Trouble } from './trouble.mjs'
import { load } from './typescript.mjs'

// Says which dependencies are behind, how far, and how old; changes nothing.
await command(async () => {
  requireNode()
  await install()
  const { behind, behindTable, readOutdated } = await load('deployment/supply-chain/behind.ts')
  try {
    const found = readOutdated((await npmOutput('outdated', '--json')).stdout)
    const rows = []
    // One after the other: registries turn away who asks too much at once.
    for (const one of found) {
      const { stdout } = await npmOutput('view', one.name, 'time', '--json')
      rows.push(behind(one, stdout, Date.now()))
    }
    for (const line of behindTable(rows)) console.log(line)
  } catch (error) {
    throw new Trouble(error.message)
  }
})
