import { later } from './parts/later.tsx'
import { painted } from './parts/painted.ts'

/** The ways to sign in that have to be chosen first. */
export const moreForms = later(() => import('./sign-in/more-forms.ts'))

/** What only a signed-in person sees. */
export const results = later(() => import('./results.ts'))

/** What a signed-in person can do next; without its chunk everything else is still there. */
export const after = later(() => import('./refresh/after.tsx').catch(() => ({ default: () => null })))

/** The right pane. Asked for after the first screen, which does not wait for it: both would share the network. */
export const exchangesPane = later(async () => {
  await painted()
  return import('./trace/trace-pane.tsx')
})

/** The page's keys, after the first screen too; without its chunk it has none. */
export const shortcuts = later(async () => {
  await painted()
  return import('./shortcuts/shortcuts.tsx').catch(() => ({ default: () => null }))
})

/** The connections of config.json that can't be offered. */
export const configFaultList = later(() => import('./app/config-faults.tsx'))
