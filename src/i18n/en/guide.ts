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

export const guideLabels = {
  before: 'Before',
  now: 'This step',
  after: 'After',
  mistakes: 'Where people go wrong',
  aws: 'AWS’s own page on it',
  rfc: (rfc: number, section: string) => `RFC ${rfc}, section ${section}`,
  opens: '(opens in a new tab)',
  unknown: 'This page made the request, but it is no step of a sign-in that it knows.',
  position: (step: number, of: number) => `step ${step} of ${of}`,
  asked: (what: string) => (what.endsWith('?') ? `Asked: ${what}` : `Sent: ${what}.`),
  askedPlainly: (peer: string) => `Sent to: ${peer}.`,
  answered: (time: string, what: string) => `Answered after ${time}: ${what}.`,
  answeredPlainly: (time: string) => `Answered after ${time}.`,
  refused: (time: string) => `Refused after ${time}, in these words:`,
  refusedSilently: (time: string) => `Refused after ${time}, without a word.`,
  sentBack: 'Sent back with an error, in these words:',
  pending: 'No answer has come yet.',
  unreachable: (time: string) =>
    `Nothing came within ${time}. A page can’t tell a dead network from an answer that lacks CORS headers.`,
  cancelled: (time: string) => `Cancelled after ${time}, before an answer came.`,
  left: 'The whole page goes there. What is said there is not seen from here.',
  returned: 'The browser comes back to this page, with what stands in the address.',
  computed: 'Computed in this browser. Nothing is sent.',
} as const
