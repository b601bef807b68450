import { expect, it } from 'vitest'
import { answer, exchange, runOf } from '../record/run-fixture.ts'
import { guestIdentityIds } from './guest-identity.ts'
import { redacted } from './redacted-run.ts'

const id = 'ap-northeast-1:3f6c02aa-0000-4000-8000-00000000b1e9'
const pool = 'ap-northeast-1:11111111-2222-4333-8444-555555555555'
const body = (members: object) => JSON.stringify(members)

const guest = runOf([
  exchange({ requestBody: body({ IdentityPoolId: pool }), outcome: answer(body({ IdentityId: id })) }),
  exchange({ operation: 'GetCredentialsForIdentity', requestBody: body({ IdentityId: id }) }),
  exchange({ operation: 'ListObjectsV2', url: `https://s3.amazonaws.com/b?prefix=${encodeURIComponent(id)}` }),
])

it('a guest’s identity ID stands in no file', () => {
  expect(guestIdentityIds(guest)).toEqual(new Set([id]))
  const text = JSON.stringify(redacted(guest))
  expect(text).not.toContain(id)
  expect(text).not.toContain(encodeURIComponent(id))
  expect(text).toContain(pool)
})

it('the identity ID of a login stays, since it opens nothing without the token', () => {
  const logins = { 'graph.facebook.com': 'EAAtoken' }
  const requestBody = body({ IdentityId: id, Logins: logins })
  const run = runOf([exchange({ operation: 'GetCredentialsForIdentity', requestBody, outcome: answer(body({})) })])
  expect(guestIdentityIds(run)).toEqual(new Set())
  expect(JSON.stringify(redacted(run))).toContain(id)
})

it('what was masked before is no identity ID', () => {
  expect(guestIdentityIds(redacted(guest))).toEqual(new Set())
})
