import { expect, it } from 'vitest'
import { answered, exchange } from '../diagram/diagram-fixture.ts'
import { type AccountPoint, accountStepsAhead } from './planned-for-account.ts'

const underWay = (operation: string) => exchange(operation, { operation, outcome: { kind: 'pending' } })
const refused = (operation: string) => exchange(operation, { operation, outcome: answered(400, { __type: 'X' }) })
const done = (operation: string) => exchange(operation, { operation, outcome: answered(200, {}) })

for (const [what, at, codeIsSent, events, expected] of [
  ['a sign-up', 'signing-up', false, [], ['SignUp', 'ConfirmSignUp']],
  ['a sign-up under way', 'signing-up', false, [underWay('SignUp')], ['ConfirmSignUp']],
  ['a refused sign-up', 'signing-up', false, [refused('SignUp')], ['SignUp', 'ConfirmSignUp']],
  ['a confirmation', 'confirming', true, [done('SignUp')], ['ConfirmSignUp']],
  ['a wrong code', 'confirming', true, [done('SignUp'), refused('ConfirmSignUp')], ['ConfirmSignUp']],
  ['a code of long ago', 'confirming', false, [], ['ResendConfirmationCode', 'ConfirmSignUp']],
  ['another code under way', 'confirming', true, [underWay('ResendConfirmationCode')], ['ConfirmSignUp']],
  ['an old code, after all', 'confirming', false, [underWay('ConfirmSignUp')], []],
  ['a forgotten password', 'forgotten', false, [], ['ForgotPassword', 'ConfirmForgotPassword']],
  ['its code is sent', 'resetting', true, [done('ForgotPassword')], ['ConfirmForgotPassword']],
] as const satisfies readonly (readonly [
  string,
  AccountPoint['at'],
  boolean,
  readonly unknown[],
  readonly string[],
])[]) {
  it(`what is left for an account: ${what}`, () => {
    expect(accountStepsAhead({ at, codeIsSent }, events).map(({ operation }) => operation)).toEqual(expected)
  })
}

it('each step has the words of the tables', () => {
  expect(accountStepsAhead({ at: 'forgotten', codeIsSent: false }, [])).toMatchObject([
    { peer: 'user-pool', purpose: 'forgotten-password', result: { what: 'sent-code' } },
    { peer: 'user-pool', purpose: 'reset-password', result: null },
  ])
})
