import { TOTP } from 'otpauth'
import { expect, type Page, test } from 'playwright/test'
import { openPlace, type Place } from './clients-place.ts'
import { makeCertificate, startTlsFront } from './tls-front.ts'

/** Clients of other authors that need a browser. */

// The stories share the folder into which the packages are bundled.
test.describe.configure({ mode: 'serial' })
test.use({ ignoreHTTPSErrors: true })

test('amazon-cognito-identity-js signs in and refreshes its session', async ({ page }) => {
  await using place = await openPlace(page)
  const { cognito, seed } = place
  const facts = { endpoint: cognito.origin, UserPoolId: seed.userPool.id, ClientId: seed.userPool.clients[0]?.id }
  const times = await page.evaluate<number[]>(`(async () => {
    // It expects Node's name for it.
    globalThis.global = globalThis
    const { AuthenticationDetails, CognitoUser, CognitoUserPool } = await import('/@id/amazon-cognito-identity-js')
    const Pool = new CognitoUserPool(${JSON.stringify(facts)})
    const user = new CognitoUser({ Username: 'alice', Pool })
    const details = new AuthenticationDetails({ Username: 'alice', Password: 'Alice-Passw0rd!' })
    const session = await new Promise((onSuccess, onFailure) => user.authenticateUser(details, { onSuccess, onFailure }))
    const renewed = await new Promise((resolve, reject) =>
      user.refreshSession(session.getRefreshToken(), (error, renewed) => (error ? reject(error) : resolve(renewed))))
    return [session, renewed].map((each) => each.getIdToken().payload.auth_time)
  })()`)
  expect(times).toEqual([expect.any(Number), times[0]])
})

/**
 * Configures Amplify as an app's entry does. What comes back from the Hosted UI is finished by the listener that
 * `auth/cognito` brings; its own entry, `enable-oauth-listener`, would have a second address here and use the code twice.
 */
const configureAmplify = (config: object) => `
  const { Amplify } = await import('/@id/@aws-amplify/core')
  const { cognitoUserPoolsTokenProvider } = await import('/@id/@aws-amplify/auth/cognito')
  const config = ${JSON.stringify(config)}
  cognitoUserPoolsTokenProvider.setAuthConfig(config.Auth)
  Amplify.configure(config, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } })`

interface Redirect {
  /** Of signInWithRedirect. */
  readonly input: object
  readonly email: string
  signIn(page: Page): Promise<void>
}

const redirects: readonly Redirect[] = [
  {
    input: {},
    email: 'alice@example.com',
    async signIn(page) {
      await page.getByLabel('Username', { exact: true }).fill('alice')
      await page.getByLabel('Password').fill('Alice-Passw0rd!')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    },
  },
  {
    input: { provider: 'Facebook' },
    email: 'fumi@example.com',
    signIn: (page) => page.getByRole('button', { name: 'Continue as Fumi Facebook' }).click(),
  },
]

for (const { input, email, signIn } of redirects) {
  test(`Amplify’s signInWithRedirect(${JSON.stringify(input)}) works behind a TLS front`, async ({ page }) => {
    const pem = makeCertificate()
    test.skip(pem === null, 'openssl is not installed')
    if (pem === null) return
    await using place = await openPlace(page)
    const { page: sources, cognito, seed } = place
    await using front = await startTlsFront(pem, cognito.port)
    const home = [`${sources.origin}/`]
    const oauth = { domain: front.host, scopes: ['openid', 'email'], responseType: 'code' }
    const setUp = configureAmplify({
      Auth: {
        Cognito: {
          userPoolId: seed.userPool.id,
          userPoolClientId: seed.userPool.clients[0]?.id,
          userPoolEndpoint: cognito.origin,
          loginWith: { oauth: { ...oauth, redirectSignIn: home, redirectSignOut: home } },
        },
      },
    })

    await page.evaluate(`(async () => { ${setUp}
    const { signInWithRedirect } = await import('/@id/@aws-amplify/auth')
    await signInWithRedirect(${JSON.stringify(input)})
  })()`)
    await page.waitForURL(`https://${front.host}/**`)
    await signIn(page)
    await page.waitForURL(`${sources.origin}/?code=*`)
    const signedIn = await page.evaluate(`(async () => {
    const { fetchAuthSession, Hub } = await import('/@id/@aws-amplify/core')
    const finished = new Promise((resolve, reject) => Hub.listen('auth', ({ payload: { event, data } }) => {
      if (event === 'signInWithRedirect') resolve()
      if (event === 'signInWithRedirect_failure') reject(data?.error)
    }))
    ${setUp}
    await finished
    const { tokens } = await fetchAuthSession()
    return tokens?.idToken?.payload.email
  })()`)
    expect(signedIn).toBe(email)
  })
}

