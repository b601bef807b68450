import { describe, expect, it } from 'vitest'
import { operationOf } from '../facts/step-name.ts'
import type { TraceEvent } from '../record/exchange.ts'
import { exchange } from '../record/run-fixture.ts'
import { foundSteps } from './found-steps.ts'

const hostedUi = 'https://example.auth.eu-west-1.amazoncognito.com'
const authorize = {
  method: 'GET',
  url: `${hostedUi}/oauth2/authorize?client_id=abc&state=s1`,
  peer: 'hosted-ui',
} as const
const token = {
  url: `${hostedUi}/oauth2/token`,
  peer: 'hosted-ui',
  operation: '/oauth2/token',
  requestBody: 'grant_type=authorization_code&code=c1',
} as const
const page = (query: string) => ({ method: 'GET', url: `https://app.example/${query}`, peer: 'other' }) as const

/** What the steps are called that are found among these requests. */
function found(...requests: readonly Parameters<typeof exchange>[0][]): readonly string[] {
  const lacks = { body: false, time: false, authorization: false }
  const steps = foundSteps(requests.map((request) => ({ page: null, event: exchange(request), lacks })))
  // The spread keeps the union's member; the compiler sees only that of all.
  return steps.map(({ event }) => operationOf({ ...event, id: '' } as TraceEvent))
}

describe('the steps of a sign-in', () => {
  for (const [what, requests, names] of [
    ['a return with the state', [authorize, page('?code=c&state=s1')], ['/oauth2/authorize', '/callback']],
    ['a return with an error', [authorize, page('?error=access_denied&state=s1')], ['/oauth2/authorize', '/callback']],
    ['a return whose code is exchanged', [page('?code=c1&state=x'), token], ['/callback', '/oauth2/token']],
    ['a sign-out', [{ method: 'GET', url: `${hostedUi}/logout?client_id=a&logout_uri=b`, peer: 'other' }], ['/logout']],
  ] as const) {
    it(`are ${what}`, () => {
      expect(found(...requests)).toEqual(names)
    })
  }

  for (const [what, request] of [
    ['a page with another code and state', page('?code=other&state=other')],
    ['a page with the state alone', page('?state=s1')],
    ['a logout of another service', page('logout?client_id=a')],
    ['a preflight', { ...token, method: 'OPTIONS' }],
    [
      'an Action of another service',
      { url: 'https://email.eu-west-1.amazonaws.com/', peer: 'sts', operation: 'SendEmail' },
    ],
  ] as const) {
    it(`are not ${what}`, () => {
      expect(found(authorize, request, token)).toEqual(['/oauth2/authorize', '/oauth2/token'])
    })
  }
})
