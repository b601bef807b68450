import { expect, it } from 'vitest'
import { alice } from '../session-fixture.ts'

it('a renewal is one request, and STS is asked again only where the role may differ', async () => {
  const { held, sent, session } = await alice()
  const before = held()
  await session.runTask('renew')
  expect(sent).toEqual(['GetCredentialsForIdentity'])
  expect(held()?.credentials?.accessKeyId).not.toBe(before?.credentials?.accessKeyId)
  expect(held()?.identityId).toBe(before?.identityId)

  await session.runTask('refresh')
  await session.runTask('renew')
  expect(sent.slice(1)).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  await session.runTask('renew')
  expect(sent.slice(4)).toEqual(['GetCredentialsForIdentity'])
})

it('an ID token that has expired is refreshed first', async () => {
  const { moveClock, held, sent, session, tasks } = await alice({ client: { idTokenValidity: 300 } })
  moveClock(301)
  await session.runTask('renew')
  expect(sent).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  expect(tasks().status.renew).toEqual({ at: 'done' })
  expect(held()?.credentials).not.toBeNull()
})

it('a failure keeps the old credentials, and says why', async () => {
  const { held, forgetIdentities, session, tasks } = await alice()
  const before = held()
  forgetIdentities()
  await session.runTask('renew')
  expect(held()).toEqual(before)
  expect(tasks().status.renew).toMatchObject({
    at: 'failed',
    problem: { kind: 'refused', service: 'identity-pool', code: 'ResourceNotFoundException' },
  })
})

it('another role is asked for, and the renewal goes on with it until the pool chooses again', async () => {
  const { session, tasks, held, bodies } = await alice()
  const asked = 'arn:aws:iam::000000000000:role/LocalAdmins'
  bodies.length = 0
  await session.runTask('ask-role', asked)
  await session.runTask('renew')
  expect(bodies.filter((body) => body.includes('CustomRoleArn'))).toHaveLength(2)
  expect(tasks().customRoleArn).toBe(asked)
  expect(held()?.caller?.arn).toContain('LocalAdmins')

  await session.runTask('ask-role', null)
  expect(tasks()).toMatchObject({ customRoleArn: null, roleMayDiffer: false })
})
