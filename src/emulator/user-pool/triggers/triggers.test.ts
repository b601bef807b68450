import {
  AdminCreateUserCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { testSeed } from '../../../testing/emulator-fixture.ts'
import { clientId, userPoolId, type World } from '../../emulator-fixture.ts'
import { LambdaInvocationError, type Triggers } from '../../state/triggers.ts'
import { begin, respond } from '../challenge-fixture.ts'
import { alice, fails, noting, signUp, startWith } from './triggers-fixture.ts'

describe('what a trigger throws', () => {
  test.each([
    ['preSignUp', 'PreSignUp', (world: World) => signUp(world)],
    ['preAuthentication', 'PreAuthentication', alice],
    ['postAuthentication', 'PostAuthentication', alice],
    ['customMessage', 'CustomMessage', (world: World) => signUp(world)],
    [
      'postConfirmation',
      'PostConfirmation',
      async (world: World) => {
        await signUp(world)
        const code = { ConfirmationCode: world.emulated.outbox[0]?.code }
        await world.idp.send(new ConfirmSignUpCommand({ ClientId: clientId, Username: 'zoe', ...code }))
      },
    ],
  ] as const)('in %s is told the client', async (name, called, act) => {
    const world = await startWith({ [name]: fails })
    await expect(act(world)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: `${called} failed with error no.`,
    })
  })

  test('in preTokenGeneration, too', async () => {
    const world = await startWith({ preTokenGeneration: { version: 'V1_0', run: fails } })
    await expect(alice(world)).rejects.toMatchObject({ message: 'PreTokenGeneration failed with error no.' })
  })

  test('says that Lambda couldn’t run it', async () => {
    const world = await startWith({
      preSignUp: () => {
        throw new LambdaInvocationError('AccessDeniedException')
      },
    })
    await expect(signUp(world)).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
      message: 'PreSignUp invocation failed due to error AccessDeniedException.',
    })
  })

  test('or returns, where that is no event', async () => {
    const world = await startWith({ preSignUp: () => JSON.parse('{"response":"yes"}') })
    await expect(signUp(world)).rejects.toMatchObject({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    })
    expect(world.emulated.userPools.get(userPoolId)?.users.has('zoe')).toBe(false)
  })
})

describe('pre sign-up', () => {
  test('is told of the user, confirms and verifies', async () => {
    const events: object[] = []
    const world = await startWith({
      preSignUp: (event) => {
        events.push(structuredClone(event))
        event.response.autoConfirmUser = true
        event.response.autoVerifyEmail = true
        return event
      },
      postConfirmation: (event) => {
        events.push({ triggerSource: event.triggerSource, status: event.request.userAttributes['cognito:user_status'] })
        return event
      },
    })
    const answer = await signUp(world, { ValidationData: [{ Name: 'invited', Value: 'yes' }] })
    expect([answer.UserConfirmed, answer.CodeDeliveryDetails]).toEqual([true, undefined])
    expect(world.user('zoe')).toMatchObject({ status: 'CONFIRMED', attributes: { email_verified: 'true' } })
    expect(events).toEqual([
      {
        version: '1',
        triggerSource: 'PreSignUp_SignUp',
        region: 'ap-northeast-1',
        userPoolId,
        userName: 'zoe',
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
        request: { userAttributes: { email: 'zoe@example.com' }, validationData: { invited: 'yes' } },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
      { triggerSource: 'PostConfirmation_ConfirmSignUp', status: 'CONFIRMED' },
    ])
    expect((await begin(world, 'zoe', 'Zoe-Passw0rd!')).AuthenticationResult).toBeDefined()
  })

  test('hears of users whom an administrator makes', async () => {
    const events: { triggerSource: string; callerContext?: object }[] = []
    const world = await startWith({ preSignUp: noting(events) })
    await world.idp.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'zoe' }))
    expect(events).toMatchObject([
      { triggerSource: 'PreSignUp_AdminCreateUser', callerContext: { clientId: 'CLIENT_ID_NOT_APPLICABLE' } },
    ])
  })
})

describe('authentication', () => {
  test('triggers hear of it before the password and after', async () => {
    const events: { triggerSource: string; request?: object }[] = []
    const world = await startWith({ preAuthentication: noting(events), postAuthentication: noting(events) })
    await expect(begin(world, 'alice', 'Wrong-Passw0rd!')).rejects.toThrow()
    await alice(world)
    await expect(begin(world, 'ghost', 'Wrong-Passw0rd!')).rejects.toThrow()
    expect(events.map(({ triggerSource }) => triggerSource)).toEqual([
      'PreAuthentication_Authentication',
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
      'PreAuthentication_Authentication',
    ])
    expect(events[2]).toMatchObject({
      request: { userAttributes: { email: 'alice@example.com' }, newDeviceUsed: false },
    })
    expect(events[3]).toMatchObject({ userName: 'ghost', request: { userNotFound: true } })
  })

  test('a forgotten password is confirmed, too', async () => {
    const events: { triggerSource: string }[] = []
    const world = await startWith({ postConfirmation: noting(events) })
    await world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'alice' }))
    const ConfirmationCode = world.emulated.outbox[0]?.code
    const named = { ClientId: clientId, Username: 'alice', ConfirmationCode, Password: 'Other-Passw0rd!' }
    await world.idp.send(new ConfirmForgotPasswordCommand(named))
    expect(events).toMatchObject([{ triggerSource: 'PostConfirmation_ConfirmForgotPassword' }])
  })
})

