import {
  AdminCreateUserCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserAttributeVerificationCodeCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { clientId, userPoolId, type World } from '../../emulator-fixture.ts'
import type { Triggers } from '../../state/triggers.ts'
import { alice, noting, signUp, startWith } from './triggers-fixture.ts'

const ClientMetadata = { tenant: 'north' }

interface Told {
  readonly triggerSource: string
  readonly request: object
}

/** Every trigger, each of which notes what it is told. */
async function startNoting() {
  const told: Told[] = []
  const note = noting(told)
  const triggers: Triggers = {
    preSignUp: note,
    postConfirmation: note,
    preAuthentication: note,
    postAuthentication: note,
    defineAuthChallenge: (event) => {
      const isAnswered = event.request.session.length > 0
      event.response = { challengeName: 'CUSTOM_CHALLENGE', issueTokens: isAnswered, failAuthentication: false }
      return note(event)
    },
    createAuthChallenge: note,
    verifyAuthChallengeResponse: (event) => {
      event.response.answerCorrect = true
      return note(event)
    },
    preTokenGeneration: { version: 'V1_0', run: note },
    customMessage: note,
    userMigration: note,
  }
  return { world: await startWith(triggers), told }
}

const AccessTokenOf = async (world: World) => (await alice(world)).AuthenticationResult?.AccessToken
const codeSent = ({ emulated }: World) => emulated.outbox[0]?.code
const custom = (world: World, more: object = {}) =>
  world.idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: 'alice' },
      ...more,
    }),
  )
const password = (world: World, USERNAME: string, more: object = {}) =>
  world.idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD: 'Alice-Passw0rd!' },
      ...more,
    }),
  )

/** By the operation: what comes before, the request with ClientMetadata, and the triggers that are told it. */
const requests: Readonly<
  Record<string, { act: (world: World) => Promise<() => Promise<unknown>>; told: readonly string[] }>
> = {
  SignUp: {
    act: async (world) => () => signUp(world, { ClientMetadata }),
    told: ['PreSignUp_SignUp', 'CustomMessage_SignUp'],
  },
  ConfirmSignUp: {
    act: async (world) => {
      await signUp(world)
      const ConfirmationCode = codeSent(world)
      const named = { ClientId: clientId, Username: 'zoe', ConfirmationCode, ClientMetadata }
      return () => world.idp.send(new ConfirmSignUpCommand(named))
    },
    told: ['PostConfirmation_ConfirmSignUp'],
  },
  ResendConfirmationCode: {
    act: async (world) => {
      await signUp(world)
      return () =>
        world.idp.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: 'zoe', ClientMetadata }))
    },
    told: ['CustomMessage_ResendCode'],
  },
  ForgotPassword: {
    act: async (world) => () =>
      world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'alice', ClientMetadata })),
    told: ['CustomMessage_ForgotPassword'],
  },
  'ForgotPassword of an unknown user': {
    act: async (world) => () =>
      world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'ghost', ClientMetadata })),
    told: ['UserMigration_ForgotPassword'],
  },
  ConfirmForgotPassword: {
    act: async (world) => {
      await world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'alice' }))
      const given = { ConfirmationCode: codeSent(world), Password: 'Other-Passw0rd!' }
      const named = { ClientId: clientId, Username: 'alice', ClientMetadata }
      return () => world.idp.send(new ConfirmForgotPasswordCommand({ ...named, ...given }))
    },
    told: ['PostConfirmation_ConfirmForgotPassword'],
  },
  UpdateUserAttributes: {
    act: async (world) => {
      const UserAttributes = [{ Name: 'email', Value: 'alice@example.org' }]
      const AccessToken = await AccessTokenOf(world)
      return () => world.idp.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes, ClientMetadata }))
    },
    told: ['CustomMessage_UpdateUserAttribute'],
  },
  GetUserAttributeVerificationCode: {
    act: async (world) => {
      const wanted = { AccessToken: await AccessTokenOf(world), AttributeName: 'email', ClientMetadata }
      return () => world.idp.send(new GetUserAttributeVerificationCodeCommand(wanted))
    },
    told: ['CustomMessage_VerifyUserAttribute'],
  },
  AdminCreateUser: {
    act: async (world) => () =>
      world.idp.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'zoe', ClientMetadata })),
    told: ['PreSignUp_AdminCreateUser'],
  },
  GetTokensFromRefreshToken: {
    act: async (world) => {
      const RefreshToken = (await alice(world)).AuthenticationResult?.RefreshToken
      return () =>
        world.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken, ClientMetadata }))
    },
    told: ['TokenGeneration_RefreshTokens'],
  },
  RespondToAuthChallenge: {
    act: async (world) => {
      const { ChallengeName, Session }: InitiateAuthCommandOutput = await custom(world)
      const answer = { ChallengeName, Session, ChallengeResponses: { USERNAME: 'alice', ANSWER: 'x' } }
      return () => world.idp.send(new RespondToAuthChallengeCommand({ ClientId: clientId, ...answer, ClientMetadata }))
    },
    told: [
      'VerifyAuthChallengeResponse_Authentication',
      'DefineAuthChallenge_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_Authentication',
    ],
  },
}

for (const [operation, { act, told: expected }] of Object.entries(requests)) {
  test(`that of ${operation} reaches ${expected.join(', ')}`, async () => {
    const { world, told } = await startNoting()
    const send = await act(world)
    told.length = 0
    await send()
    expect(told.map(({ triggerSource }) => triggerSource)).toEqual(expected)
    for (const { request } of told) expect(request).toMatchObject({ clientMetadata: ClientMetadata })
  })
}

test.each<[string, (world: World) => Promise<unknown>, Readonly<Record<string, boolean>>]>([
  [
    'a password',
    (world) => password(world, 'alice', { ClientMetadata }),
    {
      PreAuthentication_Authentication: true,
      PostAuthentication_Authentication: false,
      TokenGeneration_Authentication: false,
    },
  ],
  [
    'an unknown user',
    (world) => password(world, 'ghost', { ClientMetadata }).catch(() => null),
    { PreAuthentication_Authentication: true, UserMigration_Authentication: true },
  ],
  [
    'CUSTOM_AUTH',
    (world) => custom(world, { ClientMetadata }),
    {
      PreAuthentication_Authentication: true,
      DefineAuthChallenge_Authentication: false,
      CreateAuthChallenge_Authentication: false,
    },
  ],
])('that of InitiateAuth is validationData of some, and reaches no others: %s', async (_, send, expected) => {
  const { world, told } = await startNoting()
  await send(world)
  expect(told.map(({ triggerSource }) => triggerSource)).toEqual(Object.keys(expected))
  for (const { triggerSource, request } of told) {
    expect(request).not.toHaveProperty('clientMetadata')
    if (expected[triggerSource]) expect(request).toMatchObject({ validationData: ClientMetadata })
    else expect(request).not.toHaveProperty('validationData')
  }
})
