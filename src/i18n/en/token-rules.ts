import type { RuleNote } from '../../token/report.ts'
import type { RuleGroup, RuleId } from '../../token/rules/rules.ts'

type Values = readonly string[]

export const ruleGroups: Readonly<Record<RuleGroup, string>> = {
  form: 'Form',
  header: 'Header',
  signature: 'Signature',
  claims: 'Claims',
  times: 'Times',
  'identity-pool': 'Would GetId accept it?',
}

const anyOf = (values: Values): string => values.join(' or ')
const named = (values: Values, otherwise: string): string => (values.length === 0 ? otherwise : anyOf(values))

interface RuleText {
  readonly name: string
  /** Puts the values that would pass into words. */
  readonly expected: (values: Values) => string
}

export const ruleTexts: Readonly<Record<RuleId, RuleText>> = {
  size: { name: 'Length', expected: ([most = '']) => `at most ${Number(most).toLocaleString('en')} characters` },
  parts: { name: 'Parts', expected: ([count = '']) => `${count}: header, claims, signature` },
  encoding: { name: 'Encoding', expected: () => 'base64url without padding' },
  text: { name: 'Text', expected: () => 'UTF-8' },
  json: { name: 'JSON', expected: () => 'header and claims are objects' },
  names: { name: 'Names', expected: () => 'each name once' },
  algorithm: {
    name: 'Algorithm',
    expected: (values) => (values.length > 3 ? 'RSA, elliptic curve or Edwards curve' : anyOf(values)),
  },
  critical: { name: 'Critical extensions', expected: () => 'none' },
  'own-keys': { name: 'Where the key comes from', expected: () => 'the issuer, never the token' },
  key: {
    name: 'Key',
    expected: ({ length }) => (length === 0 ? 'one of the issuer’s keys' : `one of the issuer’s ${length} keys`),
  },
  signature: { name: 'Signature', expected: () => 'made with that key' },
  issuer: { name: 'Issuer', expected: (values) => named(values, 'the issuer that you trust') },
  subject: { name: 'Subject', expected: () => 'the ID of a user' },
  'token-use': { name: 'Token use', expected: anyOf },
  audience: { name: 'Audience', expected: (values) => named(values, 'your client ID') },
  client: { name: 'Client', expected: (values) => named(values, 'your client ID') },
  'authorized-party': { name: 'Authorized party', expected: (values) => named(values, 'your client ID') },
  nonce: { name: 'Nonce', expected: (values) => named(values, 'that of the sign-in request') },
  'access-token-hash': { name: 'Access token’s hash', expected: (values) => named(values, 'that of the access token') },
  expires: { name: 'Expires', expected: () => 'later than now' },
  issued: { name: 'Issued', expected: () => 'before now' },
  'not-before': { name: 'Not before', expected: () => 'before now' },
  authenticated: { name: 'Signed in', expected: () => 'before it was issued' },
  'pool-token': { name: 'Kind of token', expected: () => 'an ID token' },
  'pool-logins-key': { name: 'Logins key', expected: anyOf },
  'pool-audience': { name: 'Client', expected: () => 'registered at the identity pool' },
  'pool-time': { name: 'Expires', expected: () => 'later than now, to the second' },
}

