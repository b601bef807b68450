import type { Receiver } from '../../session/tasks/forged/forged-results.ts'
import type { Forgery } from '../../token/forged/forge-token.ts'

const forgeries: Readonly<Record<Forgery, { readonly name: string; readonly about: string }>> = {
  'own-key': {
    name: 'Key made here',
    about:
      'The signature is valid, and the header names the key. A verifier finds no such key in the user pool’s key set.',
  },
  'borrowed-kid': {
    name: 'Key made here, under the user pool’s key ID',
    about: 'The header names a key of the user pool, but another key signed. A verifier finds the signature invalid.',
  },
  'old-signature': {
    name: 'Original signature',
    about: 'The header and the signature stay as they were, and don’t match the changed claims.',
  },
  none: {
    name: 'None (alg: none)',
    about: 'The header says that there is no signature. A verifier that trusts the header accepts anything.',
  },
}

const receivers: Readonly<Record<Receiver, { readonly name: string; readonly accepted: string }>> = {
  page: { name: 'This page', accepted: 'It passed every rule.' },
  'identity-pool': {
    name: 'Identity pool: GetId, GetCredentialsForIdentity',
    accepted: 'It returned an identity ID and credentials, which were discarded.',
  },
  'user-pool': { name: 'User pool: GetUser', accepted: 'It returned the attributes of the user that the token names.' },
  'own-api': { name: 'Your API', accepted: 'It let the request through.' },
}

export const forgedTokens = {
  title: 'Edit and re-sign a token',
  about:
    'Change the claims, sign the token with a key made in this page, and see who refuses it and why. The token is marked as forged by a claim of that name, which no verifier looks at.',
  inInspector:
    'The edited token replaces the pasted one. Nothing is sent: to send it to the services, sign in and use the card of the same name under Tokens.',
  sign: 'Sign',
  trust: 'Check with the key made here',
  mark: 'forged',
  markAbout: 'Edited and signed in the Cognito Inspector',
  token: 'Token to edit',
  names: { id: 'ID token', access: 'Access token' },
  fields: 'Claims that verifiers look at',
  fieldsAbout: 'An empty field removes the claim. Groups are separated by spaces, exp is in seconds.',
  expired: 'Expired an hour ago',
  lasting: 'Expires in an hour',
  json: 'All claims as JSON',
  noJson: 'Not a JSON object.',
  restore: 'Undo all changes',
  signature: 'Signature',
  forgeries,
  send: 'Sign and send',
  sending: 'Sending…',
  api: 'Also call an API',
  noApi: 'None',
  confirm: {
    title: 'Send a forged token?',
    /** @param hosts names, listed */
    about: (hosts: string) =>
      `It goes to ${hosts}. A forged token grants nothing there, but it contains what the claims say about the user, and the attempts are recorded in the account’s logs (CloudTrail).`,
    button: 'Send it',
    dismiss: 'Don’t send',
  },
  key: {
    title: 'Key at the local Cognito',
    about:
      'The local Cognito can be told to trust the key made here, as if it were the user pool’s own. Then the claims alone decide. AWS has no such switch.',
    none: 'Send a token first: the key is made with it.',
    register: 'Register the key',
    registered: 'Registered keys',
    remove: (kid: string) => `Remove ${kid}`,
    removeShort: 'Remove',
    failed: 'The local Cognito did not do it. Check that it is running and has fewer than five registered keys.',
  },
  outcomes: 'Who accepts it',
  columns: { receiver: 'Sent to', outcome: 'Result', why: 'Why' },
  receivers,
  accepted: 'accepted',
  refused: 'refused',
  unanswered: 'no result',
  waiting: 'waiting',
  sent: 'The token that was sent',
} as const
