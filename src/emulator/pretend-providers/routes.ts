import type { Hono } from 'hono'
import type { Emulated } from '../state/state.ts'
import { mountPretendConsent } from './consent.ts'
import { mountProviderSessions } from './provider-session.ts'
import { mountPretendTokens } from './tokens.ts'

/** The pretend providers: consent for the Hosted UI, their own sessions, and tokens to take away. */
export function mountPretendProviders(app: Hono, emulated: Emulated): void {
  mountPretendConsent(app, emulated)
  mountProviderSessions(app, emulated)
  mountPretendTokens(app, emulated)
}
