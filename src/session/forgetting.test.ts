import { expect, it } from 'vitest'
import { createTrace } from '../trace/record/trace.ts'
import { forgetPasswords, forgetSecrets, isInTheClear } from './forgetting.ts'

const connection = { name: 'Test', region: 'eu-west-1', endpoints: {} }

function recordOf(body: unknown) {
  const trace = createTrace(() => 0)
  const send = (requestBody: string) =>
    trace.add({
      kind: 'exchange',
      peer: 'user-pool',
      operation: 'InitiateAuth',
      method: 'POST',
      url: 'https://cognito-idp.eu-west-1.amazonaws.com/',
      requestHeaders: [],
      requestBody,
      started: 0,
      attempt: 1,
      outcome: { kind: 'pending' },
    })
  trace.begin('user-pool', connection)
  send(JSON.stringify(body))
  return { trace, send, text: () => JSON.stringify(trace.store.getState().runs) }
}

const signIn = (password: string, username = 'alice') => ({
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: { USERNAME: username, PASSWORD: password, SECRET_HASH: 'hash-of-secret' },
})

it.each(['Wrong-Passw0rd!', 'abc', '"\\'])(
  'a password (%s) is forgotten, what else was sent is kept',
  async (password) => {
    const { trace, text } = recordOf(signIn(password))
    forgetPasswords(trace)
    await expect.poll(text).not.toContain(JSON.stringify(JSON.stringify(password)).slice(1, -1))
    expect(text()).toContain('•••#')
    expect(text()).toContain('hash-of-secret')
    expect(isInTheClear(trace.store.getState().runs)).toBe(true)
  },
)

it('a password is forgotten wherever it stands, in other runs too', async () => {
  const { trace, send, text } = recordOf(signIn('another-one', 'Typed-In-The-Wrong-Field'))
  trace.begin('user-pool', connection)
  send(JSON.stringify({ ChallengeResponses: { NEW_PASSWORD: 'Typed-In-The-Wrong-Field' } }))
  forgetPasswords(trace)
  await expect.poll(text).not.toContain('Typed-In-The-Wrong-Field')
})

it('nothing is in the clear from the moment of forgetting, and the numbers of runs go on', async () => {
  const { trace, text } = recordOf(signIn('Wrong-Passw0rd!'))
  forgetSecrets(trace)
  expect(isInTheClear(trace.store.getState().runs)).toBe(false)
  trace.begin('guest', connection)
  await expect.poll(() => trace.store.getState().runs.map(({ id }) => id)).toEqual(['run-1', 'run-2'])
  expect(text()).not.toMatch(/Wrong-Passw0rd!|hash-of-secret/)
})
