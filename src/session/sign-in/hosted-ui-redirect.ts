import type { HostedUiSettings } from '../../cognito/hosted-ui/oidc-client.ts'
import { problemFrom } from '../../cognito/problem.ts'
import { services } from '../services.ts'
import type { SessionParts } from '../session-parts.ts'
import { storageKeys } from '../storage/keys.ts'
import type { World } from '../world.ts'
import { begin } from './journey.ts'
import { mayStart, type StepRunner } from './step-runner.ts'
import type { SignInWindow } from './window/sign-in-window.ts'

/** A sign-in that leaves this page for the Hosted UI. */
export function createHostedUiRedirect(parts: SessionParts, steps: StepRunner) {
  const { world, store, journey } = parts
  const { storage } = world
  const settings = hostedUiSettings(world)

  return {
    /** To be registered at the app client. */
    redirectUri: settings.redirectUri,

    /**
     * Leaves for the Hosted UI.
     * @param identityProvider goes straight there; null: the Hosted UI's own page
     * @param inWindow goes there, and this page stays
     */
    async leaveForHostedUi(identityProvider: string | null, language: string, inWindow?: SignInWindow): Promise<void> {
      if (!mayStart(store.getState())) return
      const progress = begin('hosted-ui', identityProvider, null)
      const isLatest = journey.leave(progress, !!inWindow)
      steps.openRun('hosted-ui')
      try {
        const [{ leave }] = await Promise.all([services.leave(), world.storeTraceOnLeave()])
        await leave(parts, settings, { identityProvider, language, isLatest, inWindow, steps })
      } catch (error) {
        storage.clearSignIn()
        if (isLatest()) journey.fail('sign-in', progress, problemFrom(error))
      }
    },

    /** The browser restored this page as it was when it left (back button). */
    returned(): void {
      const { journey: now, lastSession } = store.getState()
      if (lastSession === 'left-for-logout') store.setState({ lastSession: 'logout-not-returned' })
      if (now.at !== 'leaving') return
      storage.clearSignIn()
      world.trace.end('failed')
      journey.reset()
      store.setState({ lastSession: 'not-returned' })
    },
  }
}

export function hostedUiSettings({ root, storage }: World): HostedUiSettings {
  return {
    redirectUri: `${root}/callback`,
    storage: storage.session,
    storagePrefix: storageKeys.oidc.name,
  }
}
