import type { RuleNote } from '../../token/report.ts'
import type { RuleGroup, RuleId } from '../../token/rules/rules.ts'
import type { VerdictRule } from '../../token/verdict.ts'

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
  'own-keys': { name: 'Where the key comes from', expected: () => 'from the issuer, never from the token' },
  key: {
    name: 'Key',
    expected: ({ length }) => (length === 0 ? 'one of the issuer’s keys' : `one of the issuer’s ${length} keys`),
  },
  signature: { name: 'Signature', expected: () => 'made with this key' },
  issuer: { name: 'Issuer', expected: (values) => named(values, 'the issuer you trust') },
  subject: { name: 'Subject', expected: () => 'the ID of a user' },
  'token-use': { name: 'Token use', expected: anyOf },
  audience: { name: 'Audience', expected: (values) => named(values, 'your client ID') },
  client: { name: 'Client', expected: (values) => named(values, 'your client ID') },
  'authorized-party': { name: 'Authorized party', expected: (values) => named(values, 'your client ID') },
  nonce: { name: 'Nonce', expected: (values) => named(values, 'the nonce of the sign-in request') },
  'access-token-hash': {
    name: 'Access token’s hash',
    expected: (values) => named(values, 'the hash of the access token'),
  },
  expires: { name: 'Expiry', expected: () => 'later than now' },
  issued: { name: 'Issue time', expected: () => 'before now' },
  'not-before': { name: 'Not before', expected: () => 'before now' },
  authenticated: { name: 'Authentication time', expected: () => 'before the token was issued' },
  'pool-token': { name: 'Kind of token', expected: () => 'an ID token' },
  'pool-logins-key': { name: 'Logins key', expected: anyOf },
  'pool-audience': { name: 'Client', expected: () => 'registered with the identity pool' },
  'pool-time': { name: 'Expiry', expected: () => 'later than now, to the second' },
}

/** What is wrong where a rule failed, after "Not valid". */
export const shortFaults: Readonly<Record<VerdictRule, string>> = {
  size: 'too long',
  parts: 'not three parts',
  encoding: 'not base64url',
  text: 'not UTF-8',
  json: 'not JSON',
  names: 'duplicate names',
  algorithm: 'algorithm not allowed',
  critical: 'critical extensions',
  'own-keys': 'key from the token',
  key: 'no such key',
  signature: 'wrong signature',
  issuer: 'wrong issuer',
  subject: 'wrong subject',
  'token-use': 'wrong token_use',
  audience: 'wrong audience',
  client: 'wrong client',
  'authorized-party': 'wrong azp',
  nonce: 'wrong nonce',
  'access-token-hash': 'wrong at_hash',
  expires: 'unusable expiry',
  issued: 'unusable issue time',
  'not-before': 'not valid yet',
  authenticated: 'auth_time after iat',
}

