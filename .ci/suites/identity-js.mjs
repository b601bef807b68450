import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { TOTP } from 'otpauth'

const { AuthenticationDetails, CognitoRefreshToken, CognitoUser, CognitoUserAttribute, CognitoUserPool } =
  createRequire(import.meta.url)('amazon-cognito-identity-js')

const secrets = {
  dave: 'LOCALCOGNITO2DAVE3TOTP4SECRET5FOR6AUTHENTICATOR7APPS',
  judy: 'LOCALCOGNITO2JUDY3TOTP4SECRET5FOR6AUTHENTICATOR7APPS',
}
const codeBy = (secret) => new TOTP({ secret }).generate()

/** A store of its own for each user, since all sign in from one process. */
function store() {
  const values = new Map()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
    removeItem: (key) => values.delete(key),
    clear: () => values.clear(),
  }
}

const ordinary = (call) =>
  new Promise((resolve, reject) => call((error, answer) => (error ? reject(error) : resolve(answer))))

/** What a sign-in comes to: the callback that was called, and with what. */
const outcome = (call) =>
  new Promise((resolve, reject) => {
    const of =
      (name) =>
      (...values) =>
        resolve({ name, values })
    const names = ['mfaRequired', 'totpRequired', 'selectMFAType', 'mfaSetup', 'newPasswordRequired', 'customChallenge']
    const callbacks = Object.fromEntries(names.map((name) => [name, of(name)]))
    call({
      ...callbacks,
      onSuccess: of('onSuccess'),
      inputVerificationCode: of('inputVerificationCode'),
      onFailure: reject,
    })
  })

