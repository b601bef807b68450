import type { page as table } from '../../../diagnosis/symptoms/page.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: what the page itself, or its browser, could not do. */
export const page: SymptomTexts<typeof table> = {
  'no-storage': {
    cause:
      'The browser couldn’t store what this tab needs to recognize the response of the Hosted UI: storage for this page is full or blocked. Nothing was sent.',
    remedy:
      'Allow this page to store data, or clear its stored data, then try again. Guest, user pool and provider token work without storage.',
  },
  'window-blocked': {
    cause:
      'The browser blocked the pop-up window: windows are blocked for this page, or too much time passed between the press and the window. Nothing was sent.',
    remedy: 'Allow pop-ups for this page and try again, or sign in in this tab.',
  },
  'window-closed': {
    cause:
      'The window was closed before it came back. Should it still be open, it can’t finish this sign-in any more: the page has dropped state, nonce and code verifier.',
    remedy: 'Open it again, or sign in in this tab.',
  },
  'window-timed-out': {
    cause:
      'Nothing came back from the window for 15 minutes: it was left open, closed without this page seeing it, or the Hosted UI or the provider doesn’t return to the callback URL.',
    remedy: 'Open it again and look at what it shows, or sign in in this tab.',
  },
  'insecure-page': {
    cause:
      'This page was loaded over plain HTTP from another machine. Browsers allow cryptography only on HTTPS pages and on localhost.',
    remedy: 'Open the page over HTTPS or on localhost.',
  },
  'code-hangs': {
    cause:
      'The code for this step is still loading: this page’s server, or a proxy in front of it, is holding the request open. Nothing was sent to Cognito.',
    remedy:
      'Reload the page: until then the browser keeps waiting for the same request, however often you try. Reloading discards what you typed.',
  },
  'code-not-loaded': {
    cause: 'The code for this step could not be loaded. Nothing was sent to Cognito.',
    remedy: 'Check the network and that this page’s server is still running, then try again.',
  },
  'credentials-dropped': {
    cause: 'The credentials have expired, so no request was sent with them.',
    remedy: 'Renew them, or sign in again.',
  },
  'token-dropped': {
    cause: 'The token has expired and was removed from memory, so no request was sent with it.',
    remedy: 'Refresh the tokens, or sign in again.',
  },
  'own-fault': {
    cause: 'This is a bug in Cognito Inspector. The text above is for its developers.',
    remedy: 'Try again. If it persists, report it with the text above.',
  },
  cancelled: {
    cause: 'You cancelled the request. Everything obtained before is still there.',
    remedy: 'Try again when you are ready.',
  },
}
