import type { Hono } from 'hono'
import type { Emulated } from '../state/state.ts'

interface ResetOptions {
  /** Whether pages of that origin may do it. */
  readonly mayReset: (origin: string) => boolean
  readonly reset: () => Promise<void>
}

/** POST /reset: goes back to the beginning, and on to the start page. */
export function mountReset(app: Hono, { links }: Emulated, { mayReset, reset }: ResetOptions): void {
  app.post('/reset', async (c) => {
    // CORS keeps a foreign page from reading the response only: its forms are sent all the same. Programs send no Origin.
    const origin = c.req.header('Origin')
    if (origin !== undefined && !mayReset(origin)) return c.text('Pages of this origin may not reset it.\n', 403)
    await reset()
    return c.redirect(links.path('/'), 303)
  })
}
