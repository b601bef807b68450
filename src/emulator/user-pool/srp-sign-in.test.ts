import { InitiateAuthCommand, RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { clientId, shareWorld, startWorld, type World } from '../emulator-fixture.ts'
import { amazonTimestamp, srpClient } from './srp-client-fixture.ts'
import { parseSrpTimestamp } from './srp-sign-in.ts'

const shared = shareWorld()
const incorrect = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }

test('AWS’s own SRP arithmetic proves the password, whatever zeros and top bits the numbers happen to have', async () => {
  const world = shared()
  for (let time = 0; time < 12; time++) {
    const { AuthenticationResult } = await answer(world, await challenge(world))
    expect(AuthenticationResult?.IdToken).toBeDefined()
  }
}, 30_000)

test('a secret block serves once', async () => {
  const world = shared()
  const given = await challenge(world)
  await answer(world, given)
  await expect(answer(world, given)).rejects.toMatchObject(incorrect)
})

test('a secret block is good for three minutes', async () => {
  const world = await startWorld()
  const given = await challenge(world)
  world.moveClock(180)
  await expect(answer(world, given, { time: Date.now() + 180_000 })).rejects.toMatchObject(incorrect)
})

test('the user must be the one of the challenge', async () => {
  const world = shared()
  await expect(answer(world, await challenge(world), { username: 'bob' })).rejects.toMatchObject(incorrect)
})

test.each([
  [-301, false],
  [-290, true],
  [290, true],
  [330, false],
])('a timestamp %d s off is taken: %s', async (seconds, taken) => {
  const world = shared()
  const sent = answer(world, await challenge(world), { time: Date.now() + seconds * 1000 })
  if (taken) expect((await sent).AuthenticationResult).toBeDefined()
  else await expect(sent).rejects.toMatchObject(incorrect)
})

test('a day with a leading zero is refused, though it was signed', async () => {
  const world = await startWorld()
  const third = Date.UTC(2030, 2, 3, 4, 5, 6)
  world.moveClock((third - Date.now()) / 1000)
  const taken = await answer(world, await challenge(world), { timestamp: 'Sun Mar 3 04:05:06 UTC 2030' })
  expect(taken.AuthenticationResult).toBeDefined()
  const padded = answer(world, await challenge(world), { timestamp: 'Sun Mar 03 04:05:06 UTC 2030' })
  await expect(padded).rejects.toMatchObject(incorrect)
})

test.each([
  ['nothing', ''],
  ['zero', '0'],
  ['no number', 'xyz'],
  ['too long', 'f'.repeat(2000)],
])('SRP_A that is %s is refused', async (_, SRP_A) => {
  const { idp } = shared()
  const sent = idp.send(initiate(SRP_A))
  const message = SRP_A === '' ? 'Missing required parameter SRP_A' : 'Invalid Input Given'
  await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterException', message })
})

test.each([
  ['Tue Mar 3 04:05:06 UTC 2026', Date.UTC(2026, 2, 3, 4, 5, 6)],
  ['Wed Dec 31 23:59:59 UTC 2025', Date.UTC(2025, 11, 31, 23, 59, 59)],
  ['Tue Mar 03 04:05:06 UTC 2026', null],
  ['Mon Mar 3 04:05:06 UTC 2026', null],
  ['Mon Feb 30 04:05:06 UTC 2026', null],
  ['Tue Mar 3 24:05:06 UTC 2026', null],
  ['Tue Mar 3 4:05:06 UTC 2026', null],
  ['Tue März 3 04:05:06 UTC 2026', null],
  ['Tue Foo 3 04:05:06 UTC 2026', null],
  ['2026-03-03T04:05:06Z', null],
  ['', null],
])('the timestamp %j', (text, expected) => {
  expect(parseSrpTimestamp(text)).toBe(expected)
})

const initiate = (SRP_A: string) =>
  new InitiateAuthCommand({
    ClientId: clientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: 'alice', SRP_A },
  })

type Challenge = Awaited<ReturnType<typeof challenge>>

async function challenge({ idp }: World) {
  const client = await srpClient()
  const { ChallengeParameters } = await idp.send(initiate(client.SRP_A))
  return { client, ChallengeParameters }
}

async function answer(
  { idp }: World,
  { client, ChallengeParameters }: Challenge,
  { username = 'alice', time = Date.now(), timestamp = amazonTimestamp(time) } = {},
) {
  const proof = { username: 'alice', password: 'Alice-Passw0rd!', named: username, timestamp }
  return idp.send(
    new RespondToAuthChallengeCommand({
      ClientId: clientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: await client.prove(ChallengeParameters, proof),
    }),
  )
}
