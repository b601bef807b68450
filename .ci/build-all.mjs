import { onlyBase } from './base-path.mjs'
import { build } from './build.mjs'
import { buildEmulatorPackage } from './emulator-package.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { command } from './trouble.mjs'

// The app for a static host, and the local Cognito as a package.
await command(async () => {
  const base = onlyBase(process.argv.slice(2))
  requireNode()
  await install()
  await build({ logLevel: 'info', base })
  await buildEmulatorPackage()
})
