import { describe, expect, it } from 'vitest'
import type { Outgoing } from '../../trace/record/exchange.ts'
import { rivalsOf } from '../cases/case-fixture.ts'
import { type SymptomName, symptoms } from '../symptoms.ts'
import { accountActs } from './account-acts-fixture.ts'
import { callActs } from './call-acts-fixture.ts'
import { hostedUiActs } from './hosted-ui-acts-fixture.ts'
import { identityPoolActs } from './identity-pool-acts-fixture.ts'
import { notProduced } from './not-produced-fixture.ts'
import { openPage } from './page-fixture.ts'
import { triggerActs } from './trigger-acts-fixture.ts'
import { userPoolActs } from './user-pool-acts-fixture.ts'
import { withIdentityPool } from './world-fixture.ts'

const acts = [...userPoolActs, ...triggerActs, ...accountActs, ...hostedUiActs, ...identityPoolActs, ...callActs]

it.each(acts)('$symptom, proved by $proof, comes first of what the local Cognito says', async (each) => {
  const page = await openPage(each.world)
  await each.act(page)
  const found = await page.diagnosed()
  expect([found[0]?.symptom, found[0]?.proof?.name ?? null]).toEqual([each.symptom, each.proof])
  expect(rivalsOf(found)).toEqual([])
})

it('knows that the local Cognito runs once it has answered another request', async () => {
  const page = await openPage()
  page.cut()
  await page.getId()
  page.cut(false)
  await page.signIn('alice', 'Alice-Passw0rd!')
  const [first] = await page.diagnosed('GetId')
  expect([first?.symptom, first?.proof]).toEqual(['answer-lost', { name: 'others-answered', values: ['InitiateAuth'] }])
})

it('foretells a login that the identity pool has just refused', async () => {
  const page = await openPage(withIdentityPool({ socialProviders: { 'www.amazon.com': 'amzn1.application.1' } }))
  const logins = { 'graph.facebook.com': await page.pretendToken('Facebook') }
  const again: Outgoing = {
    peer: 'identity-pool',
    operation: 'GetId',
    method: 'POST',
    url: 'http://localhost:9250/',
    requestHeaders: [],
    requestBody: JSON.stringify({ Logins: logins }),
  }
  expect(page.foretold(again)).toEqual([])
  await page.getId(logins)
  expect(page.foretold(again).map(({ symptom, proof }) => [symptom, proof?.name])).toEqual([
    ['login-refused-before', 'refused-before'],
  ])
})

describe('each symptom', () => {
  const names = Object.keys(symptoms) as readonly SymptomName[]
  const produced = new Set<SymptomName>([...acts.map(({ symptom }) => symptom), 'login-refused-before'])

  it('is produced here, or only AWS, or only the page, can say it', () => {
    expect(names.filter((name) => !produced.has(name) && !(name in notProduced))).toEqual([])
    expect([...produced].filter((name) => name in notProduced)).toEqual([])
  })

  it('is counted', () => {
    const of = (origin: 'aws' | 'page') => Object.values(notProduced).filter((each) => each === origin).length
    const proved = new Set(acts.filter(({ proof }) => proof !== null).map(({ symptom }) => symptom))
    process.stdout.write(
      `${names.length} symptoms: ${produced.size} produced by the local Cognito (${proved.size} of them proved, in ` +
        `${acts.length} ways), ${of('aws')} said by AWS only, ${of('page')} by the page\n`,
    )
    expect(produced.size).toBeGreaterThanOrEqual(150)
    expect(produced.size + of('aws') + of('page')).toBe(names.length)
  })
})
