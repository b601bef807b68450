import type { Hono } from 'hono'
import type { Emulated } from '../state/state.ts'
import { mountPretendConsent } from './consent.ts'
import { mountPretendTokens } from './tokens.ts'

/** The pretend Facebook and Login with Amazon: consent for the Hosted UI, and access tokens to take away. */
export function mountPretendProviders(app: Hono, emulated: Emulated): void {
  mountPretendConsent(app, emulated)
  mountPretendTokens(app, emulated)
}
