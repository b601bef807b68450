import { LambdaInvocationError, type Triggers } from '../../emulator/state/triggers.ts'
import type { Page } from './page-fixture.ts'
import { type Act, after, withClient, withUser } from './world-fixture.ts'

const throws = (error: Error) => (): never => {
  throw error
}
const own = throws(new Error('Only members may do that'))
const alice = ({ signIn }: Page) => signIn('alice', 'Alice-Passw0rd!')
const signUp = ({ idp }: Page) =>
  idp('SignUp', {
    Username: 'zoe',
    Password: 'Zoe-Passw0rd!',
    UserAttributes: [{ Name: 'email', Value: 'zoe@example.com' }],
  })
const confirmed = async (page: Page) => {
  await signUp(page)
  await page.idp('ConfirmSignUp', { Username: 'zoe', ConfirmationCode: page.sentCode() })
}
const custom = ({ initiate }: Page) => initiate('CUSTOM_AUTH', { USERNAME: 'bob' })
const asks: NonNullable<Triggers['defineAuthChallenge']> = (event) => {
  event.response = { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false }
  return event
}
const puts: NonNullable<Triggers['createAuthChallenge']> = (event) => {
  event.response = { publicChallengeParameters: { question: '1?' }, privateChallengeParameters: { answer: '1' } }
  return event
}
const answered = async (page: Page) =>
  page.answer(await custom(page), 'CUSTOM_CHALLENGE', { USERNAME: 'bob', ANSWER: '1' })
const viaHostedUi = async (page: Page) => {
  await page.leave({ identity_provider: 'Facebook' })
  await page.submit({ person: '1000000000000011' })
}

/** By which request each trigger is heard of. */
const heard = {
  preSignUp: signUp,
  postConfirmation: confirmed,
  preAuthentication: alice,
  postAuthentication: alice,
  defineAuthChallenge: custom,
  createAuthChallenge: custom,
  verifyAuthChallengeResponse: answered,
  preTokenGeneration: alice,
  customMessage: signUp,
  customEmailSender: signUp,
  customSmsSender: ({ signIn }) => signIn('erin', 'Erin-Passw0rd!'),
  userMigration: ({ signIn }) => signIn('newcomer', 'New-Passw0rd!'),
} as const satisfies Readonly<Record<keyof Triggers, (page: Page) => Promise<unknown>>>

// Object.keys says `string`; these are the keys of the table.
const names = Object.keys(heard) as readonly (keyof Triggers)[]
/** What the others answer while the one does its worst. */
const around: Triggers = { defineAuthChallenge: asks, createAuthChallenge: puts }
const only = (name: keyof Triggers, does: () => never): Triggers => ({
  ...(/Challenge/.test(name) && around),
  [name]: name === 'preTokenGeneration' ? { version: 'V1_0', run: does } : does,
})
/** Of its refusals and failures the client hears nothing, or in other words: see their own tests. */
const isTold = (name: keyof Triggers) => !/Sender$|^userMigration$/.test(name)

export const triggerActs: readonly Act[] = [
  ...names.filter(isTold).map((name) => after('trigger-threw', null, heard[name], { triggers: only(name, own) })),
  after('trigger-threw', null, viaHostedUi, { triggers: { preSignUp: own } }),
  after('trigger-not-permitted', null, alice, {
    triggers: { preAuthentication: throws(new LambdaInvocationError('AccessDeniedException')) },
  }),
  after('trigger-not-permitted', null, viaHostedUi, {
    triggers: { preSignUp: throws(new LambdaInvocationError('AccessDeniedException')) },
  }),
  after('trigger-too-slow', null, alice, {
    triggers: { preAuthentication: throws(new LambdaInvocationError('Socket timeout while invoking Lambda function')) },
  }),
  after('trigger-failed', null, alice, {
    triggers: {
      preTokenGeneration: { version: 'V1_0', run: throws(new LambdaInvocationError('TooManyRequestsException')) },
    },
  }),
  after('trigger-output', null, alice, { triggers: { preAuthentication: () => null as never } }),
  after('user-unknown', null, heard.userMigration, {
    ...withClient({ preventUserExistenceErrors: false }),
    triggers: { userMigration: own },
  }),
  after('custom-challenge-off', null, custom, withUser('mika', { customQuestions: [] })),
]
