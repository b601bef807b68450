import type { KeysMissing } from '../../token/key-set.ts'
import { carriers, claimTexts } from './token-claims.ts'
import { cleanings, tokenInspector, tokenKinds, useAnswers, useReasons, uses } from './token-inspector.ts'
import { notes, ruleGroups, ruleTexts } from './token-rules.ts'

/** Why a signature wasn't checked, after "signature not checked". */
const unchecked: Readonly<Record<KeysMissing | 'no-crypto', string | null>> = {
  'not-asked': null,
  asking: null,
  'no-place': 'the issuer has no address to ask',
  forbidden: 'the page may not ask for the keys',
  unreachable: 'the keys could not be had',
  refused: 'the keys could not be had',
  unreadable: 'the keys could not be had',
  'no-crypto': 'the page is not on https',
}

const counted = (count: number, words: string): string | null => (count === 0 ? null : `${count} ${words}`)

export const tokens = {
  verdict: {
    verified: 'verified',
    notVerified: (why: string) => `not verified: ${why}`,
    unchecked: (why: KeysMissing | 'no-crypto') =>
      ['signature not checked', unchecked[why]].filter((part) => part !== null).join(': '),
    noJwt: 'not a JWT',
    /** After "not verified", the rules by name. */
    fails: (rules: readonly string[]) => `${inWords(rules)} ${rules.length === 1 ? 'fails' : 'fail'}`,
    open: (rules: readonly string[]) => `${inWords(rules)} not known`,
  },
  report: {
    caption: 'What was checked',
    rule: 'Rule',
    expected: 'Expected',
    found: 'Found',
    verdicts: { passed: 'passed', failed: 'failed', unknown: 'not known' },
    nothing: 'nothing',
    asExpected: 'as expected',
    /** Of the verification; the identity pool's own rules are another question. */
    summary: (passed: number, failed: number, unknown: number) =>
      `${passed + failed + unknown} rules checked: ${[
        counted(passed, 'passed'),
        counted(failed, 'failed'),
        counted(unknown, 'not known'),
      ]
        .filter((part) => part !== null)
        .join(', ')}`,
    pool: {
      passed: 'GetId would take it.',
      failed: 'GetId would refuse it.',
      unknown: 'GetId would take it if its client is registered.',
      unverified: 'GetId would take it if its signature is good and its client is registered.',
    },
    clock: (tolerance: number) =>
      `Compared with the clock of this computer; ${tolerance} s of tolerance, but none for the expiry.`,
    clockDiffers: (seconds: number, tolerance: number) =>
      `Compared with the services’ clock, which is ${Math.abs(seconds)} s ${
        seconds < 0 ? 'behind' : 'ahead of'
      } this computer’s; ${tolerance} s of tolerance, but none for the expiry.`,
    keysFrom: (url: string) => `Keys from ${url}`,
    rfc: (rfc: number, section: string) => `RFC\u00a0${rfc}\u00a0§\u00a0${section}`,
    openId: (section: string) => `OpenID Connect Core §\u00a0${section}`,
    aws: 'AWS',
    newTab: '(opens in a new tab)',
    askAgain: 'Ask for the keys again',
  },
  claims: {
    title: 'Claims',
    claim: 'Claim',
    value: 'Value',
    shown: 'Token whose claims are shown',
    count: (name: string, count: number) => `${name} (${count})`,
    explain: 'Explain the claims',
    explainNoMore: 'Hide explanations',
    absent: 'not in it',
    unknownClaim: 'Not a claim that is known here.',
    carriedBy: (names: readonly string[]) => `Found in: ${names.join(', ')}.`,
    more: (characters: number) => `Show ${characters.toLocaleString('en')} more characters`,
    yes: 'true',
    no: 'false',
    header: 'Header',
  },
  carriers,
  claimTexts,
  ruleGroups,
  ruleTexts,
  notes,
  cleanings,
  kinds: tokenKinds,
  uses,
  useAnswers,
  useReasons,
  inspector: tokenInspector,
} as const

/** Names of rules in the middle of a sentence. */
function inWords(rules: readonly string[]): string {
  return rules.map((rule) => rule.charAt(0).toLowerCase() + rule.slice(1)).join(', ')
}