test('own functions ask, judge and end a custom sign-in', async () => {
  const sessions: unknown[] = []
  const world = await startWith({
    defineAuthChallenge: (event) => {
      const { session } = event.request
      sessions.push(session)
      const right = session.filter(({ challengeResult }) => challengeResult).length
      event.response = {
        challengeName: 'CUSTOM_CHALLENGE',
        issueTokens: right === 1,
        failAuthentication: session.length - right === 2,
      }
      return event
    },
    createAuthChallenge: (event) => {
      event.response = {
        publicChallengeParameters: { hint: `round ${event.request.session.length + 1}` },
        privateChallengeParameters: { word: 'sesame' },
        challengeMetadata: 'DOOR',
      }
      return event
    },
    verifyAuthChallengeResponse: (event) => {
      const { challengeAnswer, privateChallengeParameters } = event.request
      event.response.answerCorrect = challengeAnswer === privateChallengeParameters.word
      return event
    },
  })
  const start = () =>
    world.idp.send(
      new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'alice' } }),
    )
  const answer = (challenge: Awaited<ReturnType<typeof start>>, ANSWER: string) =>
    respond(world, challenge, { USERNAME: 'alice', ANSWER })
  const first = await start()
  expect(first).toMatchObject({ ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters: { hint: 'round 1' } })
  expect(JSON.stringify(first)).not.toContain('sesame')
  const second = await answer(first, 'barley')
  expect(second.ChallengeParameters).toMatchObject({ hint: 'round 2' })
  expect((await answer(second, 'sesame')).AuthenticationResult).toBeDefined()
  const round = (challengeResult: boolean) => ({
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult,
    challengeMetadata: 'DOOR',
  })
  expect(sessions).toEqual([[], [round(false)], [round(false), round(true)]])
  const again = await answer(await start(), 'barley')
  await expect(answer(again, 'barley')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
})

test('a custom message is worded by its trigger, with the code in it', async () => {
  const sources: string[] = []
  const world = await startWith({
    customMessage: (event) => {
      sources.push(event.triggerSource)
      const { codeParameter, usernameParameter } = event.request
      event.response.emailSubject = 'Welcome'
      event.response.emailMessage = `Dear ${usernameParameter}, it is ${codeParameter}.`
      return event
    },
  })
  await signUp(world)
  const [message] = world.emulated.outbox
  expect(message?.text).toBe(`Welcome\nDear zoe, it is ${message?.code}.`)
  await world.idp.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: 'zoe' }))
  await world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'alice' }))
  await begin(world, 'frank', 'Frank-Passw0rd!')
  expect(sources).toEqual([
    'CustomMessage_SignUp',
    'CustomMessage_ResendCode',
    'CustomMessage_ForgotPassword',
    'CustomMessage_Authentication',
  ])
})

test('a seed with triggers is reset with them', async () => {
  expect(testSeed().userPool.triggers).toBeUndefined()
  const world = await startWith({ preSignUp: fails })
  await fetch(`${world.origin}/reset`, { method: 'POST' })
  await expect(signUp(world)).rejects.toThrow('PreSignUp failed with error no.')
})

describe('an unknown user of a custom sign-in', () => {
  async function startAsking(isSecret: boolean) {
    const told: object[] = []
    const triggers: Triggers = {
      defineAuthChallenge: (event) => {
        const { userNotFound, userAttributes, session } = event.request
        told.push({ source: event.triggerSource, userNotFound, userAttributes })
        const issueTokens = session.length > 0
        event.response = { challengeName: 'CUSTOM_CHALLENGE', issueTokens, failAuthentication: false }
        return event
      },
      createAuthChallenge: (event) => event,
      verifyAuthChallengeResponse: (event) => {
        event.response.answerCorrect = true
        return event
      },
    }
    const world = await startWith(triggers, { preventUserExistenceErrors: isSecret })
    const AuthParameters = { USERNAME: 'ghost' }
    const start = () =>
      world.idp.send(new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters }))
    return { world, told, start }
  }

  test('is asked like any other, and gets no tokens', async () => {
    const { world, told, start } = await startAsking(true)
    const challenge = await start()
    expect(challenge.ChallengeName).toBe('CUSTOM_CHALLENGE')
    await expect(respond(world, challenge, { USERNAME: 'ghost', ANSWER: 'x' })).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    })
    const event = { source: 'DefineAuthChallenge_Authentication', userNotFound: true, userAttributes: {} }
    expect(told).toEqual([event, event])
  })

  test('is told so where existence is no secret', async () => {
    const { told, start } = await startAsking(false)
    await expect(start()).rejects.toMatchObject({ name: 'UserNotFoundException' })
    expect(told).toEqual([])
  })
})
