import { describe, expect, it } from 'vitest'
import { strengthIn } from './strength.ts'

const [loa3, loa4] = ['urn:cognito:loa:3', 'urn:cognito:loa:4']

describe('how strongly a user signed in', () => {
  it.each([
    [loa4, `${loa4} ${loa3}`, 'first'],
    [loa3, `${loa4} ${loa3}`, 'later'],
    [loa3, loa4, 'none'],
    [undefined, loa4, 'not-told'],
    [loa3, null, null],
  ])('%s, where %s was asked for, is %s', (acr, asked, compared) => {
    expect(strengthIn({ acr, amr: ['pwd', 'sms', 'mfa'] }, asked)).toMatchObject({ acr: acr ?? null, compared })
  })

  it('has the level of AWS’s name, and none of a name of the user pool’s own', () => {
    expect(strengthIn({ acr: loa4 }, null)?.level).toBe(4)
    expect(strengthIn({ acr: 'gold' }, 'gold')).toMatchObject({ level: null, compared: 'first' })
  })

  it('is not told where no token does and nothing was asked for', () => {
    expect(strengthIn({ auth_time: 1 }, null)).toBeNull()
  })

  it('is read from a hostile token, too', () => {
    expect(strengthIn({ acr: {}, amr: [1, 'pwd', null], auth_time: 'x' }, ' ')).toMatchObject({
      acr: null,
      amr: ['pwd'],
      asked: [],
      authTime: null,
    })
  })
})
