import type { oauthToken as table } from '../../../diagnosis/symptoms/oauth-token.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: the exchange of a code for tokens. */
export const oauthToken: SymptomTexts<typeof table> = {
  'code-spent': {
    cause:
      'The code has already been used: a page that handles its callback twice does that, as React’s StrictMode, a second library or a reload make it.',
    remedy: 'Start the sign-in again. In a program exchange the code once, then take it out of the address.',
  },
  'code-expired': {
    cause: 'The code is older than five minutes, after which it can’t be exchanged any more.',
    remedy: 'Start the sign-in again.',
  },
  'verifier-missing': {
    cause:
      'The sign-in began with PKCE, but the exchange has no code_verifier: it was lost with the storage of the tab that started it.',
    remedy: 'Finish the sign-in in the tab in which it was started.',
  },
  'redirect-differs': {
    cause: 'The redirect address of the exchange is not the one that the sign-in was started with.',
    remedy: 'Send the same text both times, character by character.',
  },
  'code-refused': {
    cause: 'The code has already been used, is older than five minutes, or was requested by another tab.',
    remedy: 'Start the sign-in again.',
  },
  'attribute-unreadable': {
    cause: 'A scope asks for an attribute that the app client may not read, such as email_verified.',
    remedy: 'Let the app client read the attributes of its scopes.',
  },
  'exchange-unauthorized': {
    cause: 'The redirect address differs from the one used to start the sign-in, or the client may not use this grant.',
    remedy: 'Register this app’s redirect address with the app client, character by character.',
  },
  'grant-unsupported': {
    cause: 'The app client doesn’t allow this grant, or the token endpoint doesn’t know it.',
    remedy: 'Allow the authorization code grant for the app client.',
  },
  'exchange-malformed': {
    cause: 'A parameter of the exchange is missing, or has a value that the token endpoint doesn’t accept.',
    remedy: 'Compare the request in the trace with the documentation of the token endpoint.',
  },
  'client-refused': {
    cause: 'The app client is unknown, or has a secret that this page doesn’t know.',
    remedy: 'Use the ID of an app client without a secret.',
  },
}
