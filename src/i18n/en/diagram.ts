import type { DiagramTexts } from '../../trace/diagram/arrow-words.ts'
import { separators } from './separators.ts'
import { services } from './services.ts'

export const diagram: DiagramTexts & {
  readonly saveSvg: string
  readonly savePng: string
  readonly tooLong: string
  readonly leak: string
  readonly saveFailed: string
} = {
  picture: 'Sequence diagram',
  participants: { browser: 'Browser', ...services.names },
  purposes: {
    'srp-start': 'user name and SRP_A',
    password: 'user name and password',
    'srp-proof': 'password proof',
    'new-password': 'a new password',
    'one-time-code': 'a one-time code',
    choice: 'a choice',
    refresh: 'new tokens for the refresh token',
    leave: 'redirect to sign in',
    return: 'redirect back',
    'log-out': 'redirect to sign out',
    code: 'exchange the code for tokens',
    'guest-identity': 'identity ID for a guest',
    identity: 'identity ID for this token',
    'guest-credentials': 'credentials for a guest, no Logins',
    credentials: 'credentials for this token’s user',
    'open-id-token': 'a token that STS accepts',
    'assume-role': 'credentials for a role',
    caller: 'identity of the caller',
    user: 'attributes of the token’s user',
    'user-info': 'claims about the token’s user',
    revoke: 'end this sign-in',
    'sign-out-everywhere': 'end all sign-ins of this user',
    'issuer-keys': 'keys that sign the tokens',
    'issuer-addresses': 'the issuer’s endpoints',
    objects: 'objects under a prefix',
  },
  results: {
    tokens: 'ID, access and refresh token',
    'fresh-tokens': 'ID and access token',
    challenge: 'challenge',
    credentials: 'access key ID, secret access key, session token',
    'open-id-token': 'OpenID token',
    identity: 'identity ID',
    caller: 'account, role and user ID',
    code: 'one-time code and state',
    attributes: 'user name and attributes',
    claims: 'claims about the user',
    'issuer-keys': 'public keys',
    'issuer-addresses': 'list of endpoints',
    objects: 'object keys',
  },
  computations: {
    pkce: 'PKCE: code verifier and challenge',
    'srp-key': 'SRP: key pair',
    'srp-proof': 'SRP: password proof',
  },
  states: {
    planned: 'planned',
    waiting: 'waits to be sent',
    pending: 'pending',
    answered: 'completed',
    refused: 'refused',
    unreachable: 'no response',
    cancelled: 'cancelled',
  },
  unseen: 'requests there can’t be seen from here',
  awayFor: (time) => `away for ${time}`,
  attempt: (attempt) => `attempt ${attempt}`,
  dash: ' — ',
  list: separators.list,
  way: (from, to) => `${from} to ${to}`,
  milliseconds: (value) => `${value} ms`,
  seconds: (value) => `${value.toFixed(1)} s`,
  saveSvg: 'Save picture as SVG',
  savePng: 'Save picture as PNG',
  tooLong: 'This diagram is too long for a PNG. Save it as SVG.',
  leak: 'The diagram would have contained a secret, which is a bug in Cognito Inspector. Nothing was saved.',
  saveFailed: 'The browser couldn’t draw the picture. Save it as SVG.',
}
