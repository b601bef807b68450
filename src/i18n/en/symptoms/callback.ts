import type { callback as table } from '../../../diagnosis/symptoms/callback.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: returns from the Hosted UI that this tab can’t finish. */
export const callback: SymptomTexts<typeof table> = {
  'return-twice': {
    cause: 'This address has been used already: the page was loaded again, or reached with the back button.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  'return-elsewhere': {
    cause:
      'No sign-in in this tab is waiting for this response: it was started in another tab, in another browser, or under another address of this page, such as 127.0.0.1 in place of localhost.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  'return-state-lost': {
    cause:
      'The browser has forgotten what the sign-in was started with: its storage was cleared, or the state was changed on the way.',
    remedy: 'Start the sign-in again here. If it happens each time, something changes the address on the way.',
  },
  'return-stale': {
    cause: 'The address is an old one, from a bookmark, the history or a link.',
    remedy: 'Start the sign-in again here. Bookmark the page itself, not its callback address.',
  },
  'return-without-state': {
    cause: 'The address has no state or no code, so it can’t be matched to a sign-in.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  'return-too-old': {
    cause: 'This sign-in was started more than 15 minutes ago.',
    remedy: 'Start the sign-in again. No token was requested.',
  },
  'return-of-other-issuer': {
    cause:
      'The issuer in the address (iss) is not the user pool that the sign-in was sent to, so the code isn’t from this pool. Another server may be trying to mix up two sign-ins.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  'error-unawaited': {
    cause:
      'The page was opened at its callback address with an error, but no sign-in in this tab was waiting: an old address, or a link made to show you this text.',
    remedy: 'Don’t follow any instructions in the text. To sign in, start here.',
  },
  'nonce-mismatch': {
    cause:
      'The nonce in the ID token doesn’t match the one this tab sent: the token belongs to another sign-in. The page discarded it.',
    remedy: 'Start the sign-in again. If it happens twice, something between you and Cognito is replaying responses.',
  },
}
