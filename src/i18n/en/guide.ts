import type { GuideName, GuideText } from '../guide-text.ts'
import { guideAccount } from './guide-account.ts'
import { guideHostedUi } from './guide-hosted-ui.ts'
import { guideIdentityPool } from './guide-identity-pool.ts'
import { guidePasskeys } from './guide-passkeys.ts'
import { guideSignedIn } from './guide-signed-in.ts'
import { guideUserPool } from './guide-user-pool.ts'

/** What each step is for, for a reader who is new to it. */
export const guide: Readonly<Record<GuideName, GuideText>> = {
  ...guideUserPool,
  ...guideAccount,
  ...guidePasskeys,
  ...guideSignedIn,
  ...guideIdentityPool,
  ...guideHostedUi,
}
