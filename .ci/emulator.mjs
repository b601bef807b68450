import { buildEmulatorIfChanged } from './emulator-package.mjs'
import { serve } from './serve.mjs'

// The local Cognito by itself, without the app.
await serve('npm run emulator', async () => {
  await import(await buildEmulatorIfChanged())
  // It has printed its own.
  return { printUrls() {} }
}, ['EMULATOR_PORT'])
