import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { clientId, type World } from '../../emulator-fixture.ts'
import { alice, startWith } from './triggers-fixture.ts'

describe('pre token generation', () => {
  const tokensOf = async (world: World) => {
    const { IdToken = '', AccessToken = '', RefreshToken = '' } = (await alice(world)).AuthenticationResult ?? {}
    return { id: decodeJwt(IdToken), access: decodeJwt(AccessToken), RefreshToken }
  }

  test('in its first version changes claims of the ID token and the groups of both', async () => {
    const events: { triggerSource: string; version?: string; request?: object }[] = []
    const world = await startWith({
      preTokenGeneration: {
        version: 'V1_0',
        run: (event) => {
          events.push(structuredClone(event))
          event.response.claimsOverrideDetails = {
            claimsToAddOrOverride: { tenant: 'blue', sub: 'x' },
            claimsToSuppress: ['name', 'iss'],
            groupOverrideDetails: { groupsToOverride: ['blue'], iamRolesToOverride: ['arn:x'], preferredRole: 'arn:x' },
          }
          return event
        },
      },
    })
    const { id, access, RefreshToken } = await tokensOf(world)
    expect(id).toMatchObject({
      tenant: 'blue',
      sub: world.user('alice').sub,
      iss: expect.any(String),
      'cognito:groups': ['blue'],
      'cognito:roles': ['arn:x'],
      'cognito:preferred_role': 'arn:x',
    })
    expect(id).not.toHaveProperty('name')
    expect(access['cognito:groups']).toEqual(['blue'])
    expect(access).not.toHaveProperty('tenant')
    const refreshing = { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: RefreshToken } } as const
    await world.idp.send(new InitiateAuthCommand({ ClientId: clientId, ...refreshing }))
    expect(events).toMatchObject([
      {
        triggerSource: 'TokenGeneration_Authentication',
        version: '1',
        request: { groupConfiguration: { groupsToOverride: ['admins'] } },
      },
      { triggerSource: 'TokenGeneration_RefreshTokens' },
    ])
  })

  test.each(['V2_0', 'V3_0'] as const)('as %s changes claims and scopes of the access token, too', async (version) => {
    const world = await startWith({
      preTokenGeneration: {
        version,
        run: (event) => {
          expect([event.version, event.request.scopes]).toEqual([
            version.slice(1, 2),
            ['aws.cognito.signin.user.admin'],
          ])
          event.response.claimsAndScopeOverrideDetails = {
            idTokenGeneration: { claimsToAddOrOverride: { list: [1, 2] } },
            accessTokenGeneration: {
              claimsToAddOrOverride: { tenant: { name: 'blue' }, username: 'x' },
              scopesToAdd: ['shop/read'],
              scopesToSuppress: ['aws.cognito.signin.user.admin'],
            },
          }
          return event
        },
      },
    })
    const { id, access } = await tokensOf(world)
    expect(id.list).toEqual([1, 2])
    expect(access).toMatchObject({ tenant: { name: 'blue' }, scope: 'shop/read', username: 'alice' })
  })
})
