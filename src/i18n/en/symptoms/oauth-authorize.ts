import type { oauthAuthorize as table } from '../../../diagnosis/symptoms/oauth-authorize.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: requests for the Hosted UI: what it sends back, and what it would not send back at all. */
export const oauthAuthorize: SymptomTexts<typeof table> = {
  'redirect-mismatch': {
    cause:
      'The redirect address is not registered at the app client. Cognito compares it character by character, and shows an error page of its own instead of returning.',
    remedy: 'Register this address as a callback URL of the app client.',
  },
  'scope-without-openid': {
    cause: 'The scopes email, phone and profile can be requested only together with openid.',
    remedy: 'Add openid to the scopes of the connection.',
  },
  'scope-not-allowed': {
    cause: 'The app client doesn’t allow one of the scopes that were requested, or it is misspelt.',
    remedy: 'Allow the scopes for the app client, or take them out of the connection.',
  },
  'oauth-off': {
    cause:
      'OAuth is turned off for this app client, so the Hosted UI serves it with nothing. The redirect address is not the reason.',
    remedy: 'Turn on the authorization code grant for the app client and choose its scopes and providers.',
  },
  'response-type-off': {
    cause: 'The app client doesn’t allow the response type that was requested.',
    remedy: 'Request a code, and allow the authorization code grant for the app client.',
  },
  'pkce-method': {
    cause: 'Cognito knows only S256 as code_challenge_method, and wants it together with code_challenge.',
    remedy: 'Send both, with S256.',
  },
  'prompt-and-provider': {
    cause:
      'prompt=none asks for a session that is there already, but identity_provider=COGNITO looks only for one of the user pool itself, not of Google or another provider.',
    remedy: 'Leave identity_provider out, or name the provider that the user signed in with.',
  },
  'login-required': {
    cause: 'Nobody is signed in at the Hosted UI in this browser, and prompt=none forbids to ask.',
    remedy: 'Start again without prompt=none.',
  },
  'consent-cancelled': {
    cause: 'The sign-in was cancelled on the provider’s page, or the provider refused it.',
    remedy: 'Start again and give consent there.',
  },
  'authorize-malformed': {
    cause:
      'The Hosted UI doesn’t accept the request: a parameter is missing, is repeated, or has a value that it doesn’t know.',
    remedy: 'Compare the parameters of the request in the trace with the documentation of the authorize endpoint.',
  },
}
