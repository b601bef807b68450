interface Explanation {
  readonly cause: string
  readonly remedy: string
}

/** Why a step failed, when the service itself gave no reason. */
export const problems = {
  refusedTitle: (step: string) => `${step} was refused`,
  failedTitle: (step: string) => `${step} failed`,
  cancelledTitle: (step: string) => `${step} was cancelled`,
  service: (service: string, status: number | null) =>
    `What ${service} said${status === null ? '' : `, with HTTP status ${status}`}`,
  /** Of an answer that could not be read. */
  began: (status: number) => `How the answer began, with HTTP status ${status}`,
  emptyBody: '(an empty body)',
  /** Of what can only be a fault here: the words are the code’s own. */
  code: 'What the Inspector’s own code said',
  likelyCause: 'Likely cause',
  whatToDo: 'What to do',
  retry: 'Try again',
  startOver: 'Start over',
  unknownRefusal: {
    cause: 'This refusal is not one that the Inspector knows.',
    remedy: 'Search for the text above together with the name of the operation.',
  },
  unreachable: (service: string): Explanation => ({
    cause: `The browser got no answer from ${service}: no network, a wrong address, a firewall, or an answer without CORS headers. A page is not told which.`,
    remedy:
      'Check the network and the endpoint in the connection, then try again. For the local Cognito, check that it is still running.',
  }),
  unloaded: {
    cause: 'The part of this page that does this step could not be loaded. Cognito was not asked.',
    remedy: 'Check the network, and that the server of this page is still running, then try again.',
  },
  loadingHangs: {
    cause:
      'The part of this page that does this step is still being loaded: the server of this page, or a proxy in front of it, is holding the request open. Cognito was not asked.',
    remedy:
      'Load the page again: until then the browser goes on waiting for the same request, however often you try. What was typed is lost with that.',
  },
  timedOut: (service: string, operation: string, seconds: number): Explanation => ({
    cause: `The browser gave up waiting: ${service} did not answer ${operation} within ${seconds} seconds. The service, or a proxy in front of it, is holding the request open.`,
    remedy: 'Check the endpoint and the network, then try again.',
  }),
  unreadable: (service: string, operation: string): Explanation => ({
    cause: `The answer to ${operation} is not in the form in which ${service} answers: often a proxy, a captive portal, or a wrong endpoint that serves a web page.`,
    remedy: 'Open the endpoint in a browser tab to see what answers there.',
  }),
  malformed: (service: string, operation: string, faults: string): Explanation => ({
    cause: `The answer of ${service} to ${operation} is not as the API promises: ${faults}.`,
    remedy: 'Check the endpoint: a proxy or another emulator may stand between.',
  }),
  answerFaults: {
    whole: 'the answer itself',
    member: (path: string) => `“${path}”`,
    missing: (member: string) => `${member} is missing`,
    shape: (member: string, expected: string, found: string) => `${member} is ${found}, but must be ${expected}`,
    value: (member: string) => `${member} has an unusable value`,
  },
  faultSeparator: '; ',
  shapes: {
    text: 'text',
    number: 'a number',
    boolean: 'true or false',
    object: 'an object',
    list: 'a list',
    null: 'null',
  },
  guestUnconfirmed:
    'The identity pool may have made an identity all the same. GetId was therefore not sent again by itself: without logins, each call makes a new identity. Check the network and the endpoint, then try again; an identity that nobody uses does no harm.',
  sentBack: 'What the Hosted UI sent back',
  unawaited: {
    title: 'No sign-in of this tab asked for this answer',
    inAddress: 'What the opened address holds; it may be written by anyone',
    cause:
      'The page was opened at its callback address with an error in it, while no sign-in of this tab was waiting: an old address, or a link that was made to show you this text.',
    remedy: 'Do nothing that the text asks for. To sign in, start here.',
  },
  otherIssuer: {
    cause:
      'The address names another issuer (iss) than the user pool that was asked, so the code is not this pool’s. Another server may be trying to mix two sign-ins up.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  noAttempt: {
    cause:
      'No sign-in of this tab is waiting for this answer: it was finished already, started in another tab, or its state was changed on the way.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  noState: {
    cause: 'The address holds no state or no code, so it cannot be tied to a sign-in.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  tooOld: {
    cause: 'This sign-in was started more than 15 minutes ago.',
    remedy: 'Start the sign-in again. No token was requested.',
  },
  nonceMismatch: {
    cause:
      'The nonce in the ID token is not the one that this tab sent: the token belongs to another sign-in. It was thrown away.',
    remedy: 'Start the sign-in again. If it happens twice, something between you and Cognito replays answers.',
  },
  unsupportedChallenge: (name: string) => `this challenge is not supported yet: ${name}`,
  unsupportedChallengeHelp: {
    cause: 'The user pool asks this user for one more proof, which the Inspector cannot give yet.',
    remedy: 'Sign in as another user, or through the Hosted UI, which can answer every challenge.',
  },
  noStorage: {
    cause:
      'The browser refused to store what this tab needs to recognize the return from the Hosted UI: its storage for this page is full or blocked. Nothing was sent.',
    remedy:
      'Allow this page to store data, or clear what it stored, then try again. Guest, user pool and provider token work without it.',
  },
  insecurePage: {
    cause:
      'This page was loaded over plain HTTP from another machine. Browsers give cryptography only to HTTPS and to localhost.',
    remedy: 'Open it over HTTPS, or on localhost.',
  },
  credentialsExpired: {
    cause: 'The credentials have expired, so nobody was asked with them.',
    remedy: 'Renew them, or sign in again.',
  },
  tokenExpired: {
    cause: 'The token has expired and was dropped from memory, so nobody was asked with it.',
    remedy: 'Refresh the tokens, or sign in again.',
  },
  cancelled: {
    cause: 'You cancelled it. What was obtained before is still there.',
    remedy: 'Try again when you are ready.',
  },
  fault: {
    cause: 'This is a fault of the Inspector itself. The text above is for whoever mends it.',
    remedy: 'Try again; if it stays, report it with the text above.',
  },
} as const
