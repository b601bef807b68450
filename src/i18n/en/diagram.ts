import type { DiagramTexts } from '../../trace/diagram/arrow-words.ts'
import { peers } from './peers.ts'
import { separators } from './separators.ts'

export const diagram: DiagramTexts & {
  readonly saveSvg: string
  readonly savePng: string
  readonly tooLong: string
  readonly leak: string
  readonly saveFailed: string
} = {
  picture: 'Sequence diagram',
  participants: { browser: 'Browser', ...peers },
  purposes: {
    'srp-start': 'without the password',
    password: 'user name and password',
    'srp-proof': 'the password’s proof',
    'new-password': 'a password of my own',
    refresh: 'fresh tokens for the refresh token',
    leave: 'the browser leaves',
    return: 'the browser is sent back',
    'log-out': 'the browser leaves to sign out',
    code: 'the code for tokens',
    'guest-identity': 'which identity am I?',
    identity: 'which identity has this token?',
    'guest-credentials': 'keys for a guest, no logins',
    credentials: 'keys for the owner of this token',
    'open-id-token': 'a token that STS accepts',
    'assume-role': 'keys for a role',
    caller: 'whose keys are these?',
    user: 'whose token is this?',
    'user-info': 'whose token is this?',
    revoke: 'end this sign-in',
    'sign-out-everywhere': 'end every sign-in of this user',
    'issuer-keys': 'which keys sign the tokens?',
    'issuer-addresses': 'where are this issuer’s keys?',
    objects: 'which objects are there?',
  },
  results: {
    tokens: 'ID, access and refresh token',
    'fresh-tokens': 'ID and access token',
    challenge: 'challenge',
    credentials: 'access key, secret key, session token',
    'open-id-token': 'OpenID token',
    identity: 'identity ID',
    caller: 'account, role and user ID',
    code: 'a code that works once, and the state',
    attributes: 'user name and attributes',
    claims: 'claims about the person',
    'issuer-keys': 'public keys',
    'issuer-addresses': 'the issuer’s addresses',
    objects: 'names of objects',
  },
  computations: {
    pkce: 'PKCE: code verifier and challenge',
    'srp-key': 'SRP: key pair',
    'srp-proof': 'SRP: the password’s proof',
  },
  states: {
    planned: 'to come',
    pending: 'under way',
    answered: 'answered',
    refused: 'refused',
    unreachable: 'no answer',
    cancelled: 'cancelled',
  },
  unseen: 'what is said there is not seen here',
  awayFor: (time) => `away for ${time}`,
  attempt: (attempt) => `try ${attempt}`,
  dash: ' — ',
  list: separators.list,
  way: (from, to) => `${from} to ${to}`,
  milliseconds: (value) => `${value} ms`,
  seconds: (value) => `${value.toFixed(1)} s`,
  saveSvg: 'Save picture as SVG',
  savePng: 'Save picture as PNG',
  tooLong: 'This diagram is too long for a PNG. Save it as SVG.',
  leak: 'A secret would have stood in it, which is a fault of the Inspector. Nothing was saved.',
  saveFailed: 'The browser could not make the picture. Save it as SVG.',
}
