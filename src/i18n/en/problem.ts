/** Why a step failed, when the service itself gave no reason. */
export const problem = {
  refusedTitle: (step: string) => `${step} was refused`,
  failedTitle: (step: string) => `${step} failed`,
  cancelledTitle: (step: string) => `${step} was cancelled`,
  service: (service: string, status: number | null) =>
    `What ${service} said${status === null ? '' : `, HTTP status ${status}`}`,
  /** Of an answer that could not be read. */
  began: (status: number) => `Start of the response, HTTP status ${status}`,
  emptyBody: '(empty body)',
  /** Of what can only be a fault here: the words are the code’s own. */
  code: 'Error raised by Cognito Inspector’s code',
  certainties: { proved: 'Proved', likely: 'Likely cause', possible: 'Possible causes' },
  /** Before the causes in short. */
  shortCertainties: { proved: 'Proved:', likely: 'Likely:', possible: 'Possible:' },
  others: (count: number) => (count === 1 ? 'One other possible cause' : `${count} other possible causes`),
  /** While the failure lab is open beside the sign-in. */
  toBeGuessed: { title: 'Cause', about: 'Guess it in the failure lab first.' },
  source: 'Source:',
  report: {
    about: 'A redacted report with the request ID, for a question to AWS or in a forum:',
    name: 'report',
    copy: 'Copy report',
  },
  /** Before a request is sent. */
  preflight: (operation: string) => `${operation} is likely to be refused:`,
  whatToDo: 'What to do',
  retry: 'Try again',
  startOver: 'Start over',
  presses: {
    'confirm-account': 'Confirm the account',
    'reset-password': 'Reset the password',
    'refresh-tokens': 'Refresh the tokens',
    'sign-in-again': 'Sign in again',
  },
  unknownRefusal: {
    cause: 'No known cause for this error yet.',
    remedy: 'Search for the text above and the name of the operation.',
  },
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
  unawaited: {
    title: 'No sign-in in this tab was waiting for this response',
    inAddress: 'Content of the opened address, which anyone may have written',
  },
  browser: 'Error from the browser',
  unknownAuthenticatorError: {
    cause: 'The browser or the authenticator failed. Why is known to them only.',
    remedy: 'Try again, with another authenticator if this one keeps failing.',
  },
} as const