export const notes: Readonly<Record<RuleNote, string>> = {
  empty: 'No token yet.',
  'too-long': 'Too long to be a token, so it was not parsed. No service accepts a token of this length.',
  long: 'The identity pool accepts no longer tokens, STS less than half of this, and most web servers’ headers even less.',
  'not-a-jwt': 'Not a JWT: a JWT has three parts separated by dots.',
  'five-parts': 'A token with five parts is encrypted (JWE). Only its intended recipient can decrypt it.',
  'other-parts': 'A JWT has three parts, an encrypted token five. A part may have been lost in copying.',
  'header-encoding': 'The header contains characters that are not base64url, or has the wrong length.',
  'claims-encoding': 'The claims contain characters that are not base64url, or have the wrong length.',
  'signature-encoding': 'The signature contains characters that are not base64url, or has the wrong length.',
  'loose-bits': 'The last character of a part sets unused bits. No issuer encodes a token this way.',
  'header-utf8': 'The header is not valid UTF-8.',
  'claims-utf8': 'The claims are not valid UTF-8.',
  'header-json': 'The header is not JSON.',
  'claims-json': 'The claims are not JSON.',
  'header-no-object': 'The header is JSON, but not an object.',
  'claims-no-object': 'The claims are JSON, but not an object.',
  'too-deep': 'Nested more than 100 levels deep, a sign of an attempt to exhaust the parser.',
  'duplicate-names': 'A name occurs twice. Parsers differ in which of the two values they use.',
  'hostile-names':
    'This name attacks programs that copy objects without care. It is harmless here, but no legitimate token needs it.',
  'unreadable-part': 'This part can’t be read.',
  'algorithm-none': 'Without a signature, anyone can create such a token.',
  'algorithm-hmac':
    'HMAC requires a shared secret. With a public key as the secret, anyone could create such a signature.',
  'algorithm-missing': 'The header names no algorithm.',
  'algorithm-refused': 'This issuer doesn’t use this algorithm.',
  'critical-unknown':
    'A recipient must reject the token unless it supports every extension in crit. Cognito Inspector supports none.',
  'critical-malformed': 'crit must be a list of names.',
  'own-keys-ignored':
    'The header contains or references its own key. It was ignored: anyone can create a token that matches a key of their own.',
  'key-id-missing': 'The header names no key, and the issuer doesn’t have exactly one.',
  'key-id-unknown':
    'The issuer has no key with this ID. It may have rotated its keys, or the token is from another issuer.',
  'key-unfit': 'The key with this ID can’t be used for signatures with this algorithm.',
  'updated-issuer':
    'AWS’s updated issuer of this user pool; the original one has no issuer- before its host. The Cognito authorizer of API Gateway, the Cognito action of load balancers and older libraries refuse such a token.',
  'replica-issuer':
    'The same user pool in another Region that it is replicated to: with the original issuer, each Region issues tokens in its own name.',
  'updated-key':
    'Which key an identity pool wants for a token of AWS’s updated issuer is not documented. If this one is refused, try the one without issuer- under Provider token.',
  'key-weak': 'The key is shorter than 2048 bits.',
  'signature-missing': 'The token ends where the signature should begin.',
  'signature-wrong': 'This key did not create the signature, or the token was changed afterwards.',
  'signature-not-tried': 'Not checked, because an earlier rule failed.',
  'signature-of-graph':
    'Its header has a nonce, like Microsoft Graph’s tokens: the signed content can’t be reconstructed, so only Graph can check the signature.',
  'no-crypto': 'Browsers check signatures only on https pages and on localhost.',
  'keys-not-requested': 'The issuer’s keys have not been requested.',
  'keys-requesting': 'Fetching the issuer’s keys.',
  'keys-no-place': 'The token’s issuer is not an https address, so its keys can’t be fetched.',
  'keys-forbidden': 'This page’s content security policy blocks requests to that host.',
  'keys-unreachable': 'The keys couldn’t be fetched: no response, or one that the page isn’t allowed to read.',
  'keys-refused': 'The keys couldn’t be fetched: the issuer returned an error.',
  'keys-unreadable': 'The keys couldn’t be fetched: the issuer’s response is not a key set.',
  missing: 'Missing.',
  'wrong-type': 'Wrong type.',
  differs: 'A different value.',
  'no-expected-value': 'No expected value was given; check it yourself.',
  'other-client': 'The token was issued for another client.',
  expired: 'Expired.',
  'in-the-future': 'In the future. One of the clocks is wrong.',
  milliseconds: 'Must be in seconds; this looks like milliseconds.',
  'before-authentication': 'The token was issued before the user signed in.',
  'hash-differs': 'The access token next to it was not issued together with this ID token.',
  'access-token-not-here': 'The access token issued with it is not available here.',
  'nonce-not-here': 'The nonce of the request is not available here.',
  'pool-knows': 'Only the identity pool knows which clients are registered with it.',
  'access-token-at-pool': 'An access token has no aud. The identity pool requires the ID token.',
  'bound-token-at-pool':
    'Its aud is the resource it is bound to, not the app client. The identity pool requires the ID token.',
  'limited-login-at-pool': 'Identity pools accept Facebook’s access token, not its Limited Login token.',
}
