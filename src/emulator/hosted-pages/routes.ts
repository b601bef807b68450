import type { Hono } from 'hono'
import type { Emulated } from '../state/state.ts'
import { consoleScript } from './console-script.ts'
import { sendError } from './error.ts'
import { passkeyScript } from './passkey-script.ts'
import { icon, stylesheet } from './stylesheet.ts'

/** What all pages share. */
export function mountPages(app: Hono, emulated: Emulated): void {
  // Always HTTP 400, and it never leads on to the address that was asked for.
  app.get('/error', (c) => sendError(c, emulated, c.req.query('error') ?? 'unknown', c.req.query('client_id') ?? null))
  app.get('/pages.css', (c) => c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  for (const [path, script] of Object.entries({ '/passkeys.js': passkeyScript, '/console.js': consoleScript })) {
    app.get(path, (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  }
  app.get('/pages-icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml' }))
}
