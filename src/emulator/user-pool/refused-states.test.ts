import {
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { clientId, seedWithClient, startWorld, type World } from '../emulator-fixture.ts'
import { countWrongPassword } from './password-attempts.ts'

const ClientId = clientId
const auth =
  (AuthFlow: 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH', parameters: object) =>
  (world: World, USERNAME: string) =>
    world.idp.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters: { USERNAME, ...parameters } }))

/** Every operation that a user without tokens calls, with a password or code that is wrong where one is asked for; those that
 * send a code or make a user come last. */
const operations = {
  password: auth('USER_PASSWORD_AUTH', { PASSWORD: 'Wrong-Passw0rd!' }),
  srp: auth('USER_SRP_AUTH', { SRP_A: '1234567890abcdef' }),
  choice: auth('USER_AUTH', {}),
  custom: auth('CUSTOM_AUTH', {}),
  confirm: (world: World, Username: string) =>
    world.idp.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode: '000000' })),
  reset: (world: World, Username: string) =>
    world.idp.send(
      new ConfirmForgotPasswordCommand({ ClientId, Username, ConfirmationCode: '000000', Password: 'Other-Passw0rd!' }),
    ),
  resend: (world: World, Username: string) => world.idp.send(new ResendConfirmationCodeCommand({ ClientId, Username })),
  forgot: (world: World, Username: string) => world.idp.send(new ForgotPasswordCommand({ ClientId, Username })),
  signUp: (world: World, Username: string) =>
    world.idp.send(
      new SignUpCommand({
        ClientId,
        Username,
        Password: 'Other-Passw0rd!',
        UserAttributes: [{ Name: 'email', Value: 'other@example.com' }],
      }),
    ),
} as const

type Outcomes = Readonly<Record<keyof typeof operations, string>>

const taken = 'UsernameExistsException'
const incorrect = 'Incorrect username or password.'
const wrongCode = 'Invalid verification code provided, please try again.'
const noCode = 'Invalid code provided, please request a code again.'
const notFound = 'User does not exist.'
const noAccount = 'Username/client id combination not found.'
const unconfirmed = 'User is not confirmed.'
const confirmed = {
  confirm: 'User cannot be confirmed. Current status is CONFIRMED',
  resend: 'User is already confirmed.',
}
const of = (all: string) => ({ password: all, srp: all, choice: all, custom: all })

const unknown: Outcomes = {
  ...{ ...of(incorrect), srp: 'PASSWORD_VERIFIER', choice: 'SELECT_CHALLENGE' },
  ...{ signUp: 'done', confirm: noCode, resend: 'done', forgot: 'done', reset: wrongCode },
}
/** By user, where existence is no secret. */
const known: Readonly<Record<string, Outcomes>> = {
  alice: {
    ...{ ...of(incorrect), srp: 'PASSWORD_VERIFIER', choice: 'SELECT_CHALLENGE' },
    ...{ signUp: taken, ...confirmed, forgot: 'done', reset: noCode },
  },
  grace: {
    ...of(unconfirmed),
    signUp: taken,
    confirm: noCode,
    resend: 'done',
    forgot: 'Cannot reset password for the user as there is no registered/verified email or phone_number',
    reset: noCode,
  },
  heidi: {
    ...of('Password reset required for the user'),
    ...{ password: incorrect, srp: 'PASSWORD_VERIFIER' },
    signUp: taken,
    confirm: 'User cannot be confirmed. Current status is RESET_REQUIRED',
    resend: 'User is already confirmed.',
    forgot: 'done',
    reset: noCode,
  },
  ivan: {
    ...of('User is disabled.'),
    ...{ password: incorrect, srp: 'PASSWORD_VERIFIER' },
    signUp: taken,
    confirm: confirmed.confirm,
    ...{ resend: 'User is disabled.', forgot: 'User is disabled.', reset: 'User is disabled.' },
  },
  /** Locked after five wrong passwords. */
  bob: {
    ...{
      ...of(incorrect),
      password: 'Password attempts exceeded',
      srp: 'PASSWORD_VERIFIER',
      choice: 'SELECT_CHALLENGE',
    },
    ...{ signUp: taken, ...confirmed, forgot: 'done', reset: noCode },
  },
}
const unknownByLegacy: Outcomes = {
  ...of(notFound),
  ...{ signUp: 'done', confirm: noAccount, resend: noAccount, forgot: noAccount, reset: noAccount },
}

/** Where it is a secret: users without a verified address, and disabled ones, are answered as unknown ones. */
const secret: Readonly<Record<string, Partial<Outcomes>>> = {
  grace: { forgot: 'done' },
  ivan: { resend: 'done', forgot: 'done', reset: wrongCode },
}
const keptSecret = Object.fromEntries(
  Object.entries(known).map(([name, outcomes]) => [name, { ...outcomes, ...secret[name] }]),
)

test.each([
  ['ENABLED', true, { ghost: unknown, ...keptSecret }],
  ['LEGACY', false, { ghost: unknownByLegacy, ...known }],
])('PreventUserExistenceErrors %s: what each state of a user is told', async (_setting, isSecret, table) => {
  const world = await startWorld(seedWithClient({ preventUserExistenceErrors: isSecret }))
  world.stopClock()
  const pool = world.emulated.userPools.get('ap-northeast-1_Local0001')
  for (let wrong = 0; pool && wrong < 5; wrong++) countWrongPassword(world.emulated, pool, 'bob')
  const told: Record<string, Record<string, string>> = {}
  for (const name of Object.keys(table)) {
    const outcomes: Record<string, string> = {}
    for (const [operation, call] of Object.entries(operations)) outcomes[operation] = await outcomeOf(call(world, name))
    told[name] = outcomes
  }
  expect(told).toEqual(table)
})

async function outcomeOf(call: Promise<object>): Promise<string> {
  try {
    const answer = await call
    return 'ChallengeName' in answer ? String(answer.ChallengeName) : 'done'
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.name === taken ? taken : error.message
  }
}
