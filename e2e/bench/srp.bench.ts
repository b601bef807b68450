import { expect, test } from 'playwright/test'
import { localConnection } from '../../src/emulator/host/local-connection.ts'
import { serveEmulator } from '../../src/emulator/host/node-server.ts'
import { localSeed } from '../../src/emulator/seed/seed.ts'
import { type Measured, median, print } from './measure.ts'
import { openSourcePage } from './source-page.ts'

const rounds = 15
/** How much of the other's time ours may take. */
const share = 1 / 4

interface SignIn {
  readonly endpoint: string
  readonly poolId: string
  readonly clientId: string
  readonly username: string
  readonly password: string
}

/**
 * Runs in the page: signs in again and again, with ours and with amazon-cognito-identity-js in turns. Each makes A,
 * asks the local Cognito for its challenge, and makes the signature out of that; what the answers take is left out.
 * Theirs is timed in its own sign-in, from where it begins to what it sends and from the answer to what it sends next.
 */
const timing = (signIn: SignIn) => `(async () => {
  const { endpoint, poolId, clientId, username, password } = ${JSON.stringify(signIn)}
  const { srpKeyPair, srpTimestamp, passwordClaimSignature } = await import('/src/cognito/user-pool/srp.ts')
  // It expects Node's name for it.
  globalThis.global = globalThis
  const amazon = await import('/@id/amazon-cognito-identity-js')

  const call = async (operation, body) => {
    const target = 'AWSCognitoIdentityProviderService.' + operation
    const headers = { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': target }
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(operation + ': ' + (await response.text()))
    return response.json()
  }
  const respond = (ChallengeResponses) =>
    call('RespondToAuthChallenge', { ClientId: clientId, ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses })
  const poolName = poolId.split('_')[1]

  // As src/cognito/user-pool/sign-in.ts does it, but for how many random bytes there are.
  const ours = async (randomBytes) => {
    let start = performance.now()
    const keys = srpKeyPair(crypto.getRandomValues(new Uint8Array(randomBytes)))
    const SRP_A = keys.public.toString(16)
    let taken = performance.now() - start
    const AuthParameters = { USERNAME: username, SRP_A }
    const { ChallengeParameters: given } =
      await call('InitiateAuth', { ClientId: clientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters })
    start = performance.now()
    const timestamp = srpTimestamp(new Date())
    const signature = await passwordClaimSignature(keys, {
      poolName,
      userIdForSrp: given.USER_ID_FOR_SRP,
      password,
      salt: given.SALT,
      serverPublic: given.SRP_B,
      secretBlock: given.SECRET_BLOCK,
      timestamp,
    })
    taken += performance.now() - start
    const { AuthenticationResult } = await respond({
      USERNAME: given.USER_ID_FOR_SRP,
      PASSWORD_CLAIM_SECRET_BLOCK: given.SECRET_BLOCK,
      TIMESTAMP: timestamp,
      PASSWORD_CLAIM_SIGNATURE: signature,
    })
    return { taken, accepted: typeof AuthenticationResult?.IdToken === 'string' }
  }

  const theirs = () => new Promise((resolve, reject) => {
    const pool = new amazon.CognitoUserPool({ UserPoolId: poolId, ClientId: clientId })
    const user = new amazon.CognitoUser({ Username: username, Pool: pool })
    let start
    let taken = 0
    user.client = {
      request(operation, body, done) {
        taken += performance.now() - start
        if (operation === 'InitiateAuth') {
          call(operation, body).then((answer) => {
            start = performance.now()
            done(null, answer)
          }, reject)
        } else {
          respond(body.ChallengeResponses).then(({ AuthenticationResult }) =>
            resolve({ taken, accepted: typeof AuthenticationResult?.IdToken === 'string' }), reject)
        }
      },
    }
    const details = new amazon.AuthenticationDetails({ Username: username, Password: password })
    start = performance.now()
    user.authenticateUser(details, { onSuccess() {}, onFailure: reject })
  })

  const contestants = { ours: () => ours(32), oursLong: () => ours(128), theirs }
  const times = { ours: [], oursLong: [], theirs: [] }
  let accepted = 0
  for (let round = -1; round < ${rounds}; round++) {
    for (const [name, signIn] of Object.entries(contestants)) {
      const { taken, accepted: isAccepted } = await signIn()
      // The first round warms the code up.
      if (round < 0) continue
      times[name].push(taken)
      if (isAccepted) accepted++
    }
  }
  return { ...times, accepted }
})()`

interface Timed {
  /** Milliseconds a sign-in. */
  readonly ours: readonly number[]
  /** With a secret number as long as theirs. */
  readonly oursLong: readonly number[]
  readonly theirs: readonly number[]
  /** How many of all these the local Cognito gave tokens for. */
  readonly accepted: number
}

test('what proving a password with SRP costs, beside amazon-cognito-identity-js', async ({ page }) => {
  const sources = await openSourcePage(page, ['amazon-cognito-identity-js'])
  const seed = localSeed(sources.origin)
  const cognito = await serveEmulator({ seed, port: 0 })
  try {
    const { userPoolId = '', userPoolClientId = '' } = localConnection(seed, cognito.origin)
    const { username = '', password = '' } = seed.userPool.users[0] ?? {}
    const signIn = { endpoint: cognito.origin, poolId: userPoolId, clientId: userPoolClientId, username, password }
    const { ours, oursLong, theirs, accepted } = await page.evaluate<Timed>(timing(signIn))
    expect(accepted).toBe(3 * rounds)
    const goal = Math.round(median(theirs) * share)
    const rows: Measured[] = [
      { what: 'amazon-cognito-identity-js', values: theirs },
      { what: 'ours', values: ours, goal },
      { what: 'ours, with a secret number of 1024 bits as theirs', values: oursLong, goal },
    ]
    print('The client’s part of SRP, made and proved', rows)
    // They were measured in turns, so this holds on a slow machine too.
    expect(median(ours)).toBeLessThanOrEqual(median(theirs) * share)
    expect(median(oursLong)).toBeLessThanOrEqual(median(theirs) * share)
  } finally {
    await cognito.close()
    await sources.close()
  }
})
