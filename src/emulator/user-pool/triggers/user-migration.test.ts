import { ForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { clientId, userPoolId } from '../../emulator-fixture.ts'
import type { Triggers } from '../../state/triggers.ts'
import { begin } from '../challenge-fixture.ts'
import { startWith } from './triggers-fixture.ts'

describe('user migration', () => {
  const userMigration: Triggers['userMigration'] = (event) => {
    if (event.request.password === 'Wrong-Passw0rd!') throw new Error('Bad password')
    event.response.userAttributes = { email: `${event.userName}@example.com`, email_verified: 'true' }
    event.response.finalUserStatus = 'CONFIRMED'
    return event
  }

  test('brings an unknown user along, once', async () => {
    const events: { triggerSource: string }[] = []
    const world = await startWith({
      userMigration: (event) => {
        events.push(event)
        return userMigration(event)
      },
    })
    expect((await begin(world, 'zoe', 'Zoe-Passw0rd!')).AuthenticationResult).toBeDefined()
    expect((await begin(world, 'zoe', 'Zoe-Passw0rd!')).AuthenticationResult).toBeDefined()
    await expect(begin(world, 'zoe', 'Wrong-Passw0rd!')).rejects.toThrow('Incorrect username or password.')
    await world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'yuri' }))
    expect(world.emulated.outbox[0]).toMatchObject({ username: 'yuri', destination: 'yuri@example.com' })
    expect(events.map(({ triggerSource }) => triggerSource)).toEqual([
      'UserMigration_Authentication',
      'UserMigration_ForgotPassword',
    ])
  })

  test.each([
    [true, 'NotAuthorizedException', 'Incorrect username or password.'],
    [false, 'UserNotFoundException', `Exception migrating user in app client ${clientId}`],
  ])('that fails is told as an unknown user, existence being a secret: %s', async (isSecret, name, message) => {
    const world = await startWith({ userMigration }, { preventUserExistenceErrors: isSecret })
    await expect(begin(world, 'zoe', 'Wrong-Passw0rd!')).rejects.toMatchObject({ name, message })
    expect(world.emulated.userPools.get(userPoolId)?.users.has('zoe')).toBe(false)
  })
})
