import { expect, test } from 'vitest'
import { clientId, startWorld, type World } from '../emulator-fixture.ts'

const incorrect = 'Incorrect username or password.'
const exceeded = 'Password attempts exceeded'

type Guess = (world: World, username: string, password?: string) => Promise<string>

async function messageOf(response: Promise<Response>): Promise<string> {
  const { message, AuthenticationResult } = await (await response).json()
  return AuthenticationResult ? 'signed in' : message
}

const withPassword: Guess = (world, username, password = 'wrong') =>
  messageOf(
    world.call('InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  )

const withSrp: Guess = async (world, username) => {
  const AuthParameters = { USERNAME: username, SRP_A: 'abcdef' }
  const begun = await world.call('InitiateAuth', { ClientId: clientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters })
  const { ChallengeParameters: given } = await begun.json()
  const timestamp = new Date().toUTCString().replace(/, 0?(\d+) (\w+) (\d+) (.*) GMT/, ' $2 $1 $4 UTC $3')
  return messageOf(
    world.call('RespondToAuthChallenge', {
      ClientId: clientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: {
        USERNAME: username,
        PASSWORD_CLAIM_SECRET_BLOCK: given.SECRET_BLOCK,
        TIMESTAMP: timestamp,
        PASSWORD_CLAIM_SIGNATURE: 'd3Jvbmc=',
      },
    }),
  )
}

const guesses: readonly [way: string, guess: Guess][] = [
  ['a password', withPassword],
  ['SRP', withSrp],
]

test.each(guesses)('of 61 guesses with %s at the same time five are judged', async (_, guess) => {
  const world = await startWorld()
  world.stopClock()
  const answers = await Promise.all(Array.from({ length: 61 }, () => guess(world, 'bob')))
  expect(answers.filter((answer) => answer === incorrect)).toHaveLength(5)
  expect(answers.filter((answer) => answer === exceeded)).toHaveLength(56)
})

test.each(guesses)('a name that nobody has is locked after guesses with %s as any other', async (_, guess) => {
  const world = await startWorld()
  world.stopClock()
  const answersTo = async (username: string) => {
    const answers: string[] = []
    for (let time = 0; time < 7; time++) answers.push(await guess(world, username))
    return answers
  }
  expect(await answersTo('nobody')).toEqual(await answersTo('bob'))
  expect(await guess(world, 'nobody')).toBe(exceeded)
})

test('right passwords at the same time don’t lock', async () => {
  const world = await startWorld()
  world.stopClock()
  const answers = await Promise.all(Array.from({ length: 20 }, () => withPassword(world, 'bob', 'Bob-Passw0rd!')))
  expect(new Set(answers)).toEqual(new Set(['signed in']))
})

test('a quarter of an hour after a lock the count begins anew', async () => {
  const world = await startWorld()
  world.stopClock()
  for (let time = 0; time < 5; time++) await withPassword(world, 'bob')
  world.moveClock(1 + 15 * 60 - 1)
  // The sixth: it locks for two seconds.
  expect(await withPassword(world, 'bob')).toBe(incorrect)
  expect(await withPassword(world, 'bob')).toBe(exceeded)
  world.moveClock(2 + 15 * 60)
  for (let time = 0; time < 5; time++) expect(await withPassword(world, 'bob')).toBe(incorrect)
  expect(await withPassword(world, 'bob')).toBe(exceeded)
})
