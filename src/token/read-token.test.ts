import { expect, it, onTestFinished, vi } from 'vitest'
import { keyIdsOf, readToken, unverifiedIssuer } from './read-token.ts'
import { expectationsOf } from './rules/expectations.ts'
import { connection, idClaims, keysOf, makeSigner, now } from './token-fixture.ts'
import { turningPoints } from './turning-points.ts'
import { judge } from './verifiers/judgement.ts'
import { sts } from './verifiers/sts.ts'
import { checkToken, reportAt } from './verify-token.ts'

it('a token is taken apart once, whatever is asked of it', async () => {
  const { jwk, sign } = await makeSigner()
  const text = await sign(idClaims)
  const parse = vi.spyOn(JSON, 'parse')
  onTestFinished(() => parse.mockRestore())
  const timesTakenApart = () => parse.mock.calls.filter(([json]) => json === JSON.stringify(idClaims)).length

  const token = readToken(text)
  expect(timesTakenApart()).toBe(1)
  const expectations = expectationsOf(token.kind, connection)
  const of = { token, expectations, keys: keysOf(jwk), clockDifference: null, nonce: null, accessToken: null }
  const checked = await checkToken(of)
  const [report] = [reportAt(checked, now), reportAt(checked, now + 1000)]
  expect(report.conclusion.kind).toBe('verified')
  judge(sts, token, report)
  turningPoints(of)
  keyIdsOf([token])
  unverifiedIssuer(token)
  expect(timesTakenApart()).toBe(1)
})
