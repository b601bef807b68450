import { randomText } from '../../../cognito/hosted-ui/authorize.ts'
import type { Outgoing } from '../../../trace/record/exchange.ts'
import { recordRedirect } from '../../trace-entries.ts'
import type { World } from '../../world.ts'
import { awaitReturn } from './hand-over.ts'
import type { SignInWindow } from './sign-in-window.ts'

interface WindowVisit {
  readonly redirect: Outgoing
  readonly redirectUri: string
  readonly identityProvider: string | null
  /** Once the window is there. */
  readonly onLeft?: () => void
  /** Before the way back is recorded. */
  readonly onBack?: () => void
}

/**
 * Goes to the Hosted UI in a window of its own; both ways stand in the trace.
 * @returns the address that the window came back with
 * @throws ProblemError where it didn't
 */
export async function visitInWindow(world: World, visit: WindowVisit, opened: SignInWindow): Promise<string> {
  const { redirect, redirectUri, identityProvider } = visit
  const name = randomText()
  const returned = awaitReturn({ name, redirectUri, over: opened.over })
  try {
    opened.go(redirect.url, name)
  } catch (error) {
    // Nothing is waited for any more.
    returned.catch(() => {})
    opened.giveUp()
    throw error
  }
  recordRedirect(world, 'left', identityProvider, redirect)
  visit.onLeft?.()
  const url = await returned
  visit.onBack?.()
  recordRedirect(world, 'returned', identityProvider, { url })
  return url
}
