/** What to do, what to choose at the local Cognito, what to look at once it is done, and why. */
const steps = {
  guest: {
    title: 'Sign in as a guest',
    act: 'Select “Guest” and press “Continue as guest”.',
    look: 'The diagram of the trace has grown by a line for each request and response.',
    why: 'It is the shortest way to AWS credentials: no user, no token.',
  },
  identity: {
    title: 'See who you are',
    act: 'Open “Identity”.',
    look: 'The identity ID. It was obtained without logins, so it is a guest’s.',
    why: 'The identity pool issues credentials for an identity, never for a username.',
  },
  credentials: {
    title: 'Take the credentials along',
    act: 'Under “Credentials”, press “Export”.',
    look: 'The time left, and a format for each shell, file and language. Secrets stay hidden until you reveal them.',
    why: 'Any AWS tool accepts these credentials until they expire.',
  },
  'user-pool': {
    title: 'Sign in as a user with SRP',
    act: 'Select “User pool”, then enter the username and password of a test user.',
    local: 'Here, just press a user such as alice.',
    look: 'InitiateAuth, the computed steps of SRP, then RespondToAuthChallenge.',
    why: 'SRP proves that you know the password without sending it.',
  },
  tokens: {
    title: 'Read the tokens',
    act: 'Open “Tokens”.',
    look: 'Each claim in words, and whether the signature and every rule hold.',
    why: 'An API may trust a token only after these checks.',
  },
  verifiers: {
    title: 'Ask who accepts a token',
    act: 'Under a token, open “Would this verifier accept it?”.',
    look: 'Which services and libraries refuse it, by which rule, and which setting would make them accept it.',
    why: 'Even a valid token is refused if it is of the wrong kind or for another audience.',
  },
  'hosted-ui': {
    title: 'Sign in through the Hosted UI',
    act: 'Select “Hosted UI”, continue, and sign in on the page that opens. The tour waits here.',
    local: 'Here, “Continue with Facebook” leads to a pretend Facebook: choose any person there.',
    look: 'You came back with a code, which the page exchanged for tokens.',
    why: 'The password was typed at Cognito or the provider, so this page never saw it.',
  },
  diagram: {
    title: 'Look into a step',
    act: 'In the diagram of the trace, press a step.',
    look: 'What the step is for, its common mistakes, and under “Raw” its bytes.',
    why: 'Every request, redirect and computed step is there, in order.',
  },
  snippet: {
    title: 'Take a request along as code',
    act: 'Choose a request in the diagram, and open its tab “Code”.',
    look: 'The same request for curl, the AWS CLI, Python and JavaScript.',
    why: 'Whatever this page did can be repeated from anywhere.',
  },
  'failure-lab': {
    title: 'Make it fail',
    act: 'Open the “Failure lab”, press a symptom, and guess its cause.',
    look: 'The service’s own words, the cause and its proof.',
    why: 'An error you have met here is easy to recognize at work.',
  },
  mended: {
    title: 'Make it work again',
    act: 'Press “Switch off and sign in again”, then “Show the result”.',
    look: 'The same sign-in succeeds without the fault.',
    why: 'Changing one thing at a time is what proves a cause.',
  },
  'sign-out': {
    title: 'Sign out',
    act: 'Press “Sign out” at the top.',
    look: 'The form is back. The trace stays, with fingerprints in place of secrets.',
    why: 'Tokens and credentials were in the memory of this tab only.',
  },
  end: {
    title: 'That was the tour',
    act: 'Enter pools of your own under “Connections”, or press “Help” to read on.',
  },
} as const

/** A sign-in by every method, step by step, beside what the user does. */
export const tour = {
  title: 'Tour',
  start: 'Two-minute tour',
  about: 'A sign-in by each method, step by step, in this page. You press everything yourself.',
  position: (step: number, of: number) => `Step ${step} of ${of}`,
  act: 'Do',
  acted: 'Done',
  look: 'Look at',
  why: 'Why',
  signOutFirst: 'First press “Sign out”, so that the form is back.',
  openLab: 'Failure lab',
  show: 'Show me',
  back: 'Back',
  next: 'Next',
  end: 'End the tour',
  steps,
} as const
