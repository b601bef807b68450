import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  InitiateAuthCommand,
  type LambdaConfigType,
  SignUpCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { startEmulator } from '../../../testing/emulator-fixture.ts'
import type { LambdaFunction, PreSignUpResponse, TriggerEvent } from '../../state/triggers.ts'
import { madePool, password } from '../administration/administration-fixture.ts'

const arn = (name: string) => `arn:aws:lambda:ap-northeast-1:000000000000:function:${name}`

const confirm = (event: TriggerEvent<string, object, PreSignUpResponse>) => {
  event.response = { autoConfirmUser: true, autoVerifyEmail: false, autoVerifyPhone: false }
  return event
}

/** An emulator with these functions, and a pool that a call made, which names some of them. */
async function startWith(functions: Readonly<Record<string, LambdaFunction>>, LambdaConfig: LambdaConfigType) {
  const { origin, close } = await startEmulator({ functions })
  onTestFinished(close)
  const idp = new CognitoIdentityProviderClient({
    region: 'ap-northeast-1',
    endpoint: origin,
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' },
    maxAttempts: 1,
  })
  const { UserPoolId, ClientId } = await madePool({ idp }, { LambdaConfig })
  const signUp = (Username: string) => idp.send(new SignUpCommand({ ClientId, Username, Password: password }))
  const signIn = async (USERNAME: string) => {
    const flow = 'USER_PASSWORD_AUTH' as const
    const AuthParameters = { USERNAME, PASSWORD: password }
    return (await idp.send(new InitiateAuthCommand({ ClientId, AuthFlow: flow, AuthParameters }))).AuthenticationResult
  }
  return { idp, UserPoolId, signUp, signIn }
}

test('the function that a pool names runs, and no longer once the pool names none', async () => {
  const { idp, UserPoolId, signUp } = await startWith({ confirm }, { PreSignUp: arn('confirm') })
  expect((await signUp('ann')).UserConfirmed).toBe(true)
  const { UserPool } = await idp.send(new DescribeUserPoolCommand({ UserPoolId }))
  expect(UserPool?.LambdaConfig).toEqual({ PreSignUp: arn('confirm') })
  await idp.send(new UpdateUserPoolCommand({ UserPoolId }))
  expect((await signUp('ben')).UserConfirmed).toBe(false)
})

test('its version and alias may stand in the ARN; the event has the version that was asked for', async () => {
  const versions: string[] = []
  const claims = (event: TriggerEvent<string, object, object>) => {
    versions.push(event.version)
    const accessTokenGeneration = { claimsToAddOrOverride: { tenant: 'blue' } }
    event.response = { claimsAndScopeOverrideDetails: { accessTokenGeneration } }
    return event
  }
  const { signUp, signIn } = await startWith(
    { confirm, claims },
    {
      PreSignUp: `${arn('confirm')}:live`,
      PreTokenGeneration: arn('claims'),
      PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: arn('claims') },
    },
  )
  await signUp('ann')
  expect(decodeJwt((await signIn('ann'))?.AccessToken ?? '')).toMatchObject({ tenant: 'blue' })
  expect(versions).toEqual(['2'])
})

test('what a function throws is told, and one that is not there fails as one that may not be invoked', async () => {
  const refuse = () => {
    throw new Error('not today')
  }
  const { idp, UserPoolId, signUp } = await startWith({ refuse }, { PreSignUp: arn('refuse') })
  await expect(signUp('ann')).rejects.toMatchObject({
    name: 'UserLambdaValidationException',
    message: 'PreSignUp failed with error not today.',
  })
  await idp.send(new UpdateUserPoolCommand({ UserPoolId, LambdaConfig: { PreSignUp: arn('constructor') } }))
  await expect(signUp('ann')).rejects.toMatchObject({
    name: 'UnexpectedLambdaException',
    message: 'PreSignUp invocation failed due to error AccessDeniedException.',
  })
  const LambdaConfig = { PreSignUp: 'no ARN, but long enough to be one' }
  await expect(idp.send(new CreateUserPoolCommand({ PoolName: 'p', LambdaConfig }))).rejects.toThrow(
    "at 'lambdaConfig.preSignUp' failed to satisfy constraint",
  )
})
