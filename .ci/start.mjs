import { onlyBase } from './base-path.mjs'
import { buildIfChanged } from './build.mjs'
import { root } from './root.mjs'
import { serve } from './serve.mjs'

// The built app beside the local Cognito. Vite is loaded late: on a fresh clone it isn't there yet.
await serve('npm start', async () => {
  const base = onlyBase(process.argv.slice(2))
  await buildIfChanged(base)
  const { preview } = await import('vite')
  return preview({ root, base })
})
