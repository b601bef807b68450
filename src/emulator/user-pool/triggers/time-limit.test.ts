import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testSeed, unservedEmulator, unservedOrigin } from '../../../testing/emulator-fixture.ts'
import { clientId } from '../../emulator-fixture.ts'
import type { Triggers } from '../../state/triggers.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** A trigger that answers after so many milliseconds, one number for each time that it is called. */
async function signUpWith(...times: readonly number[]) {
  const calls: string[] = []
  const preSignUp: Triggers['preSignUp'] = async (event) => {
    const time = times[calls.length] ?? 0
    calls.push(event.userName)
    event.response.autoConfirmUser = true
    await new Promise((resolve) => setTimeout(resolve, time))
    return event
  }
  const { userPool, ...rest } = testSeed()
  const { fetch } = await unservedEmulator({ seed: { ...rest, userPool: { ...userPool, triggers: { preSignUp } } } })
  const body = {
    ClientId: clientId,
    Username: 'zoe',
    Password: 'Zoe-Passw0rd!',
    UserAttributes: [{ Name: 'email', Value: 'zoe@example.com' }],
  }
  const answered = fetch(
    new Request(unservedOrigin, {
      method: 'POST',
      headers: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.SignUp' },
      body: JSON.stringify(body),
    }),
  )
  await vi.advanceTimersByTimeAsync(16_000)
  return { answer: await (await answered).json(), calls }
}

test('a trigger has five seconds, and is called again twice', async () => {
  const { answer, calls } = await signUpWith(6000, 5001, 4999)
  expect(answer).toMatchObject({ UserConfirmed: true })
  expect(calls).toEqual(['zoe', 'zoe', 'zoe'])
})

test('then it is said that it took too long', async () => {
  const { answer, calls } = await signUpWith(6000, 6000, 6000)
  expect(answer).toEqual({
    __type: 'UnexpectedLambdaException',
    message: 'PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.',
  })
  expect(calls).toHaveLength(3)
})
