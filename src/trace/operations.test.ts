import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Connection } from '../connection/connection.ts'
import { ways } from '../connection/ways.ts'
import type { TraceEvent } from './exchange.ts'
import { addressOf, knownOperation, operationOf, operations, stepName } from './operations.ts'
import { plannedSteps } from './planned.ts'

const connection: Connection = {
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
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const sent = sources.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/new (\w+)Command\(|'(\w+)Command'/g)].map(
        ([, made, named]) => made ?? named ?? '',
      ),
    )
    expect(sent).toContain('InitiateAuth')
    expect(sent.filter((operation) => knownOperation(operation) === null)).toEqual([])
  })

  it('knows every planned step, at the same peer', () => {
    for (const step of ways.flatMap((way) => plannedSteps(connection, way, { knownIdentity: false }))) {
      if (step.kind !== 'exchange') continue
      const known = knownOperation(step.operation)
      expect(known && operations[known].peer, step.operation).toBe(step.peer)
    }
  })

  it('knows the keys of any pool and the addresses of any issuer', () => {
    expect(knownOperation('/eu-west-1_AbCdEfGhI/.well-known/jwks.json')).toBe('/.well-known/jwks.json')
    expect(knownOperation('/realm/.well-known/openid-configuration')).toBe('/.well-known/openid-configuration')
  })

  it('knows no member of Object', () => expect(knownOperation('constructor')).toBeNull())

  for (const [name, { specification }] of Object.entries(operations)) {
    it(`links ${name} to a page over https`, () => {
      expect(addressOf(specification)).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|www\.rfc-editor\.org)\/\S+$/)
    })
  }
})

describe('a step is called', () => {
  const at = 0
  const url = 'https://a.auth.eu-west-1.amazoncognito.com/oauth2/authorize?state=s'
  const named: readonly (readonly [string, TraceEvent])[] = [
    ['/oauth2/authorize', { kind: 'redirect', id: '1', direction: 'left', provider: null, url, at }],
    ['/callback', { kind: 'redirect', id: '2', direction: 'returned', provider: null, url: 'http://a/x?code=c', at }],
    ['not a url', { kind: 'redirect', id: '3', direction: 'left', provider: null, url: 'not a url', at }],
    ['pkce', { kind: 'computation', id: '4', name: 'pkce', values: [], at }],
  ]
  for (const [name, event] of named) it(name, () => expect(operationOf(event)).toBe(name))

  it('by a name of ours where it is only computed', () => {
    const [names, computed] = [{ pkce: 'PKCE verifier', 'srp-key': '', 'srp-proof': '' }, named.at(-1)?.[1]]
    expect(computed && stepName(computed, names)).toBe('PKCE verifier')
    expect(named[1] && stepName(named[1][1], names)).toBe('/callback')
  })
})
