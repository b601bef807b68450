import {
  CompleteWebAuthnRegistrationCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SetUserMFAPreferenceCommand,
  type SetUserMFAPreferenceCommandInput,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { honest, softwareAuthenticator } from '../../../testing/authenticator-fixture.ts'
import { testSeed } from '../../../testing/emulator-fixture.ts'
import { clientId, startWorld } from '../../emulator-fixture.ts'
import type { PasskeySettings } from '../../state/passkey.ts'
import { begin, respond } from '../challenge-fixture.ts'

const invalid = (message: string) => ({ name: 'InvalidParameterException', message })

/** erin, who gets codes by SMS, has registered a passkey. */
async function erinWithPasskey(factorConfiguration: NonNullable<PasskeySettings['factorConfiguration']>) {
  const { userPool, ...rest } = testSeed()
  const passkeys = { ...userPool.passkeys, factorConfiguration }
  const world = await startWorld({ ...rest, userPool: { ...userPool, passkeys } })
  const open = await begin(world, 'erin', 'Erin-Passw0rd!')
  const SMS_MFA_CODE = world.emulated.outbox[0]?.code ?? ''
  const { AuthenticationResult } = await respond(world, open, { USERNAME: 'erin', SMS_MFA_CODE })
  const AccessToken = AuthenticationResult?.AccessToken
  const authenticator = await softwareAuthenticator()
  const started = await world.idp.send(new StartWebAuthnRegistrationCommand({ AccessToken }))
  const { challenge } = started.CredentialCreationOptions as { readonly challenge: string }
  const Credential = await authenticator.create(honest(challenge))
  await world.idp.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }))
  return {
    world,
    authenticator,
    set: (settings: Omit<SetUserMFAPreferenceCommandInput, 'AccessToken'>) =>
      world.idp.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings })),
    factors: async () => (await world.idp.send(new GetUserCommand({ AccessToken }))).UserMFASettingList,
    choose: () => {
      const AuthParameters = { USERNAME: 'erin', PREFERRED_CHALLENGE: 'WEB_AUTHN' }
      return world.idp.send(new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_AUTH', AuthParameters }))
    },
  }
}

const multi = 'MULTI_FACTOR_WITH_USER_VERIFICATION'
const both = { WebAuthnMfaSettings: { Enabled: true }, SMSMfaSettings: { Enabled: true, PreferredMfa: true } }

test('a verified passkey takes the place of the password and the code, once it is turned on', async () => {
  const { world, authenticator, set, factors, choose } = await erinWithPasskey(multi)
  expect(await choose()).toMatchObject({
    ChallengeName: 'SELECT_CHALLENGE',
    AvailableChallenges: ['PASSWORD', 'PASSWORD_SRP'],
  })
  await set(both)
  expect(await factors()).toEqual(['SMS_MFA', 'WEB_AUTHN_MFA'])
  const open = await choose()
  const options = JSON.parse(open.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '{}')
  expect(options.userVerification).toBe('required')
  const ceremony = { ...honest(options.challenge), counter: 2 }
  const CREDENTIAL = JSON.stringify(await authenticator.get(ceremony))
  const answered = await respond(world, open, { USERNAME: 'erin', CREDENTIAL })
  expect(answered.AuthenticationResult?.AccessToken).toBeTruthy()
  expect((await begin(world, 'erin', 'Erin-Passw0rd!')).ChallengeName).toBe('SMS_MFA')
})

test('one whose user was not verified does not', async () => {
  const { world, authenticator, set, choose } = await erinWithPasskey(multi)
  await set(both)
  const open = await choose()
  const { challenge } = JSON.parse(open.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '{}')
  const CREDENTIAL = JSON.stringify(await authenticator.get({ ...honest(challenge), counter: 2, flags: 1 }))
  await expect(respond(world, open, { USERNAME: 'erin', CREDENTIAL })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  })
})

test('it is turned on along with another factor only, and off again', async () => {
  const { set, factors, choose } = await erinWithPasskey(multi)
  const alone = set({ WebAuthnMfaSettings: { Enabled: true } })
  await expect(alone).rejects.toMatchObject(invalid('WebAuthn MFA requires enabling an additional MFA setting.'))
  await set(both)
  await set({ SMSMfaSettings: { Enabled: true } })
  expect(await factors()).toEqual(['SMS_MFA', 'WEB_AUTHN_MFA'])
  await set({ WebAuthnMfaSettings: { Enabled: false } })
  expect(await factors()).toEqual(['SMS_MFA'])
  expect((await choose()).ChallengeName).toBe('SELECT_CHALLENGE')
})

test('a pool in which a passkey is a single factor refuses it', async () => {
  const { set } = await erinWithPasskey('SINGLE_FACTOR')
  await expect(set(both)).rejects.toMatchObject(invalid('WebAuthn MFA is not configured for the user pool.'))
})
