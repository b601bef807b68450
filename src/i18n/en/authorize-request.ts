import type { AuthorizeConflict } from '../../protocol/authorize-conflicts.ts'

const conflicts: Readonly<Record<AuthorizeConflict, string>> = {
  'none-of-a-federated-session':
    'prompt=none with identity_provider=COGNITO: Cognito answers login_required for a user who signed in through a provider, even while the session is alive. Leave out identity_provider.',
  'none-beside-others': 'prompt=none can’t be combined with another value.',
  'unknown-prompt': 'Cognito knows the prompt values none, login, select_account and consent.',
  'scope-without-openid': 'The scopes email, phone and profile require openid.',
  'no-code': 'This page only accepts response_type=code on the way back.',
  'generated-replaced':
    'state, nonce and code_challenge are checked on the way back. With other values, this page refuses to sign you in.',
  'no-seconds': 'max_age is a number of seconds.',
  'no-resource': 'resource is an absolute URI without a fragment, e.g. https://api.example.com.',
}

export const authorizeRequest = {
  title: 'Authorize request',
  changed: (changes: number) => `Authorize request: ${changes === 1 ? '1 change' : `${changes} changes`}`,
  about:
    'The request that opens the Hosted UI. The optional parameters below are added to it; their explanations say what Cognito does with them.',
  notSent: 'not sent',
  more: 'More parameters',
  moreAbout: 'One name=value per line. A name the request already has is replaced; a name without a value is left out.',
  address: 'The address, part by part',
  generated: 'generated when you continue',
  byButton: 'set by the provider button',
  own: 'your own parameter',
  conflicts,
  comparing: 'Comparing with the app client.',
  unlisted: 'The local Cognito lists no callback URLs of this app client.',
  registered: 'Registered with the app client.',
  noneRegistered: 'The app client has no callback URL registered.',
  notRegistered: (position: number) =>
    `Not registered at the app client: the Hosted UI will refuse it. The closest registered URL differs from character ${position} on.`,
  here: 'This page:',
  closest: 'Registered:',
  end: '(ends here)',
} as const
