import {
  AdminDeleteUserCommand,
  AdminListUserAuthEventsCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateAuthEventFeedbackCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  SetUserPoolMfaConfigCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { startWorld, type World } from '../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration/administration-fixture.ts'

const guarded = { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' as const } }

/** Each as `type response challenges`, the latest first. */
async function eventsOf({ idp }: World, UserPoolId: string, Username: string): Promise<readonly string[]> {
  const { AuthEvents = [] } = await idp.send(new AdminListUserAuthEventsCommand({ UserPoolId, Username }))
  return AuthEvents.map(({ EventType, EventResponse, ChallengeResponses = [] }) =>
    [
      EventType,
      EventResponse,
      ...ChallengeResponses.map((each) => `${each.ChallengeName}:${each.ChallengeResponse}`),
    ].join(' '),
  )
}

const lastCode = ({ emulated }: World) => emulated.outbox[0]?.code ?? ''

test('sign-ups, sign-ins and passwords are recorded, right and wrong ones', async () => {
  const world = await startWorld()
  const { idp } = world
  const { UserPoolId, ClientId } = await madePool(world, { ...guarded, AutoVerifiedAttributes: ['email'] })
  const Username = 'ann'
  const UserAttributes = [{ Name: 'email', Value: 'ann@example.com' }]
  const events = () => eventsOf(world, UserPoolId, Username)
  await idp.send(new SignUpCommand({ ClientId, Username, Password: password, UserAttributes }))
  expect(await events()).toEqual(['SignUp InProgress'])
  await idp.send(new ResendConfirmationCodeCommand({ ClientId, Username }))
  await idp.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode: lastCode(world) }))
  expect(await events()).toEqual(['ResendCode Pass', 'SignUp Pass'])

  const signIn = (PASSWORD: string) =>
    idp.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: Username, PASSWORD },
      }),
    )
  await expect(signIn('Wrong-Passw0rd!')).rejects.toThrow('Incorrect username or password.')
  const { AccessToken } = (await signIn(password)).AuthenticationResult ?? {}
  expect((await events()).slice(0, 2)).toEqual(['SignIn Pass Password:Success', 'SignIn Fail Password:Failure'])

  const change = (PreviousPassword: string) =>
    idp.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword: 'Other-Passw0rd!' }))
  await expect(change('Wrong-Passw0rd!')).rejects.toThrow('Incorrect username or password.')
  await change(password)
  await idp.send(new ForgotPasswordCommand({ ClientId, Username }))
  expect((await events()).slice(0, 3)).toEqual([
    'ForgotPassword InProgress',
    'PasswordChange Pass',
    'PasswordChange Fail Password:Failure',
  ])
  const Password = 'Third-Passw0rd!'
  await idp.send(new ConfirmForgotPasswordCommand({ ClientId, Username, ConfirmationCode: lastCode(world), Password }))
  expect((await events())[0]).toBe('ForgotPassword Pass')

  await idp.send(new AdminDeleteUserCommand({ UserPoolId, Username }))
  await madeUser(world, UserPoolId, Username, {})
  expect(await events()).toEqual([])
})

test('a second factor belongs to the sign-in that it is asked in', async () => {
  const world = await startWorld()
  const { idp } = world
  const { UserPoolId, ClientId } = await madePool(world, guarded)
  const MfaConfiguration = 'OPTIONAL' as const
  await idp.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration, EmailMfaConfiguration: {} }))
  const Username = 'ben'
  await madeUser(world, UserPoolId, Username, { email: 'ben@example.com', email_verified: 'true' })
  const EmailMfaSettings = { Enabled: true }
  await idp.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username, EmailMfaSettings }))
  const begin = () =>
    idp.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: Username, PASSWORD: password },
      }),
    )
  const answer = (Session: string | undefined, EMAIL_OTP_CODE: string) =>
    idp.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        Session,
        ChallengeName: 'EMAIL_OTP',
        ChallengeResponses: { USERNAME: Username, EMAIL_OTP_CODE },
      }),
    )
  const { Session } = await begin()
  expect(await eventsOf(world, UserPoolId, Username)).toEqual(['SignIn InProgress Password:Success'])
  await answer(Session, lastCode(world))
  expect(await eventsOf(world, UserPoolId, Username)).toEqual(['SignIn Pass Password:Success Mfa:Success'])
  const again = await begin()
  await expect(answer(again.Session, 'x')).rejects.toMatchObject({ name: 'CodeMismatchException' })
  expect((await eventsOf(world, UserPoolId, Username))[0]).toBe('SignIn Fail Password:Success Mfa:Failure')

  const list = (MaxResults: number, NextToken?: string) =>
    idp.send(new AdminListUserAuthEventsCommand({ UserPoolId, Username, MaxResults, NextToken }))
  const first = await list(1)
  expect(first.AuthEvents).toMatchObject([
    { EventResponse: 'Fail', EventRisk: { RiskDecision: 'NoRisk' }, CreationDate: expect.any(Date) },
  ])
  const second = await list(1, first.NextToken)
  const [{ EventId } = {}] = second.AuthEvents ?? []
  expect([second.AuthEvents?.[0]?.EventResponse, second.NextToken]).toEqual(['Pass', undefined])
  const feedback = { UserPoolId, Username, EventId, FeedbackValue: 'Valid' as const }
  await idp.send(new AdminUpdateAuthEventFeedbackCommand(feedback))
  expect((await list(0)).AuthEvents?.[1]?.EventFeedback).toMatchObject({ FeedbackValue: 'Valid', Provider: 'Admin' })
  const unknown = new AdminUpdateAuthEventFeedbackCommand({ ...feedback, EventId: 'none' })
  await expect(idp.send(unknown)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })

  const page = await world.fetch(new Request(`${world.origin}/user-pools/${UserPoolId}/users/${Username}`))
  expect(await page.text()).toContain('<code>Password Success, Mfa Failure</code>')
})

test('without threat protection nothing is recorded, and the list is refused', async () => {
  const world = await startWorld()
  for (const settings of [{}, { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' as const } }]) {
    const { UserPoolId, ClientId } = await madePool(world, settings)
    await world.idp.send(new SignUpCommand({ ClientId, Username: 'ann', Password: password }))
    await expect(eventsOf(world, UserPoolId, 'ann')).rejects.toMatchObject({
      name: 'UserPoolAddOnNotEnabledException',
    })
    expect(world.emulated.userPools.get(UserPoolId)?.authEvents.size).toBe(0)
  }
})
