import { describe, expect, it } from 'vitest'
import { readToken } from './read-token.ts'
import { expectationsOf } from './rules/expectations.ts'
import { connection, faults, idClaims, keysOf, makeSigner, now, seconds } from './token-fixture.ts'
import { turningPoints } from './turning-points.ts'
import { checkToken, reportAt } from './verify-token.ts'

const { jwk, sign } = await makeSigner()

async function checked(change: Readonly<Record<string, unknown>>, clockDifference: number | null = null) {
  const token = readToken(await sign({ ...idClaims, ...change }))
  const expectations = expectationsOf(token.kind, connection)
  return checkToken({ token, expectations, keys: keysOf(jwk), clockDifference, nonce: null, accessToken: null })
}

describe('a report at a moment', () => {
  it('says from the very second of the end that it has expired, in every row and in its conclusion', async () => {
    const token = await checked({ exp: seconds + 60 })
    expect(reportAt(token, now + 59_999).conclusion.kind).toBe('verified')
    const report = reportAt(token, now + 60_000)
    expect(report.conclusion).toMatchObject({ kind: 'not-verified', failed: ['expires'] })
    expect(faults(report)).toEqual(['expires: expired', 'pool-time: expired'])
    // The clock was set back.
    expect(reportAt(token, now).conclusion.kind).toBe('verified')
  })

  it('changes only at its turning points', async () => {
    for (const difference of [null, -600_000]) {
      const token = await checked({ exp: seconds + 60, nbf: seconds + 45 }, difference)
      const points = turningPoints(token.of).sort((a, b) => a - b)
      expect(points).toContain((seconds + 60) * 1000 - (difference ?? 0))
      const verdicts = (at: number) => reportAt(token, at).rows.map(({ verdict }) => verdict)
      const borders = [points[0] ?? 0, ...points, (points.at(-1) ?? 0) + 1_000_000]
      for (const [index, from] of borders.slice(0, -1).entries()) {
        const to = (borders[index + 1] ?? 0) - 1
        if (to > from) expect(verdicts(from)).toEqual(verdicts(to))
      }
    }
  })

  it('has none where a time is none', async () => {
    expect(turningPoints((await checked({ exp: 'soon', iat: null, auth_time: {} })).of)).toEqual([])
  })
})
