import { describe, expect, it } from 'vitest'
import { answer, exchange } from '../record/run-fixture.ts'
import { filterOf } from './trace-filter.ts'

const granted = exchange({ id: 'granted', outcome: answer('{"IdentityId":"eu-west-1:1"}') })
const refused = exchange({
  id: 'refused',
  peer: 'user-pool',
  operation: 'InitiateAuth',
  url: 'https://cognito-idp.eu-west-1.amazonaws.com/',
  outcome: answer('{"__type":"NotAuthorizedException","message":"Incorrect username or password."}', { status: 400 }),
})
const silent = exchange({ id: 'silent', operation: 'GetOpenIdToken', outcome: { kind: 'unreachable', duration: 9 } })
const returned = {
  kind: 'redirect',
  id: 'returned',
  direction: 'returned',
  provider: 'Facebook',
  url: 'https://app.example/callback?error=access_denied',
  at: 0,
} as const
const computed = {
  kind: 'computation',
  id: 'computed',
  name: 'pkce',
  values: [{ name: 'code_verifier', length: 43 }],
  at: 0,
} as const
const events = [granted, refused, silent, returned, computed]
const names = new Map(events.map((event) => [event.id, event.kind === 'computation' ? 'PKCE pair' : '']))

describe('the filter', () => {
  it.each([
    ['getid', ['granted']],
    ['GETOPEN', ['silent']],
    ['cognito-idp.eu-west-1', ['refused']],
    ['400', ['refused']],
    ['incorrect username', ['refused']],
    ['is:error', ['refused', 'silent', 'returned']],
    ['is:error -facebook', ['refused', 'silent']],
    ['-is:error', ['granted', 'computed']],
    ['post -400', ['granted', 'silent']],
    ['pkce', ['computed']],
    ['code_verifier', ['computed']],
    ['facebook access_denied', ['returned']],
    ['nothing like that', []],
  ])('%s', (typed, ids) => {
    const filter = filterOf(typed)
    expect(events.filter((event) => filter?.(event, names.get(event.id) ?? '')).map(({ id }) => id)).toEqual(ids)
  })

  it.each(['', '  ', '-'])('“%s” filters nothing', (typed) => {
    expect(filterOf(typed)).toBeNull()
  })
})
