import type { RelyingPartyVerdict } from '../../passkey/relying-party.ts'
import type { PasskeyCondition } from '../../trace/facts/passkey-conditions.ts'

/** Why the browser accepts or refuses the relying party ID. */
const verdicts: Readonly<Record<RelyingPartyVerdict, (id: string, host: string) => string>> = {
  'same-host': (id) => `The relying party ID ${id} is this page’s host.`,
  'parent-domain': (id, host) => `The relying party ID ${id} is a domain that this page’s host ${host} is part of.`,
  'insecure-page': () => 'The page was loaded without HTTPS. Passkeys work on HTTPS pages and on localhost only.',
  'ip-address': (id, host) =>
    `The page was opened by the IP address ${host}. A relying party ID is a domain, such as ${id}: open the page by its name.`,
  'public-suffix': (id, host) =>
    `Anyone can have a name under ${id}, so browsers take it for no page. The ID must be at least one label longer, as ${host} is.`,
  subdomain: (id, host) =>
    `The relying party ID ${id} lies below this page’s host ${host}. A page can use its own host and what that is part of, not what lies below it. Set the user pool’s relying party ID to ${host}, or open the page on ${id}.`,
  'other-host': (id, host) =>
    `The relying party ID is ${id}, and this page’s host is ${host}: neither is part of the other. Set the user pool’s relying party ID to ${host}, or open the page on ${id}. Newer browsers make an exception where https://${id}/.well-known/webauthn names this page.`,
}

const conditionRows: Readonly<Record<PasskeyCondition, string>> = {
  plan: 'The user pool has the Essentials or Plus plan',
  'client-flow': 'The app client allows USER_AUTH (ALLOW_USER_AUTH)',
  'first-factor': 'WEB_AUTHN is among the pool’s first factors (AllowedFirstAuthFactors)',
  'relying-party': 'The relying party ID fits this page’s host',
  registered: 'The user has registered a passkey',
  mfa: 'MFA is not required, or passkeys count as MFA (FactorConfiguration MULTI_FACTOR_WITH_USER_VERIFICATION; how AWS then orders the challenges has not been confirmed)',
}

export const passkeys = {
  title: 'Passkeys',
  about:
    'A passkey is a key pair that an authenticator keeps for one user and one domain: this device, a phone, a password manager or a security key. The user pool keeps the public key. Registering starts with a request to the user pool; the browser is asked with the next press.',
  hostedPage: 'Register one on the page of the local Cognito’s Hosted UI, /passkeys/add',
  register: 'Register a passkey',
  list: 'List passkeys',
  listed: 'Registered passkeys',
  empty: 'The user pool has no passkey of this user.',
  columns: { name: 'Passkey', relyingParty: 'Relying party ID', created: 'Registered' },
  attachments: { platform: 'on a device of the user', 'cross-platform': 'on a security key or another device' },
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  requested: 'What the browser will be asked',
  create: 'Create the passkey',
  made: 'What the authenticator made',
  signed: 'What the authenticator signed at the sign-in',
  unreadable: 'What the authenticator returned could not be read.',
  accepted: 'The browser will accept it.',
  refused: 'The browser will refuse it.',
  verdicts,
  none: 'none',
  set: 'yes',
  unset: 'no',
  matching: 'As requested.',
  differing: 'Not as requested!',
  flags: {
    UP: 'User present: whether somebody touched the authenticator or confirmed.',
    UV: 'User verified: whether by a PIN, a fingerprint or a face.',
    BE: 'Backup eligible: whether the passkey can be synchronized to other devices.',
    BS: 'Backup state: whether it is synchronized already.',
  },
  facts: {
    member: 'Member',
    value: 'Value',
    meaning: 'Meaning',
    type: 'What was done: webauthn.create or webauthn.get.',
    origin: 'The page that asked, as the browser saw it.',
    challenge: 'Ties the answer to this request, once.',
    rpIdHash: 'SHA-256 of the relying party ID.',
    counted: 'Counts the uses. A number that goes back reveals a copy.',
    uncounted: 'This authenticator doesn’t count, as synchronized passkeys don’t.',
    credentialId: 'The name of the passkey, in the list above too.',
    publicKey: 'Algorithm and curve of the public key.',
    attestation: 'How the authenticator vouches for its make. Cognito doesn’t ask for it.',
  },
  unknownMake: 'Make of the authenticator; zeros where it isn’t told.',
  conditions: {
    title: 'When no passkey is offered at a sign-in',
    condition: 'Condition',
    known: 'Status',
    met: 'Met',
    unmet: 'Not met',
    unknown: 'No request here has shown it yet',
    rows: conditionRows,
    commands: 'What a page can’t read, the AWS CLI shows:',
    copyName: 'commands that read the passkey settings',
  },
} as const
