import { expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { testSeed, unservedEmulator } from '../../testing/emulator-fixture.ts'
import type { Triggers } from '../state/triggers.ts'
import { noting } from '../user-pool/triggers/triggers-fixture.ts'
import { clientId, origin, redirectUri } from './test-client-fixture.ts'

const person = '1000000000000011'
const username = `Facebook_${person}`

async function startWith(triggers: Triggers) {
  const { userPool, ...rest } = testSeed()
  const { fetch, emulated } = await unservedEmulator({ seed: { ...rest, userPool: { ...userPool, triggers } } })
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    state: 's1',
    identity_provider: 'Facebook',
  })
  const signIn = async () => {
    const browser = testBrowser(origin, fetch)
    await browser.visit(`/oauth2/authorize?${query}`)
    return new URL((await browser.submit({ person })).url).searchParams
  }
  return { signIn, users: () => [...emulated.userPools.values()][0]?.users }
}

interface Told {
  readonly triggerSource: string
  readonly userName: string
  readonly request: object
}

test('the triggers of a sign-up hear of a provider’s user once, then those of sign-ins', async () => {
  const told: Told[] = []
  const note = noting(told)
  const { signIn } = await startWith({
    preSignUp: note,
    postConfirmation: note,
    preAuthentication: note,
    postAuthentication: note,
  })
  await signIn()
  expect((await signIn()).get('code')).toBeTruthy()
  expect(told.map(({ triggerSource, userName }) => [triggerSource, userName])).toEqual(
    [
      'PreSignUp_ExternalProvider',
      'PostConfirmation_ConfirmSignUp',
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
    ].map((source) => [source, username]),
  )
  expect(told[0]?.request).toEqual({
    userAttributes: { email: 'fumi@example.com', email_verified: 'false', name: 'Fumi Facebook' },
  })
  expect(told[1]?.request).toMatchObject({ userAttributes: { 'cognito:user_status': 'EXTERNAL_PROVIDER' } })
})

test('what pre sign-up throws goes back to the app, and no user is made', async () => {
  const { signIn, users } = await startWith({
    preSignUp: () => {
      throw new Error('Only invited people')
    },
  })
  expect([...(await signIn())]).toEqual([
    ['error_description', 'PreSignUp failed with error Only invited people. '],
    ['state', 's1'],
    ['error', 'invalid_request'],
  ])
  expect(users()?.has(username)).toBe(false)
})
