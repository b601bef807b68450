import assert from 'node:assert/strict'
import * as auth from '@aws-amplify/auth'
import { cognitoCredentialsProvider, cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito'
import { Amplify, fetchAuthSession } from '@aws-amplify/core'
import { TOTP } from 'otpauth'

const secrets = {
  dave: 'LOCALCOGNITO2DAVE3TOTP4SECRET5FOR6AUTHENTICATOR7APPS',
  judy: 'LOCALCOGNITO2JUDY3TOTP4SECRET5FOR6AUTHENTICATOR7APPS',
}
const codeBy = (secret) => new TOTP({ secret }).generate()
const passwordOf = (name) => `${name[0].toUpperCase()}${name.slice(1)}-Passw0rd!`

/** As an app's entry does. */
function configure(origin) {
  const config = {
    Auth: {
      Cognito: {
        userPoolId: 'ap-northeast-1_Local0001',
        userPoolClientId: 'localclient000000000000000',
        userPoolEndpoint: origin,
        identityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000001',
        identityPoolEndpoint: origin,
        allowGuestAccess: true,
      },
    },
  }
  cognitoUserPoolsTokenProvider.setAuthConfig(config.Auth)
  const Auth = { tokenProvider: cognitoUserPoolsTokenProvider, credentialsProvider: cognitoCredentialsProvider }
  Amplify.configure(config, { Auth })
}

/** The calls of Amplify 6, each with what must come of it. */
export function amplifyCalls({ origin, outbox }) {
  configure(origin)
  const code = () => outbox()[0].code
  const calls = []
  const call = (name, run) => calls.push({ name, run })
  const step = async (wanted, answer) => assert.equal((await answer).nextStep.signInStep, wanted)
  const signIn = (username, options = {}, password = passwordOf(username)) =>
    auth.signIn({ username, password, options })
  const confirm = (challengeResponse, options) => auth.confirmSignIn({ challengeResponse, ...(options && { options }) })

  call('fetchAuthSession (guest)', async () => {
    const { credentials, identityId } = await fetchAuthSession()
    assert.match(credentials.accessKeyId, /^ASIA/)
    assert.match(identityId, /^ap-northeast-1:/)
  })
  call('signUp', async () => {
    const options = { userAttributes: { email: 'zoe@example.com' }, autoSignIn: { authFlowType: 'USER_AUTH' } }
    const { nextStep } = await auth.signUp({ username: 'zoe', password: 'Zoe-Passw0rd!', options })
    assert.equal(nextStep.signUpStep, 'CONFIRM_SIGN_UP')
  })
  call('resendSignUpCode', async () =>
    assert.equal((await auth.resendSignUpCode({ username: 'zoe' })).deliveryMedium, 'EMAIL'),
  )
  call('confirmSignUp', async () =>
    assert.ok((await auth.confirmSignUp({ username: 'zoe', confirmationCode: code() })).isSignUpComplete),
  )
  call('autoSignIn', async () => assert.ok((await auth.autoSignIn()).isSignedIn))
  call('getCurrentUser', async () => assert.equal((await auth.getCurrentUser()).username, 'zoe'))
  call('fetchAuthSession', async () => {
    const { tokens } = await fetchAuthSession()
    assert.equal(tokens.idToken.payload['cognito:username'], 'zoe')
  })
  call('fetchAuthSession (forceRefresh)', async () => {
    const before = (await fetchAuthSession()).tokens.accessToken.payload.jti
    assert.notEqual((await fetchAuthSession({ forceRefresh: true })).tokens.accessToken.payload.jti, before)
  })
  call('fetchUserAttributes', async () => assert.equal((await auth.fetchUserAttributes()).email, 'zoe@example.com'))
  call('updateUserAttribute', async () => {
    const userAttribute = { attributeKey: 'name', value: 'Zoe' }
    assert.ok((await auth.updateUserAttribute({ userAttribute })).isUpdated)
  })
  call('updateUserAttributes', async () => {
    const updated = await auth.updateUserAttributes({ userAttributes: { email: 'zoe@example.org' } })
    assert.equal(updated.email.nextStep.updateAttributeStep, 'CONFIRM_ATTRIBUTE_WITH_CODE')
  })
  call('sendUserAttributeVerificationCode', async () => {
    const sent = await auth.sendUserAttributeVerificationCode({ userAttributeKey: 'email' })
    assert.equal(sent.attributeName, 'email')
  })
  call('confirmUserAttribute', async () => {
    await auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: code() })
    assert.equal((await auth.fetchUserAttributes()).email_verified, 'true')
  })
  call('deleteUserAttributes', async () => {
    await auth.deleteUserAttributes({ userAttributeKeys: ['name'] })
    assert.equal((await auth.fetchUserAttributes()).name, undefined)
  })
  call('updatePassword', () => auth.updatePassword({ oldPassword: 'Zoe-Passw0rd!', newPassword: 'Zoe-Passw0rd2!' }))
  call('setUpTOTP and verifyTOTPSetup', async () => {
    const { sharedSecret } = await auth.setUpTOTP()
    await auth.verifyTOTPSetup({ code: codeBy(sharedSecret) })
  })
  call('updateMFAPreference', async () => {
    await auth.updateMFAPreference({ totp: 'PREFERRED' })
    assert.equal((await auth.fetchMFAPreference()).preferred, 'TOTP')
  })
  call('fetchMFAPreference', async () => {
    await auth.updateMFAPreference({ totp: 'DISABLED' })
    assert.equal((await auth.fetchMFAPreference()).enabled, undefined)
  })
  call('fetchDevices', async () => assert.deepEqual(await auth.fetchDevices(), []))
  call('listWebAuthnCredentials', async () => assert.deepEqual((await auth.listWebAuthnCredentials()).credentials, []))
  call('signOut', async () => {
    await auth.signOut()
    await assert.rejects(auth.getCurrentUser(), { name: 'UserUnAuthenticatedException' })
  })
  call('signIn (wrong password)', () =>
    assert.rejects(signIn('alice', {}, 'Wrong-Passw0rd!'), { name: 'NotAuthorizedException' }),
  )
  call('signIn (SRP)', async () => assert.ok((await signIn('zoe', {}, 'Zoe-Passw0rd2!')).isSignedIn))
  call('signOut (global)', async () => {
    await auth.signOut({ global: true })
    await assert.rejects(auth.getCurrentUser(), { name: 'UserUnAuthenticatedException' })
  })
  call('deleteUser', async () => {
    await signIn('zoe', {}, 'Zoe-Passw0rd2!')
    await auth.deleteUser()
    await assert.rejects(signIn('zoe', {}, 'Zoe-Passw0rd2!'), { name: 'NotAuthorizedException' })
  })
  call('resetPassword', async () => {
    const { nextStep } = await auth.resetPassword({ username: 'bob' })
    assert.equal(nextStep.resetPasswordStep, 'CONFIRM_RESET_PASSWORD_WITH_CODE')
  })
  call('confirmResetPassword', () =>
    auth.confirmResetPassword({ username: 'bob', newPassword: 'Bob-Passw0rd2!', confirmationCode: code() }),
  )
  const signInBy = (name, run) =>
    call(name, async () => {
      await run()
      assert.ok((await fetchAuthSession()).tokens.idToken)
      await auth.signOut()
    })
  signInBy('signIn (USER_PASSWORD_AUTH)', () => signIn('bob', { authFlowType: 'USER_PASSWORD_AUTH' }, 'Bob-Passw0rd2!'))
  signInBy('confirmSignIn (new password)', async () => {
    await step('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED', signIn('carol', {}, 'Carol-Temp0rary!'))
    await step('DONE', confirm('Carol-Passw0rd!', { userAttributes: { email: 'carol@example.com' } }))
  })
  signInBy('confirmSignIn (TOTP)', async () => {
    await step('CONFIRM_SIGN_IN_WITH_TOTP_CODE', signIn('dave'))
    await step('DONE', confirm(codeBy(secrets.dave)))
  })
  signInBy('confirmSignIn (SMS)', async () => {
    await step('CONFIRM_SIGN_IN_WITH_SMS_CODE', signIn('erin'))
    await step('DONE', confirm(code()))
  })
  signInBy('confirmSignIn (e-mail)', async () => {
    await step('CONFIRM_SIGN_IN_WITH_EMAIL_CODE', signIn('frank'))
    await step('DONE', confirm(code()))
  })
  call('signIn (unconfirmed)', () => step('CONFIRM_SIGN_UP', signIn('grace')))
  call('signIn (reset required)', () => step('RESET_PASSWORD', signIn('heidi')))
  signInBy('confirmSignIn (choice of the second factor)', async () => {
    await step('CONTINUE_SIGN_IN_WITH_MFA_SELECTION', signIn('judy'))
    await step('CONFIRM_SIGN_IN_WITH_TOTP_CODE', confirm('TOTP'))
    await step('DONE', confirm(codeBy(secrets.judy)))
  })
  signInBy('signIn (USER_AUTH, choice of the first factor)', async () => {
    await step('CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION', signIn('kenji', { authFlowType: 'USER_AUTH' }))
    await step('CONFIRM_SIGN_IN_WITH_EMAIL_CODE', confirm('EMAIL_OTP'))
    await step('DONE', confirm(code()))
  })
  signInBy('signIn (USER_AUTH, PASSWORD_SRP preferred)', () =>
    signIn('kenji', { authFlowType: 'USER_AUTH', preferredChallenge: 'PASSWORD_SRP' }),
  )
  signInBy('confirmSignIn (TOTP set-up)', async () => {
    const { nextStep } = await signIn('lena')
    assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP')
    await step('DONE', confirm(codeBy(nextStep.totpSetupDetails.sharedSecret)))
  })
  signInBy('signIn (CUSTOM_WITH_SRP)', async () => {
    await step('CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE', signIn('mika', { authFlowType: 'CUSTOM_WITH_SRP' }))
    await step('CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE', confirm('7'))
    await step('DONE', confirm('tomato'))
  })
  signInBy('signIn (CUSTOM_WITHOUT_SRP)', async () => {
    await step(
      'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      auth.signIn({ username: 'mika', options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } }),
    )
    await confirm('7')
    await step('DONE', confirm('tomato'))
  })
  call('rememberDevice', async () => {
    await signIn('nora')
    await step('DONE', confirm(code()))
    await auth.rememberDevice()
    assert.equal((await auth.fetchDevices()).length, 1)
  })
  call('forgetDevice', async () => {
    await auth.forgetDevice()
    assert.equal((await auth.fetchDevices()).length, 0)
    await auth.signOut()
  })
  return calls
}
