import { expect, it } from 'vitest'
import { createRecord } from '../trace/record/record.ts'
import { forgetPasswords, forgetSecrets, isInTheClear } from './forgetting.ts'

const connection = { name: 'Test', region: 'eu-west-1', endpoints: {} }

function recordOf(body: unknown) {
  const record = createRecord(() => 0)
  const send = (requestBody: string) =>
    record.add({
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
  record.begin('user-pool', connection)
  send(JSON.stringify(body))
  return { record, send, text: () => JSON.stringify(record.store.getState().runs) }
}

const signIn = (password: string, username = 'alice') => ({
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: { USERNAME: username, PASSWORD: password, SECRET_HASH: 'hash-of-secret' },
})

it.each(['Wrong-Passw0rd!', 'abc', '"\\'])(
  'a password (%s) is forgotten, what else was sent is kept',
  async (password) => {
    const { record, text } = recordOf(signIn(password))
    forgetPasswords(record)
    await expect.poll(text).not.toContain(JSON.stringify(JSON.stringify(password)).slice(1, -1))
    expect(text()).toContain('•••#')
    expect(text()).toContain('hash-of-secret')
    expect(isInTheClear(record.store.getState())).toBe(true)
  },
)

it('a password is forgotten wherever it stands, in other runs too', async () => {
  const { record, send, text } = recordOf(signIn('another-one', 'Typed-In-The-Wrong-Field'))
  record.begin('user-pool', connection)
  send(JSON.stringify({ ChallengeResponses: { NEW_PASSWORD: 'Typed-In-The-Wrong-Field' } }))
  forgetPasswords(record)
  await expect.poll(text).not.toContain('Typed-In-The-Wrong-Field')
})

it('nothing is in the clear from the moment of forgetting, and the numbers of runs go on', async () => {
  const { record, text } = recordOf(signIn('Wrong-Passw0rd!'))
  forgetSecrets(record)
  expect(isInTheClear(record.store.getState())).toBe(false)
  record.begin('guest', connection)
  await expect.poll(() => record.store.getState().runs.map(({ id }) => id)).toEqual(['run-1', 'run-2'])
  expect(text()).not.toMatch(/Wrong-Passw0rd!|hash-of-secret/)
})
