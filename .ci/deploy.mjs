import { takeBase } from './base-path.mjs'
import { buildIfChanged } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { root } from './root.mjs'
import { command, Trouble } from './trouble.mjs'
import { load } from './typescript.mjs'

// Puts the built page on the web: a private bucket behind CloudFront, by the AWS CLI.
await command(async () => {
  const { base, others } = takeBase(process.argv.slice(2))
  requireNode()
  await install()
  const { deploy, readDeployOptions } = await load('deployment/host/deploy.ts')
  const options = readDeployOptions(others)
  if ('faults' in options) throw new Trouble(options.faults.join('\n'))
  await buildIfChanged(base)
  await deploy({ options, dist: `${root}dist`, base, print: console.log }).catch((error) => {
    throw new Trouble(error.message)
  })
})
