import { expect, it } from 'vitest'
import type { AccessToken, IdToken } from '../../token/token-set.ts'
import { begin } from '../sign-in/journey.ts'
import { noTasks } from '../tasks/task-state.ts'
import { factsOf } from './user-facts.ts'

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenUntil = (exp?: number) => `${json({ alg: 'RS256' })}.${json({ exp })}.signature`
const connection = { id: 'a', name: 'A', region: 'eu-west-1', identityProviders: [], scopes: [], endpoints: {} }

/** @param ends of ID token, access token and credentials, in seconds; undefined: it names none */
function expiryOf(id: number | undefined, access: number | undefined, credentials: number | undefined) {
  const progress = {
    ...begin('user-pool', 'alice', {}),
    tokens: {
      idToken: tokenUntil(id) as IdToken,
      accessToken: tokenUntil(access) as AccessToken,
      refreshToken: null,
    },
    credentials:
      credentials === undefined
        ? null
        : { accessKeyId: 'ASIA1', secretAccessKey: 's', sessionToken: 't', expires: credentials * 1000 },
  }
  return factsOf({ number: 1, connection, journey: { at: 'done', progress }, tasks: noTasks }).expires
}

const [minutes, hour, day] = [1_800_000_300, 1_800_003_600, 1_800_086_400]

it.each([
  [day, minutes, hour, { what: 'tokens', at: minutes * 1000 }],
  [minutes, day, hour, { what: 'tokens', at: minutes * 1000 }],
  [day, day, hour, { what: 'credentials', at: hour * 1000 }],
  [hour, hour, undefined, { what: 'tokens', at: hour * 1000 }],
  [undefined, undefined, hour, { what: 'credentials', at: hour * 1000 }],
  [undefined, undefined, undefined, null],
])('of an ID token until %s, an access token until %s and credentials until %s', (id, access, credentials, first) => {
  expect(expiryOf(id, access, credentials)).toEqual(first)
})
