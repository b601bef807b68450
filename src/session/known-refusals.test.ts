import { expect, it } from 'vitest'
import type { Problem } from '../cognito/problem.ts'
import type { TaskName } from './after-state.ts'
import { type KnownRefusal, knownRefusal } from './known-refusals.ts'

const refused = (code: string, message: string): Problem => ({
  kind: 'refused',
  service: 'user-pool',
  code,
  message,
  status: 400,
})

const cases: readonly [TaskName, Problem, KnownRefusal | null][] = [
  ['get-user', refused('NotAuthorizedException', 'Access Token does not have required scopes'), 'scope-missing'],
  ['refresh', refused('invalid_grant', ''), 'refresh-refused'],
  ['get-user', refused('invalid_grant', ''), null],
  ['refresh', refused('RefreshTokenReuseException', 'Refresh token has already been used'), 'refresh-token-used'],
  ['renew', refused('NotAuthorizedException', 'Token is inactive'), 'token-inactive'],
  [
    'classic',
    refused('InvalidParameterException', 'Basic (classic) flow is not enabled, please use enhanced flow.'),
    'classic-off',
  ],
  ['revoke', refused('UnsupportedOperationException', 'whatever'), 'revocation-off'],
  ['refresh', refused('UnsupportedOperationException', 'whatever'), null],
  ['refresh', { kind: 'unreachable', service: 'user-pool' }, null],
]

for (const [task, problem, expected] of cases) {
  it(`${task}: ${problem.kind === 'refused' ? problem.message || problem.code : problem.kind} is ${expected}`, () => {
    expect(knownRefusal(task, problem)).toBe(expected)
  })
}
