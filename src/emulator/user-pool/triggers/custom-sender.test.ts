import {
  ForgotPasswordCommand,
  ResendConfirmationCodeCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test, vi } from 'vitest'
import { clientId } from '../../emulator-fixture.ts'
import type { Triggers } from '../../state/triggers.ts'
import { begin, respond } from '../challenge-fixture.ts'
import { alice, fails, noting, signUp, startWith } from './triggers-fixture.ts'

interface Told {
  readonly triggerSource: string
  readonly userName: string
  readonly request: { readonly type: string; readonly code: string }
}

async function startWithSenders(more: Triggers = {}) {
  const told: Told[] = []
  const world = await startWith({ customEmailSender: noting(told), customSmsSender: noting(told), ...more })
  return { world, told }
}

test('a sender is given each code in place of the outbox, and the code is right', async () => {
  const { world, told } = await startWithSenders()
  const challenge = await begin(world, 'erin', 'Erin-Passw0rd!')
  expect(challenge.ChallengeParameters?.CODE_DELIVERY_DESTINATION).toMatch(/^\+\*+\d{4}$/)
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(world.emulated.outbox).toEqual([])
  const [message] = told
  expect(message).toEqual({
    version: '1',
    triggerSource: 'CustomSMSSender_Authentication',
    region: 'ap-northeast-1',
    userPoolId: 'ap-northeast-1_Local0001',
    userName: 'erin',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
    request: {
      type: 'customSMSSenderRequestV1',
      code: expect.stringMatching(/^\d{6}$/),
      userAttributes: expect.objectContaining({ phone_number: expect.any(String) }),
    },
    response: {},
  })
  const code = message?.request.code ?? ''
  const { AuthenticationResult } = await respond(world, challenge, { USERNAME: 'erin', SMS_MFA_CODE: code })
  expect(AuthenticationResult).toBeDefined()
})

test('it is told on what the message is sent', async () => {
  const { world, told } = await startWithSenders()
  await signUp(world)
  await world.idp.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: 'zoe' }))
  await world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'alice' }))
  const { AuthenticationResult } = await alice(world)
  await world.idp.send(
    new UpdateUserAttributesCommand({
      AccessToken: AuthenticationResult?.AccessToken,
      UserAttributes: [{ Name: 'email', Value: 'alice@example.org' }],
    }),
  )
  await vi.waitFor(() => expect(told).toHaveLength(4))
  expect(told.map(({ triggerSource, request }) => [triggerSource, request.type])).toEqual(
    ['SignUp', 'ResendCode', 'ForgotPassword', 'UpdateUserAttribute'].map((occasion) => [
      `CustomEmailSender_${occasion}`,
      'customEmailSenderRequestV1',
    ]),
  )
})

test('one medium’s sender leaves the other to the outbox', async () => {
  const world = await startWith({ customSmsSender: () => {} })
  await signUp(world)
  expect(world.emulated.outbox).toHaveLength(1)
})

test('what a sender throws, or how long it takes, nobody is told', async () => {
  const { world } = await startWithSenders({ customEmailSender: fails, customSmsSender: () => new Promise(() => {}) })
  expect((await signUp(world)).CodeDeliveryDetails).toMatchObject({ DeliveryMedium: 'EMAIL' })
  expect((await begin(world, 'erin', 'Erin-Passw0rd!')).ChallengeName).toBe('SMS_MFA')
})

test('no message is worded for it', async () => {
  const { world } = await startWithSenders({ customMessage: fails })
  await expect(signUp(world)).resolves.toBeDefined()
})
