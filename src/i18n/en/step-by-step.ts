import type { ExpectedRefusal, IdentityOutcome } from '../../protocol/expectations.ts'
import type { Lock } from '../../trace/facts/editable.ts'

const refusals: Readonly<Record<ExpectedRefusal, string>> = {
  'signed-out': 'A refusal: this sign-in was ended at Cognito.',
  expired: 'A refusal: what the request carries has expired.',
}

const identities: Readonly<Record<IdentityOutcome, string>> = {
  new: 'New: each GetId without Logins creates one.',
  own: 'The login’s own: created at its first sign-in, the same from then on.',
  kept: 'Kept: the one that is sent.',
  linked: 'Kept: the guest’s identity becomes the login’s.',
  merged: 'Replaced: the login has an identity, into which the guest’s is merged.',
}

const cameInstead: Readonly<Record<IdentityOutcome, string>> = {
  new: 'The identity ID is a new one.',
  own: 'The identity ID is the login’s own.',
  kept: 'The identity ID was seen before.',
  linked: 'The login had no identity yet, so the guest’s became its own.',
  merged: 'The login had an identity already, so the guest’s was merged into it and is disabled.',
}

const locks: Readonly<Record<Lock, string>> = {
  secret: 'A secret: sent as it is.',
  computed: 'Computed: any other value would break the proof.',
  signed: 'Signed: any other value would break the signature.',
}

export const stepByStep = {
  title: 'Step by step',
  about: 'Each request waits here until you send it.',
  idle: 'The next request will wait here until you send it.',
  next: 'Next request',
  send: (operation: string) => `Send ${operation}`,
  rest: 'Run the rest',
  cancel: 'Cancel',
  others: (count: number) => (count === 1 ? '1 more request waits.' : `${count} more requests wait.`),
  waits: (operation: string) => `${operation} waits to be sent.`,
  body: 'request body',
  edit: 'Edit parameters',
  expected: 'Expected',
  unknown: 'Nothing is known of this request.',
  returns: 'The browser leaves for the Hosted UI and returns with a one-time code.',
  leaves: 'The browser leaves; the Hosted UI ends its session and returns here.',
  nothing: 'an empty response',
  members: 'Brings',
  identity: 'Identity ID',
  timeLeft: 'Valid for',
  seconds: (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  refusals,
  identities,
  locks,
  asExpected: 'as expected',
  unexpected: 'not as expected',
  edited: (names: string) => `Edited before sending: ${names}.`,
  reasons: {
    unreachable: 'No response: the network failed, or the response had no CORS headers.',
    cancelled: 'Cancelled before a response arrived.',
    refused: (said: string) => `The service refused it: ${said.replace(/\.$/, '')}.`,
    accepted: 'The service accepted it.',
    nothing: 'The response has nothing of what was expected.',
    instead: (what: string) => `Received instead: ${what}.`,
    missing: (members: string) => `The response lacks ${members}.`,
    identities: cameInstead,
  },
} as const
