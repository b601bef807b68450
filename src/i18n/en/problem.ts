interface Explanation {
  readonly cause: string
  readonly remedy: string
}

/** Why a step failed, when the service itself gave no reason. */
export const problem = {
  refusedTitle: (step: string) => `${step} was refused`,
  failedTitle: (step: string) => `${step} failed`,
  cancelledTitle: (step: string) => `${step} was cancelled`,
  service: (service: string, status: number | null) =>
    `Response from ${service}${status === null ? '' : `, HTTP status ${status}`}`,
  /** Of an answer that could not be read. */
  began: (status: number) => `Start of the response, HTTP status ${status}`,
  emptyBody: '(empty body)',
  /** Of what can only be a fault here: the words are the code’s own. */
  code: 'Error raised by Cognito Inspector’s code',
  likelyCause: 'Likely cause',
  whatToDo: 'What to do',
  retry: 'Try again',
  startOver: 'Start over',
  account: { 'user-unconfirmed': 'Confirm the account', 'password-reset': 'Reset the password' },
  unknownRefusal: {
    cause: 'No known cause for this error yet.',
    remedy: 'Search for the text above and the name of the operation.',
  },
  unreachable: (service: string): Explanation => ({
    cause: `The browser got no response from ${service}: no network, a wrong address, a firewall, or a response without CORS headers. The browser doesn’t tell the page which.`,
    remedy:
      'Check the network and the endpoint in the connection, then try again. For the local Cognito, check that it is still running.',
  }),
  unloaded: {
    cause: 'The code for this step could not be loaded. Nothing was sent to Cognito.',
    remedy: 'Check the network and that this page’s server is still running, then try again.',
  },
  loadingHangs: {
    cause:
      'The code for this step is still loading: this page’s server, or a proxy in front of it, is holding the request open. Nothing was sent to Cognito.',
    remedy:
      'Reload the page: until then the browser keeps waiting for the same request, however often you try. Reloading discards what you typed.',
  },
  timedOut: (service: string, operation: string, seconds: number): Explanation => ({
    cause: `The browser stopped waiting: ${service} did not respond to ${operation} within ${seconds} seconds. The service, or a proxy in front of it, is holding the request open.`,
    remedy: 'Check the endpoint and the network, then try again.',
  }),
  unreadable: (service: string, operation: string): Explanation => ({
    cause: `The response to ${operation} is not in the format that ${service} uses: often a proxy, a captive portal, or a wrong endpoint that serves a web page.`,
    remedy: 'Open the endpoint in a browser tab to see what responds there.',
  }),
  malformed: (service: string, operation: string, faults: string): Explanation => ({
    cause: `The response of ${service} to ${operation} doesn’t match the API: ${faults}.`,
    remedy: 'Check the endpoint: a proxy or another emulator may be in between.',
  }),
  answerFaults: {
    whole: 'the response itself',
    member: (path: string) => `“${path}”`,
    missing: (member: string) => `${member} is missing`,
    shape: (member: string, expected: string, found: string) => `${member} is ${found}, but must be ${expected}`,
    value: (member: string) => `${member} has an unusable value`,
  },
  faultSeparator: '; ',
  shapes: {
    text: 'a string',
    number: 'a number',
    boolean: 'a boolean',
    object: 'an object',
    list: 'a list',
    null: 'null',
  },
  guestUnconfirmed:
    'The identity pool may have created an identity even so. The page therefore didn’t retry GetId automatically: without logins, each call creates a new identity. Check the network and the endpoint, then try again; an unused identity does no harm.',
  sentBack: 'Response from the Hosted UI',
  unawaited: {
    title: 'No sign-in in this tab was waiting for this response',
    inAddress: 'Content of the opened address, which anyone may have written',
    cause:
      'The page was opened at its callback address with an error, but no sign-in in this tab was waiting: an old address, or a link made to show you this text.',
    remedy: 'Don’t follow any instructions in the text. To sign in, start here.',
  },
  otherIssuer: {
    cause:
      'The issuer in the address (iss) is not the user pool that the sign-in was sent to, so the code isn’t from this pool. Another server may be trying to mix up two sign-ins.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  noAttempt: {
    cause:
      'No sign-in in this tab is waiting for this response: it has already finished, was started in another tab, or its state was changed in transit.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  noState: {
    cause: 'The address has no state or no code, so it can’t be matched to a sign-in.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  tooOld: {
    cause: 'This sign-in was started more than 15 minutes ago.',
    remedy: 'Start the sign-in again. No token was requested.',
  },
  browser: 'Error from the browser',
  unknownAuthenticatorError: {
    cause: 'The browser or the authenticator failed. Why is known to them only.',
    remedy: 'Try again, with another authenticator if this one keeps failing.',
  },
  nonceMismatch: {
    cause:
      'The nonce in the ID token doesn’t match the one this tab sent: the token belongs to another sign-in. The page discarded it.',
    remedy: 'Start the sign-in again. If it happens twice, something between you and Cognito is replaying responses.',
  },
  noStorage: {
    cause:
      'The browser couldn’t store what this tab needs to recognize the response of the Hosted UI: storage for this page is full or blocked. Nothing was sent.',
    remedy:
      'Allow this page to store data, or clear its stored data, then try again. Guest, user pool and provider token work without storage.',
  },
  insecurePage: {
    cause:
      'This page was loaded over plain HTTP from another machine. Browsers allow cryptography only on HTTPS pages and on localhost.',
    remedy: 'Open the page over HTTPS or on localhost.',
  },
  credentialsExpired: {
    cause: 'The credentials have expired, so no request was sent with them.',
    remedy: 'Renew them, or sign in again.',
  },
  tokenExpired: {
    cause: 'The token has expired and was removed from memory, so no request was sent with it.',
    remedy: 'Refresh the tokens, or sign in again.',
  },
  cancelled: {
    cause: 'You cancelled the request. Everything obtained before is still there.',
    remedy: 'Try again when you are ready.',
  },
  fault: {
    cause: 'This is a bug in Cognito Inspector. The text above is for its developers.',
    remedy: 'Try again. If it persists, report it with the text above.',
  },
} as const
