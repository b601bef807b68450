import type { Page } from 'playwright/test'
import { readLocalSettings, withLocalSettings } from '../src/emulator/host/local-settings.ts'
import { type ServedEmulator, serveEmulator } from '../src/emulator/host/node-server.ts'
import { localSeed, type Seed } from '../src/emulator/seed/seed.ts'
import { openSourcePage, type SourcePage } from './bench/source-page.ts'

const packages = ['amazon-cognito-identity-js', '@aws-amplify/core', '@aws-amplify/auth', '@aws-amplify/auth/cognito']

export interface Place {
  readonly page: SourcePage
  readonly cognito: ServedEmulator
  readonly seed: Seed
}

/** A page that can import the packages, registered at a local Cognito. */
export async function openPlace(page: Page): Promise<Place & AsyncDisposable> {
  const sources = await openSourcePage(page, packages)
  const settings = readLocalSettings({ EMULATOR_CALLBACKS: `${sources.origin}/` })
  const seed = withLocalSettings(localSeed(sources.origin), settings)
  const cognito = await serveEmulator({ seed, port: 0 })
  return {
    page: sources,
    cognito,
    seed,
    async [Symbol.asyncDispose]() {
      await cognito.close()
      await sources.close()
    },
  }
}
