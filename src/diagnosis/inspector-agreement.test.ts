import { expect, test } from 'vitest'
import { issuers } from '../token/issuers.ts'
import { foreignTokens } from '../token/kind/foreign-tokens-fixture.ts'
import { readToken } from '../token/read-token.ts'
import { check, connection, forge, now, seconds } from '../token/token-fixture.ts'
import { judge } from '../token/verifiers/judgement.ts'
import { shown } from '../token/verifiers/presented-tokens-fixture.ts'
import type { RefusalRule } from '../token/verifiers/verifier.ts'
import { verifiers } from '../token/verifiers/verifiers.ts'
import { preflight } from './diagnose.ts'
import { evidenceOfLogin } from './evidence/evidence-of-login.ts'
import type { SymptomName } from './symptoms.ts'

const header = { alg: 'RS256', kid: 'key-1' }
const others = { sub: 'x', aud: 'app', exp: seconds + 60 }
const tokens = Object.entries({
  ...Object.fromEntries(Object.entries(shown).map(([name, claims]) => [name, forge(header, claims)])),
  ...Object.fromEntries(
    Object.entries(foreignTokens).map(([name, { claims }]) => [name, forge(header, { ...claims, exp: seconds + 60 })]),
  ),
  'Facebook Limited Login': forge(header, { ...others, iss: 'https://www.facebook.com' }),
  Google: forge(header, { ...others, iss: issuers.google.names[0] }),
})

/** What the pre-flight says where the verifier refuses by a rule; the rules that are missing can't be proved beforehand. */
const saidOf: Partial<Record<RefusalRule, readonly SymptomName[]>> = {
  'token-use': ['access-token-sent', 'token-not-openid'],
  'limited-login': ['limited-login-sent'],
  expired: ['token-expired'],
  audience: ['token-not-registered'],
}

const foretold = (token: string): readonly SymptomName[] => {
  const evidence = evidenceOfLogin(token, connection, now)
  return evidence ? preflight(evidence).map(({ symptom }) => symptom) : []
}

test.each(tokens)('the Token inspector and the warning before GetId agree about: %s', async (_name, token) => {
  const read = readToken(token)
  const { answer, refusal } = judge(verifiers['identity-pool'], read, await check(token))
  const found = foretold(token)
  // Nothing shows what such a token is for: that it is no ID token is likely, and no proof.
  if (read.kind === 'jwt') return expect([answer, found]).toEqual(['refuses', []])
  const expected = answer === 'refuses' && refusal ? (saidOf[refusal.rule] ?? []) : []
  expect(found.some((symptom) => expected.includes(symptom))).toBe(expected.length > 0)
  if (answer !== 'refuses') expect(found).toEqual([])
})
