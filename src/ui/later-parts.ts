import { later } from './parts/later.tsx'

/** The ways to sign in that have to be chosen first. */
export const moreForms = later(() => import('./sign-in/more-forms.ts'))

/** What only a signed-in person sees. */
export const results = later(() => import('./results.ts'))

/** What a signed-in person can do next; without its chunk everything else is still there. */
export const after = later(() => import('./refresh/after.tsx').catch(() => ({ default: () => null })))

/** The right pane. */
export const exchangesPane = later(async () => {
  await firstPaint()
  return import('./exchanges/exchanges-pane.tsx')
})

/** The page's keys; without its chunk it has none. */
export const shortcuts = later(async () => {
  await firstPaint()
  return import('./shortcuts/shortcuts.tsx').catch(() => ({ default: () => null }))
})

/** What the first screen draws but does not wait for is asked for after it, since both would share the network. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
