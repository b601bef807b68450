import { later } from './parts/later.tsx'

/** What only a signed-in person sees. */
export const results = later(() => import('./results.ts'))

/** What a signed-in person can do next; without its chunk everything else is still there. */
export const after = later(() => import('./refresh/after.tsx').catch(() => ({ default: () => null })))

/** The right pane. The first screen is painted before it is asked for, since both would share the network. */
export const exchangesPane = later(async () => {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return import('./exchanges/exchanges-pane.tsx')
})
