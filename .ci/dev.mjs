import { root } from './root.mjs'
import { serve } from './serve.mjs'

// The app with hot reload beside the local Cognito.
await serve('npm run dev', async () => {
  const { createServer } = await import('vite')
  const server = await createServer({ root })
  return server.listen()
})