/** The calls of amazon-cognito-identity-js, each with what must come of it. */
export function identityJsCalls({ origin, outbox }) {
  const facts = { UserPoolId: 'ap-northeast-1_Local0001', ClientId: 'localclient000000000000000', endpoint: origin }
  const pool = new CognitoUserPool({ ...facts, Storage: store() })
  const users = {}
  const userOf = (Username) => {
    users[Username] ??= (() => {
      const Storage = store()
      return new CognitoUser({ Username, Pool: new CognitoUserPool({ ...facts, Storage }), Storage })
    })()
    return users[Username]
  }
  const passwordOf = (name) => `${name[0].toUpperCase()}${name.slice(1)}-Passw0rd!`
  const signIn = (name, Password = passwordOf(name)) =>
    outcome((on) => userOf(name).authenticateUser(new AuthenticationDetails({ Username: name, Password }), on))
  const code = () => outbox()[0].code
  const calls = []
  const call = (name, run) => calls.push({ name, run })
  const email = [new CognitoUserAttribute({ Name: 'email', Value: 'zoe@example.com' })]

  call('getUserPoolId', () => assert.equal(pool.getUserPoolId(), facts.UserPoolId))
  call('signUp', async () => {
    const { userConfirmed } = await ordinary((done) => pool.signUp('zoe', 'Zoe-Passw0rd!', email, [], done))
    assert.equal(userConfirmed, false)
  })
  call('resendConfirmationCode', async () => {
    const { CodeDeliveryDetails } = await ordinary((done) => userOf('zoe').resendConfirmationCode(done))
    assert.equal(CodeDeliveryDetails.DeliveryMedium, 'EMAIL')
  })
  call('confirmRegistration', async () =>
    assert.equal(await ordinary((done) => userOf('zoe').confirmRegistration(code(), false, done)), 'SUCCESS'),
  )
  call('authenticateUser (SRP)', async () => assert.equal((await signIn('zoe')).name, 'onSuccess'))
  call('authenticateUser (wrong password)', () => assert.rejects(signIn('bob', 'Wrong-Passw0rd!'), /Incorrect/))
  call('getSession', async () => {
    const session = await ordinary((done) => userOf('zoe').getSession(done))
    assert.ok(session.isValid())
  })
  call('getUserData', async () =>
    assert.equal((await ordinary((done) => userOf('zoe').getUserData(done))).Username, 'zoe'),
  )
  call('getUserAttributes', async () => {
    const attributes = await ordinary((done) => userOf('zoe').getUserAttributes(done))
    assert.ok(attributes.some(({ Name, Value }) => Name === 'email' && Value === 'zoe@example.com'))
  })
  call('updateAttributes', async () => {
    const attributes = [
      new CognitoUserAttribute({ Name: 'name', Value: 'Zoe' }),
      new CognitoUserAttribute({ Name: 'email', Value: 'zoe@example.org' }),
    ]
    assert.equal(await ordinary((done) => userOf('zoe').updateAttributes(attributes, done)), 'SUCCESS')
  })
  call('deleteAttributes', async () =>
    assert.equal(await ordinary((done) => userOf('zoe').deleteAttributes(['name'], done)), 'SUCCESS'),
  )
  call('getAttributeVerificationCode', async () => {
    const { name } = await outcome((on) => userOf('zoe').getAttributeVerificationCode('email', on))
    assert.equal(name, 'inputVerificationCode')
  })
  call('verifyAttribute', async () =>
    assert.equal((await outcome((on) => userOf('zoe').verifyAttribute('email', code(), on))).values[0], 'SUCCESS'),
  )
  call('changePassword', async () =>
    assert.equal(
      await ordinary((done) => userOf('zoe').changePassword('Zoe-Passw0rd!', 'Zoe-Passw0rd2!', done)),
      'SUCCESS',
    ),
  )
  call('refreshSession', async () => {
    const token = userOf('zoe').getSignInUserSession().getRefreshToken()
    const session = await ordinary((done) => userOf('zoe').refreshSession(token, done))
    assert.ok(session.isValid())
  })
  call('associateSoftwareToken', async () => {
    users.zoeSecret = await new Promise((associateSecretCode, onFailure) =>
      userOf('zoe').associateSoftwareToken({ associateSecretCode, onFailure }),
    )
    assert.match(users.zoeSecret, /^[A-Z2-7]{32,}$/)
  })
  call('verifySoftwareToken', async () => {
    const { values } = await outcome((on) => userOf('zoe').verifySoftwareToken(codeBy(users.zoeSecret), 'app', on))
    assert.equal(values[0].Status, 'SUCCESS')
  })
  call('setUserMfaPreference', async () => {
    const setting = { PreferredMfa: true, Enabled: true }
    assert.equal(await ordinary((done) => userOf('zoe').setUserMfaPreference(null, setting, done)), 'SUCCESS')
  })
  call('getMFAOptions', async () =>
    assert.equal(await ordinary((done) => userOf('zoe').getMFAOptions(done)), undefined),
  )
  call('forgotPassword', async () =>
    assert.equal((await outcome((on) => userOf('bob').forgotPassword(on))).name, 'inputVerificationCode'),
  )
  call('confirmPassword', async () =>
    assert.equal(
      (await outcome((on) => userOf('bob').confirmPassword(code(), 'Bob-Passw0rd2!', on))).values[0],
      'SUCCESS',
    ),
  )
  call('setAuthenticationFlowType (USER_PASSWORD_AUTH)', async () => {
    userOf('bob').setAuthenticationFlowType('USER_PASSWORD_AUTH')
    assert.equal((await signIn('bob', 'Bob-Passw0rd2!')).name, 'onSuccess')
  })
  call('completeNewPasswordChallenge', async () => {
    assert.equal((await signIn('carol', 'Carol-Temp0rary!')).name, 'newPasswordRequired')
    const more = { email: 'carol@example.com' }
    const { name } = await outcome((on) => userOf('carol').completeNewPasswordChallenge('Carol-Passw0rd!', more, on))
    assert.equal(name, 'onSuccess')
  })
  call('sendMFACode (SOFTWARE_TOKEN_MFA)', async () => {
    assert.equal((await signIn('dave')).name, 'totpRequired')
    const { name } = await outcome((on) => userOf('dave').sendMFACode(codeBy(secrets.dave), on, 'SOFTWARE_TOKEN_MFA'))
    assert.equal(name, 'onSuccess')
  })
  call('sendMFACode (SMS_MFA)', async () => {
    assert.equal((await signIn('erin')).name, 'mfaRequired')
    assert.equal((await outcome((on) => userOf('erin').sendMFACode(code(), on))).name, 'onSuccess')
  })
  call('disableMFA', async () =>
    assert.equal(
      await ordinary((done) => userOf('erin').setUserMfaPreference({ Enabled: false }, null, done)),
      'SUCCESS',
    ),
  )
  call('sendMFASelectionAnswer', async () => {
    assert.equal((await signIn('judy')).name, 'selectMFAType')
    const { name } = await outcome((on) => userOf('judy').sendMFASelectionAnswer('SOFTWARE_TOKEN_MFA', on))
    assert.equal(name, 'totpRequired')
  })
  call('sendMFACode (chosen)', async () => {
    const { name } = await outcome((on) => userOf('judy').sendMFACode(codeBy(secrets.judy), on, 'SOFTWARE_TOKEN_MFA'))
    assert.equal(name, 'onSuccess')
  })
  call('associateSoftwareToken (MFA_SETUP)', async () => {
    assert.equal((await signIn('lena')).name, 'mfaSetup')
    users.lenaSecret = await new Promise((associateSecretCode, onFailure) =>
      userOf('lena').associateSoftwareToken({ associateSecretCode, onFailure }),
    )
    assert.match(users.lenaSecret, /^[A-Z2-7]{32,}$/)
  })
  call('verifySoftwareToken (MFA_SETUP)', async () => {
    const { name } = await outcome((on) => userOf('lena').verifySoftwareToken(codeBy(users.lenaSecret), 'app', on))
    assert.equal(name, 'onSuccess')
  })
  call('initiateAuth (CUSTOM_AUTH)', async () => {
    userOf('mika').setAuthenticationFlowType('CUSTOM_AUTH')
    const details = new AuthenticationDetails({ Username: 'mika' })
    assert.equal((await outcome((on) => userOf('mika').initiateAuth(details, on))).name, 'customChallenge')
  })
  call('sendCustomChallengeAnswer', async () => {
    assert.equal((await outcome((on) => userOf('mika').sendCustomChallengeAnswer('7', on))).name, 'customChallenge')
    assert.equal((await outcome((on) => userOf('mika').sendCustomChallengeAnswer('tomato', on))).name, 'onSuccess')
  })
  call('setDeviceStatusRemembered', async () => {
    assert.equal((await signIn('nora')).name, 'mfaRequired')
    await outcome((on) => userOf('nora').sendMFACode(code(), on))
    assert.equal((await outcome((on) => userOf('nora').setDeviceStatusRemembered(on))).values[0], 'SUCCESS')
  })
  call('authenticateUser (remembered device)', async () => assert.equal((await signIn('nora')).name, 'onSuccess'))
  call('listDevices', async () => {
    const { values } = await outcome((on) => userOf('nora').listDevices(10, null, on))
    assert.equal(values[0].Devices.length, 1)
  })
  call('getDevice', async () => {
    const { values } = await outcome((on) => userOf('nora').getDevice(on))
    assert.ok(values[0].Device.DeviceKey)
  })
  call('setDeviceStatusNotRemembered', async () =>
    assert.equal((await outcome((on) => userOf('nora').setDeviceStatusNotRemembered(on))).values[0], 'SUCCESS'),
  )
  call('forgetDevice', async () =>
    assert.equal((await outcome((on) => userOf('nora').forgetDevice(on))).values[0], 'SUCCESS'),
  )
  call('signOut, which revokes', async () => {
    const token = userOf('bob').getSignInUserSession().getRefreshToken().getToken()
    await ordinary((done) => userOf('bob').signOut(() => done(null)))
    const again = ordinary((done) =>
      userOf('bob').refreshSession(new CognitoRefreshToken({ RefreshToken: token }), done),
    )
    await assert.rejects(again, /revoked/)
  })
  call('globalSignOut', async () =>
    assert.equal((await outcome((on) => userOf('carol').globalSignOut(on))).values[0], 'SUCCESS'),
  )
  call('deleteUser', async () => assert.equal(await ordinary((done) => userOf('zoe').deleteUser(done)), 'SUCCESS'))
  return calls
}
