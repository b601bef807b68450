import type { Page } from 'playwright/test'

interface Abilities {
  readonly hasUserVerification?: boolean
  readonly hasResidentKey?: boolean
}

/** An authenticator of this device whose user confirms everything: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/ */
export async function addAuthenticator(page: Page, abilities: Abilities = {}): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { hasUserVerification = true, hasResidentKey = true } = abilities
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey,
      hasUserVerification,
      isUserVerified: hasUserVerification,
      automaticPresenceSimulation: true,
    },
  })
}
