import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../connection/connection.ts'
import { startEmulator } from '../../testing/emulator-fixture.ts'
import { problemFrom } from '../problem.ts'
import { requestGrant } from './credentials.ts'

let sent: string[] = []
/** In place of the first answer to an operation. */
let first: { readonly operation: string; readonly answer: () => Response } | null = null
let connection: Connection

beforeAll(async () => {
  const started = await startEmulator({
    intercept: (request) => {
      const operation = request.headers.get('x-amz-target')?.split('.').at(-1) ?? ''
      sent.push(operation)
      const isFirst = sent.filter((name) => name === operation).length === 1
      return isFirst && operation === first?.operation ? first.answer() : undefined
    },
  })
  connection = started.connection
  return started.close
})

beforeEach(() => {
  sent = []
})

const grantOf = (logins: Readonly<Record<string, string>>) =>
  requestGrant(connection, { logins, knownIdentityId: null, onIdentity: () => {} }).then(
    () => 'granted',
    (error: unknown) => problemFrom(error),
  )

const lost: readonly [string, () => Response, object][] = [
  ['from a gateway', () => new Response('upstream timed out', { status: 504 }), { kind: 'unreadable', status: 504 }],
  [
    'as a fault of the service',
    () => Response.json({ __type: 'InternalErrorException', message: 'm' }, { status: 500 }),
    { kind: 'refused', status: 500 },
  ],
  ['without the identity ID', () => Response.json({}), { kind: 'malformed', status: 200 }],
]

it.each(lost)('a guest’s GetId that is answered %s is sent once, and may have been done', async (_, answer, reason) => {
  first = { operation: 'GetId', answer }
  expect(await grantOf({})).toMatchObject({ kind: 'guest-unconfirmed', reason: { ...reason, operation: 'GetId' } })
  expect(sent).toEqual(['GetId'])
})

it('what was refused for now, or does no more the second time, is sent again', async () => {
  const busy = () => Response.json({ __type: 'TooManyRequestsException', message: 'm' }, { status: 400 })
  first = { operation: 'GetId', answer: busy }
  expect(await grantOf({})).toBe('granted')
  expect(sent).toEqual(['GetId', 'GetId', 'GetCredentialsForIdentity'])

  sent = []
  first = { operation: 'GetCredentialsForIdentity', answer: () => new Response('gone', { status: 503 }) }
  expect(await grantOf({})).toBe('granted')
  expect(sent).toEqual(['GetId', 'GetCredentialsForIdentity', 'GetCredentialsForIdentity'])

  sent = []
  first = { operation: 'GetId', answer: () => new Response('gone', { status: 503 }) }
  expect(await grantOf({ 'graph.facebook.com': 'not a token' })).toMatchObject({ kind: 'refused', operation: 'GetId' })
  expect(sent).toEqual(['GetId', 'GetId'])
})