/** What Amplify is given at each of its steps, and where that leads. */
interface AmplifySignIn {
  readonly username: string
  readonly password?: string
  readonly options?: object
  readonly steps: readonly string[]
}

const passwordOf = (username: string) => `${username.replace(/^./, (letter) => letter.toUpperCase())}-Passw0rd!`

const amplifySignIns: readonly AmplifySignIn[] = [
  { username: 'alice', steps: [] },
  { username: 'bob', options: { authFlowType: 'USER_PASSWORD_AUTH' }, steps: [] },
  {
    username: 'carol',
    password: 'Carol-Temp0rary!',
    steps: ['CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'],
  },
  { username: 'dave', steps: ['CONFIRM_SIGN_IN_WITH_TOTP_CODE'] },
  { username: 'erin', steps: ['CONFIRM_SIGN_IN_WITH_SMS_CODE'] },
  { username: 'frank', steps: ['CONFIRM_SIGN_IN_WITH_EMAIL_CODE'] },
  { username: 'judy', steps: ['CONTINUE_SIGN_IN_WITH_MFA_SELECTION', 'CONFIRM_SIGN_IN_WITH_TOTP_CODE'] },
  {
    username: 'kenji',
    options: { authFlowType: 'USER_AUTH' },
    steps: ['CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE'],
  },
  { username: 'kenji', options: { authFlowType: 'USER_AUTH', preferredChallenge: 'PASSWORD_SRP' }, steps: [] },
  { username: 'lena', steps: ['CONTINUE_SIGN_IN_WITH_TOTP_SETUP'] },
  {
    username: 'mika',
    options: { authFlowType: 'CUSTOM_WITH_SRP' },
    steps: ['CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE', 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE'],
  },
]

/** What a user reads from an authenticator app, a message or the question. */
function amplifyAnswers({ seed, cognito }: Place, username: string): (step: string, details: string) => string {
  const user = seed.userPool.users.find((each) => each.username === username)
  const questions = [...(user?.customQuestions ?? [])].values()
  const totp = (secret: string) => new TOTP({ secret }).generate()
  return (step, secret) => {
    switch (step) {
      case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
        return 'Chosen-Passw0rd!'
      case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
        return totp(user?.mfa?.totpSecret ?? '')
      case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
        return totp(secret)
      case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
        return 'TOTP'
      case 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION':
        return 'EMAIL_OTP'
      case 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE':
        return questions.next().value?.answer ?? ''
      default:
        return cognito.emulator.emulated.outbox.at(0)?.code ?? ''
    }
  }
}

function amplifyOf({ cognito, seed }: Place): string {
  const { id: userPoolId, clients } = seed.userPool
  const Cognito = { userPoolId, userPoolClientId: clients[0]?.id, userPoolEndpoint: cognito.origin }
  return `${configureAmplify({ Auth: { Cognito } })}
  const auth = await import('/@id/@aws-amplify/auth')`
}

test('Amplify gets each user through what the user pool asks for', async ({ page }) => {
  await using place = await openPlace(page)
  let answers = amplifyAnswers(place, '')
  await page.exposeFunction('answerTo', (step: string, secret: string) => answers(step, secret))
  for (const { username, password = passwordOf(username), options = {}, steps } of amplifySignIns) {
    answers = amplifyAnswers(place, username)
    const signedIn = await page.evaluate(`(async () => { ${amplifyOf(place)}
      const steps = []
      let { isSignedIn, nextStep } = await auth.signIn(${JSON.stringify({ username, password, options })})
      while (!isSignedIn) {
        steps.push(nextStep.signInStep)
        const challengeResponse = await answerTo(nextStep.signInStep, nextStep.totpSetupDetails?.sharedSecret)
        const options = { userAttributes: { email: 'carol@example.com' } }
        const isNew = nextStep.signInStep.endsWith('NEW_PASSWORD_REQUIRED')
        const answered = await auth.confirmSignIn({ challengeResponse, ...(isNew && { options }) })
        ;({ isSignedIn, nextStep } = answered)
      }
      const { username } = await auth.getCurrentUser()
      await auth.signOut()
      return { username, steps }
    })()`)
    expect(signedIn).toEqual({ username, steps })
  }
})

test('Amplify signs a user up and in, changes the account, and deletes it', async ({ page }) => {
  await using place = await openPlace(page)
  const { emulated } = place.cognito.emulator
  await page.exposeFunction('codeSent', () => emulated.outbox.at(0)?.code)
  await page.exposeFunction('totpOf', (secret: string) => new TOTP({ secret }).generate())
  const facts = await page.evaluate(`(async () => { ${amplifyOf(place)}
    const [username, password] = ['zoe', 'Zoe-Passw0rd!']
    const options = { userAttributes: { email: 'zoe@example.com' }, autoSignIn: { authFlowType: 'USER_AUTH' } }
    const signedUp = await auth.signUp({ username, password, options })
    const confirmed = await auth.confirmSignUp({ username, confirmationCode: await codeSent() })
    const signedIn = await auth.autoSignIn()
    await auth.updatePassword({ oldPassword: password, newPassword: 'Zoe-2nd-Passw0rd!' })
    await auth.updateUserAttributes({ userAttributes: { email: 'zoe@example.org' } })
    await auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: await codeSent() })
    const { email, email_verified } = await auth.fetchUserAttributes()
    const { sharedSecret } = await auth.setUpTOTP()
    await auth.verifyTOTPSetup({ code: await totpOf(sharedSecret) })
    await auth.updateMFAPreference({ totp: 'PREFERRED' })
    const preference = await auth.fetchMFAPreference()
    await auth.updateMFAPreference({ totp: 'DISABLED' })
    await auth.deleteUser()
    const gone = await auth.signIn({ username, password: 'Zoe-2nd-Passw0rd!' }).then(() => 'signed in', ({ name }) => name)
    return [signedUp.nextStep.signUpStep, confirmed.nextStep.signUpStep, signedIn.isSignedIn, email, email_verified,
      preference.preferred, gone]
  })()`)
  expect(facts).toEqual([
    'CONFIRM_SIGN_UP',
    'COMPLETE_AUTO_SIGN_IN',
    true,
    'zoe@example.org',
    'true',
    'TOTP',
    'NotAuthorizedException',
  ])
})

test('Amplify resets the password that has to be', async ({ page }) => {
  await using place = await openPlace(page)
  await page.exposeFunction('codeSent', () => place.cognito.emulator.emulated.outbox.at(0)?.code)
  const facts = await page.evaluate(`(async () => { ${amplifyOf(place)}
    const username = 'heidi'
    const refused = await auth.signIn({ username, password: 'Heidi-Passw0rd!' })
    await auth.resetPassword({ username })
    await auth.confirmResetPassword({ username, newPassword: 'Heidi-2nd-Passw0rd!', confirmationCode: await codeSent() })
    const { isSignedIn } = await auth.signIn({ username, password: 'Heidi-2nd-Passw0rd!' })
    return [refused.nextStep.signInStep, isSignedIn]
  })()`)
  expect(facts).toEqual(['RESET_PASSWORD', true])
})

test('Amplify registers a passkey and signs in with it', async ({ page }) => {
  await using place = await openPlace(page)
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const authenticator = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
  } as const
  await browser.send('WebAuthn.addVirtualAuthenticator', { options: { ...authenticator, isUserVerified: true } })
  const facts = await page.evaluate(`(async () => { ${amplifyOf(place)}
    const username = 'kenji'
    await auth.signIn({ username, password: 'Kenji-Passw0rd!' })
    await auth.associateWebAuthnCredential()
    const { credentials } = await auth.listWebAuthnCredentials()
    await auth.signOut()
    const options = { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' }
    const { isSignedIn, nextStep } = await auth.signIn({ username, options })
    if (!isSignedIn) return nextStep
    await auth.deleteWebAuthnCredential({ credentialId: credentials[0].credentialId })
    return [credentials.length, isSignedIn, (await auth.listWebAuthnCredentials()).credentials.length]
  })()`)
  expect(facts).toEqual([1, true, 0])
})
