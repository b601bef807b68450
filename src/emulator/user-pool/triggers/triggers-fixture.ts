import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider'
import { clientId, seedWithClient, startWorld, type World } from '../../emulator-fixture.ts'
import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { Triggers } from '../../state/triggers.ts'
import { begin } from '../challenge-fixture.ts'

export const startWith = (triggers: Triggers, client: Partial<UserPoolClient> = {}) => {
  const seed = seedWithClient(client)
  return startWorld({ ...seed, userPool: { ...seed.userPool, triggers } })
}

export const signUp = (world: World, more: object = {}) =>
  world.idp.send(
    new SignUpCommand({
      ClientId: clientId,
      Username: 'zoe',
      Password: 'Zoe-Passw0rd!',
      UserAttributes: [{ Name: 'email', Value: 'zoe@example.com' }],
      ...more,
    }),
  )

export const alice = (world: World) => begin(world, 'alice', 'Alice-Passw0rd!')

export const fails = () => {
  throw new Error('no')
}

/** A trigger that changes nothing and notes what it was told. */
export function noting<Event extends { readonly triggerSource: string }>(events: Event[]) {
  return <Told extends Event>(event: Told): Told => {
    events.push(event)
    return event
  }
}
