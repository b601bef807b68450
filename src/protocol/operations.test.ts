import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Connection } from '../connection/connection.ts'
import { plannedSteps } from '../trace/facts/planned.ts'
import { computations } from './computations.ts'
import { authorizationOf, knownOperation, managementOperations, operations } from './operations.ts'
import { signInMethodNames } from './sign-in-methods.ts'
import { addressOf } from './specification.ts'

const connection: Connection = {
  id: 'test',
  name: 'A',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  hostedUiDomain: 'a.auth.eu-west-1.amazoncognito.com',
  identityProviders: [],
  scopes: [],
  endpoints: {},
}

describe('the table of operations', () => {
  it('knows every command that the app sends', () => {
    const folder = new URL('../cognito/', import.meta.url)
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    )
    const sent = sources.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/new (\w+)Command\(|'(\w+)Command'/g)].map(
        ([, made, named]) => made ?? named ?? '',
      ),
    )
    expect(sent).toContain('InitiateAuth')
    expect(sent.filter((operation) => knownOperation(operation) === null)).toEqual([])
  })

  it('knows every planned step, at the same peer', () => {
    for (const step of signInMethodNames.flatMap((signInMethod) =>
      plannedSteps(connection, signInMethod, { knownIdentity: false }),
    )) {
      if (step.kind !== 'exchange') continue
      const known = knownOperation(step.operation)
      expect(known && operations[known].service, step.operation).toBe(step.peer)
    }
  })

  it('knows the keys of any pool and the addresses of any issuer', () => {
    expect(knownOperation('/eu-west-1_AbCdEfGhI/.well-known/jwks.json')).toBe('/.well-known/jwks.json')
    expect(knownOperation('/realm/.well-known/openid-configuration')).toBe('/.well-known/openid-configuration')
  })

  it('knows no member of Object', () => {
    expect(knownOperation('constructor')).toBeNull()
    expect(authorizationOf('constructor')).toBeNull()
  })

  it('has no operation twice', () => {
    expect(Object.keys(managementOperations).filter((name) => Object.hasOwn(operations, name))).toEqual([])
  })

  for (const [name, { specification }] of Object.entries({ ...operations, ...computations })) {
    it(`links ${name} to a page over https`, () => {
      expect(addressOf(specification)).toMatch(
        /^https:\/\/(docs\.aws\.amazon\.com|www\.rfc-editor\.org|www\.w3\.org)\/\S+$/,
      )
    })
  }
})
