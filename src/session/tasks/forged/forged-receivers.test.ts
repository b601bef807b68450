import { expect, it } from 'vitest'
import type { Connection } from '../../../connection/connection.ts'
import type { TaskContext } from '../task-context.ts'
import { forgedHosts, forgedReceivers } from './forged-receivers.ts'
import { tryForgedToken } from './try-forged-token.ts'

const aws: Connection = {
  id: 'aws',
  name: 'aws',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_aaaaaaaaa',
  userPoolClientId: 'client',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  identityProviders: [],
  scopes: [],
  endpoints: {},
  apis: ['https://api.example.com/orders'],
}

it('names each host that would get a forged token, and none of this machine', () => {
  expect(forgedHosts(aws, { api: null })).toEqual([
    'cognito-identity.eu-west-1.amazonaws.com',
    'cognito-idp.eu-west-1.amazonaws.com',
  ])
  expect(forgedHosts(aws, { api: 'https://api.example.com/orders' })).toContain('api.example.com')
  const endpoints = { userPool: 'http://localhost:9250', identityPool: 'http://127.0.0.1:9250' }
  expect(forgedHosts({ ...aws, endpoints }, { api: null })).toEqual([])
})

it('sends none to an API that the connection doesn’t have', () => {
  expect(forgedReceivers(aws, { api: 'https://other.example.com/' })).not.toContain('own-api')
  expect(forgedHosts(aws, { api: 'https://other.example.com/' })).not.toContain('other.example.com')
})

it('leaves out whom the connection lacks', () => {
  const { identityPoolId: _, ...poolOnly } = aws
  expect(forgedReceivers(poolOnly, { api: null })).toEqual(['page', 'user-pool'])
})

it('goes nowhere before the user agreed', async () => {
  // Nothing else of it is needed before that.
  const context = { connection: aws } as Partial<TaskContext> as TaskContext
  const trial = { original: 'a.b.c', claims: {}, forgery: 'none', api: null } as const
  await expect(tryForgedToken(context, trial, false)).rejects.toThrow('only where the user agreed')
})
