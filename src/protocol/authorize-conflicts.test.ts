import { describe, expect, it } from 'vitest'
import { conflictsIn } from './authorize-conflicts.ts'
import type { AuthorizeQuery } from './authorize-parameters.ts'

const request = { response_type: 'code', scope: 'openid email', redirect_uri: 'http://localhost:5173/callback' }

describe('conflicts of an authorization request', () => {
  for (const [query, conflicts] of [
    [{}, []],
    [{ prompt: 'login', login_hint: 'alice', lang: 'ja', max_age: '300' }, []],
    [{ prompt: 'none' }, []],
    [{ prompt: 'none', identity_provider: 'Facebook' }, []],
    [{ prompt: 'none', identity_provider: 'COGNITO' }, ['none-of-a-federated-session']],
    [{ prompt: 'none login' }, ['none-beside-others']],
    [{ prompt: 'login select_account' }, []],
    [{ prompt: 'create' }, ['unknown-prompt']],
    [{ scope: 'email' }, ['scope-without-openid']],
    [{ scope: 'aws.cognito.signin.user.admin' }, []],
    [{ response_type: 'token' }, ['no-code']],
    [{ state: 'mine' }, ['generated-replaced']],
    [{ max_age: '5 minutes' }, ['no-seconds']],
    [{ max_age: '-1' }, ['no-seconds']],
    [{ resource: 'https://api.example.com' }, []],
    [{ resource: 'com.example.app:/api' }, []],
    [{ resource: 'api' }, ['no-resource']],
    [{ resource: 'https://api.example.com/#part' }, ['no-resource']],
  ] as const satisfies readonly (readonly [AuthorizeQuery, readonly string[]])[]) {
    it(`${JSON.stringify(query)}: ${conflicts.join() || 'none'}`, () => {
      expect(conflictsIn({ ...request, ...query })).toEqual(conflicts)
    })
  }
})
