import type { KeysMissing } from '../../token/key-set.ts'
import { carriers, claimTexts } from './token-claims.ts'
import { cleanings, tokenInspector, tokenKinds } from './token-inspector.ts'
import { notes, ruleGroups, ruleTexts, shortFaults } from './token-rules.ts'

/** Why a signature wasn't checked, after "signature not checked". */
const unchecked: Readonly<Record<KeysMissing | 'no-crypto', string | null>> = {
  'not-requested': null,
  requesting: null,
  'no-place': 'the issuer is not an https address',
  forbidden: 'the page’s policy blocks fetching the keys',
  unreachable: 'the keys couldn’t be fetched',
  refused: 'the keys couldn’t be fetched',
  unreadable: 'the keys couldn’t be fetched',
  'no-crypto': 'the page is not served over https',
}

const counted = (count: number, words: string): string | null => (count === 0 ? null : `${count} ${words}`)

export const tokens = {
  verdict: {
    verified: 'verified',
    notValid: (faults: readonly string[]) => `Not valid: ${faults.join(', ')}`,
    /** @param ago e.g. "3 minutes ago" */
    expired: (ago: string) => `expired ${ago}`,
    /** @param rule e.g. "Audience" */
    missing: (rule: string) => `${lowered(rule)} missing`,
    unchecked: (why: KeysMissing | 'no-crypto') =>
      ['signature not checked', unchecked[why]].filter((part) => part !== null).join(': '),
    /** @param isSigned the signature is good; @param rules by name */
    open: (isSigned: boolean, rules: readonly string[]) =>
      `${isSigned ? 'signature valid, but not checked' : 'not checked'}: ${rules.map(lowered).join(', ')}`,
    noJwt: 'not a JWT',
    encrypted: 'encrypted',
  },
  report: {
    caption: 'Checks',
    rule: 'Rule',
    expected: 'Expected',
    found: 'Found',
    verdicts: { passed: 'passed', failed: 'failed', unknown: 'unknown' },
    nothing: 'nothing',
    asExpected: 'as expected',
    /** Of the verification; the identity pool's own rules are another question. */
    summary: (passed: number, failed: number, unknown: number) =>
      `${passed + failed + unknown} rules checked: ${[
        counted(passed, 'passed'),
        counted(failed, 'failed'),
        counted(unknown, 'unknown'),
      ]
        .filter((part) => part !== null)
        .join(', ')}`,
    pool: {
      passed: 'GetId would accept it.',
      failed: 'GetId would refuse it.',
      unknown: 'GetId would accept it if its client is registered.',
      unverified: 'GetId would accept it if its signature is valid and its client is registered.',
    },
    clock: (tolerance: number) =>
      `Compared with this computer’s clock, with ${tolerance} s of tolerance except for the expiry.`,
    clockDiffers: (seconds: number, tolerance: number) =>
      `Compared with the services’ clock, which is ${Math.abs(seconds)} s ${
        seconds < 0 ? 'behind' : 'ahead of'
      } this computer’s, with ${tolerance} s of tolerance except for the expiry.`,
    keysFrom: (url: string) => `Keys from ${url}`,
    rfc: (rfc: number, section: string) => `RFC\u00a0${rfc}\u00a0§\u00a0${section}`,
    openId: (section: string) => `OpenID Connect Core §\u00a0${section}`,
    aws: 'AWS',
    vendor: (name: string) => `Documentation of ${name}`,
    newTab: '(opens in a new tab)',
    requestAgain: 'Fetch the keys again',
  },
  strength: {
    title: 'How strongly this user signed in',
    level: 'Level',
    /** @param level 1 to 4; null: a name of the pool's own. */
    levelOf: (name: string, level: number | null) => (level === null ? name : `${level} of 4 (${name})`),
    notTold: 'not told',
    methods: 'Methods',
    methodNames: {
      pwd: 'password',
      otp: 'authenticator app',
      sms: 'code by SMS',
      email_otp: 'code by email',
      swk: 'passkey of this device',
      hwk: 'security key',
      mfa: 'several factors',
      fed: 'identity provider',
    },
    signedIn: 'Signed in',
    asked: 'Asked for',
    askedGot: (asked: string, got: string) => `Asked for ${asked}, got ${got}.`,
    compared: {
      first: 'The level that was asked for.',
      later: 'Not the preferred level, but one that was asked for.',
      none: 'None of the levels that were asked for. Cognito issues tokens all the same: the app has to check acr.',
      'not-told':
        'The tokens tell no level. That is no fault: the Hosted UI on the Lite plan ignores acr_values, and an identity provider may tell nothing.',
    },
  },
  claims: {
    title: 'Claims',
    claim: 'Claim',
    value: 'Value',
    shown: 'Token shown',
    count: (name: string, count: number) => `${name} (${count})`,
    explain: 'Explain the claims',
    explainNoMore: 'Hide explanations',
    absent: 'absent',
    unknownClaim: 'Unknown claim.',
    carriedBy: (names: readonly string[]) => `Found in: ${names.join(', ')}.`,
    more: (characters: number) => `Show ${characters.toLocaleString('en')} more characters`,
    header: 'Header',
    form: 'Form of the claims',
    forms: { table: 'Table', json: 'JSON' },
    both: 'Both',
    jsonOf: (name: string) => `Payload of the ${name}`,
    copyPayload: 'Copy payload',
    copyPayloadOf: (token: string) => `Copy payload: ${token}`,
    /** A claim, where two tokens may have it. */
    of: (claim: string, token: string) => `${claim} (${token})`,
    onlyIn: (token: string) => `only in: ${token}`,
    differs: 'differs between the tokens',
  },
  parts: {
    envelope: 'Header and signature',
    header: 'Header',
    payload: 'Payload: claims',
    signature: 'Signature',
    signatureAbout: (bytes: number) => `${bytes} bytes, over the header and the payload as they stand in the token.`,
  },
  carriers,
  claimTexts,
  ruleGroups,
  ruleTexts,
  shortFaults,
  notes,
  cleanings,
  kinds: tokenKinds,
  inspector: tokenInspector,
} as const

/** The name of a rule in the middle of a sentence. */
function lowered(rule: string): string {
  return rule.charAt(0).toLowerCase() + rule.slice(1)
}