export const notes: Readonly<Record<RuleNote, string>> = {
  empty: 'There is nothing here yet.',
  'too-long': 'This is too long to be a token, so it was not read. Nothing that takes tokens takes one of this length.',
  long: 'The identity pool takes no longer ones, STS not even half of it, and a web server’s header still less.',
  'not-a-jwt': 'This is not a JWT: a JWT has three parts with a dot between them.',
  'five-parts': 'Five parts are an encrypted token (JWE). Only the one it was encrypted for can read it.',
  'other-parts': 'A JWT has three parts, an encrypted token five. A part may have been lost when it was copied.',
  'header-encoding': 'The header has characters that base64url doesn’t have, or too few or too many of them.',
  'claims-encoding': 'The claims have characters that base64url doesn’t have, or too few or too many of them.',
  'signature-encoding': 'The signature has characters that base64url doesn’t have, or too few or too many of them.',
  'loose-bits': 'The last character of a part has bits set that stand for nothing, which no issuer does.',
  'header-utf8': 'The header is not valid UTF-8.',
  'claims-utf8': 'The claims are not valid UTF-8.',
  'header-json': 'The header is not JSON.',
  'claims-json': 'The claims are not JSON.',
  'header-no-object': 'The header is JSON, but not an object.',
  'claims-no-object': 'The claims are JSON, but not an object.',
  'too-deep': 'It nests more than 100 levels deep. That is made to exhaust whoever reads it.',
  'duplicate-names': 'A name stands twice. Programs differ in which of the two they believe.',
  'hostile-names':
    'This name attacks programs that copy objects carelessly. It is harmless here, but no issuer needs it.',
  'unreadable-part': 'That part can’t be read.',
  'algorithm-none': 'Without a signature anybody can write such a token.',
  'algorithm-hmac': 'HMAC needs a secret that both sides share. With a public key anybody could make such a signature.',
  'algorithm-missing': 'The header names no algorithm.',
  'algorithm-refused': 'This issuer doesn’t sign with it.',
  'critical-unknown':
    'Who doesn’t understand what crit names must refuse the token, and nothing of it is understood here.',
  'critical-malformed': 'crit must be a list of names.',
  'own-keys-ignored':
    'The header brings or names a key of its own. It was ignored: anybody can write a token that fits a key of their own.',
  'key-id-missing': 'The header names no key, and there is not just one.',
  'key-id-unknown':
    'The issuer has no key of that name. It may have changed its keys, or the token is of somebody else.',
  'key-unfit': 'The key of that name is not for signatures of this algorithm.',
  'key-weak': 'The key is shorter than 2048 bits.',
  'signature-missing': 'The token ends where its signature should begin.',
  'signature-wrong': 'The key didn’t make this signature, or the token was changed afterwards.',
  'signature-not-tried': 'It was not tried, because of what failed before.',
  'signature-of-graph':
    'Its header has a nonce, as Microsoft Graph’s tokens have: what was signed can’t be made of it again, so only Graph can check it.',
  'no-crypto': 'The browser checks signatures only on https pages and on this computer’s own.',
  'keys-not-asked': 'The issuer was not asked for its keys.',
  'keys-asking': 'The issuer is being asked for its keys.',
  'keys-no-place': 'The token names no https address as its issuer, so nobody can be asked for keys.',
  'keys-forbidden': 'This page’s policy doesn’t let it ask that host.',
  'keys-unreachable': 'The keys could not be had: nobody answered, or the answer may not be read by a page.',
  'keys-refused': 'The keys could not be had: the issuer answered with an error.',
  'keys-unreadable': 'The keys could not be had: what the issuer answered is no key set.',
  missing: 'It is missing.',
  'wrong-type': 'It is not of the type that it must be.',
  differs: 'It is another one.',
  'nobody-said': 'Nobody said what to expect, so compare it yourself.',
  'other-client': 'The token was made for another client.',
  expired: 'It is over.',
  'in-the-future': 'It lies in the future. One of the clocks is wrong.',
  milliseconds: 'It must be in seconds; this looks like milliseconds.',
  'before-authentication': 'The token was issued before the person signed in.',
  'hash-differs': 'The access token beside it is not the one that it came with.',
  'access-token-not-here': 'The access token that it came with is not known here.',
  'nonce-not-here': 'What the request had is not known here.',
  'pool-knows': 'Only the identity pool knows which clients are registered there.',
  'access-token-at-pool': 'An access token has no aud. The identity pool wants the ID token.',
  'bound-token-at-pool':
    'Its aud is the resource that it is bound to, not the app client. The identity pool wants the ID token.',
  'limited-login-at-pool': 'Identity pools take Facebook’s access token, not that of Limited Login.',
}
