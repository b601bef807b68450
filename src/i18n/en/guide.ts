import type { StepName } from '../../protocol/steps.ts'
import type { GuideText } from '../guide-text.ts'
import { guideHostedUi } from './guide-hosted-ui.ts'
import { guideIdentityPool } from './guide-identity-pool.ts'
import { guideUserPool } from './guide-user-pool.ts'

/** What each step is for, told to someone who has never seen it. */
export const guide: Readonly<Record<StepName, GuideText>> = {
  ...guideUserPool,
  ...guideIdentityPool,
  ...guideHostedUi,
}
