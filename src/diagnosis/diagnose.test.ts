import { describe, expect, it } from 'vitest'
import { accountCases } from './cases/account-cases-fixture.ts'
import { callCases } from './cases/call-cases-fixture.ts'
import { type Case, pool, rivalsOf } from './cases/case-fixture.ts'
import { hostedUiCases } from './cases/hosted-ui-cases-fixture.ts'
import { identityPoolCases } from './cases/identity-pool-cases-fixture.ts'
import { userPoolCases } from './cases/user-pool-cases-fixture.ts'
import { diagnose } from './diagnose.ts'
import { evidence, sent, token } from './evidence/evidence-fixture.ts'
import type { SymptomName } from './symptoms.ts'
import { symptoms } from './symptoms.ts'

const cases = [...userPoolCases, ...accountCases, ...hostedUiCases, ...identityPoolCases, ...callCases]
const findingsOf = ({ problem, more }: Case) => diagnose(evidence(problem, more))

const issuer = 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123'
const updatedIssuer = { sent: sent('GetId', { logins: [{ key: 'x', token: token({ issuer }) }] }) }

/** Causes that something else always speaks louder for, and the case in which each is told among the others. */
const neverFirst: Readonly<Partial<Record<SymptomName, SymptomName>>> = {
  'issuer-updated': 'issuer-differs',
  'attribute-unreadable': 'code-refused',
  'return-state-lost': 'return-elsewhere',
  'return-stale': 'return-elsewhere',
  'role-trust-wrong': 'role-missing',
  'cors-headers-missing': 'unreachable',
  'blocked-by-extension': 'unreachable',
  'domain-unknown': 'unreachable',
}

/** Causes that are only told of before a request. */
const foretold: readonly string[] = ['login-refused-before']

describe('the first cause of a refusal', () => {
  it.each(cases.map((each) => [`${JSON.stringify(each.problem)} ${each.proof}`, each] as const))(
    '%s',
    (_name, each) => {
      const [first] = findingsOf(each)
      expect([first?.symptom, first?.proof?.name ?? null]).toEqual([each.symptom, each.proof])
    },
  )
})

describe('the table of symptoms', () => {
  const names = Object.keys(symptoms) as readonly SymptomName[]

  it('has a case for each, and at least 100 of them', () => {
    const told = new Set<string>([...cases.map(({ symptom }) => symptom), ...Object.keys(neverFirst), ...foretold])
    expect(names.filter((name) => !told.has(name))).toEqual([])
    expect(names.length).toBeGreaterThanOrEqual(100)
  })

  it.each(Object.entries(neverFirst))('tells of %s where %s comes first', (name, first) => {
    const found = cases.filter(({ symptom }) => symptom === first).flatMap(findingsOf)
    const updated = diagnose(evidence(cases.find(({ symptom }) => symptom === first)?.problem ?? null, updatedIssuer))
    expect([...found, ...updated].map(({ symptom }) => symptom)).toContain(name)
  })

  it('tells of no cause as surely as of the first, where something decides between them', () => {
    const rivals = cases.flatMap((each) => {
      const found = findingsOf(each)
      return rivalsOf(found).map((rival) => `${found[0]?.symptom} (${found[0]?.certainty}): ${rival}`)
    })
    expect(rivals).toEqual([])
  })

  it('finds nothing in words that nobody knows', () => {
    expect(diagnose(evidence(pool('InitiateAuth', 'NeverSeen', 'Never seen.')))).toEqual([])
  })
})

it('prints how many first causes are right, and how many are proved', () => {
  const right = cases.filter((each) => findingsOf(each)[0]?.symptom === each.symptom)
  const proved = new Set(cases.filter(({ proof }) => proof !== null).map(({ symptom }) => symptom))
  const share = (count: number, of: number) => `${Math.round((100 * count) / of)} % (${count} of ${of})`
  process.stdout.write(
    `${Object.keys(symptoms).length} symptoms; first cause right: ${share(right.length, cases.length)}; ` +
      `cases with a proof: ${share(cases.filter(({ proof }) => proof !== null).length, cases.length)}; ` +
      `symptoms that a session can prove: ${share(proved.size, Object.keys(symptoms).length)}\n`,
  )
  expect(right.length).toBe(cases.length)
})
