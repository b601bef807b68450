import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterEach, expect, test } from 'vitest'
import { passwordClaimSignature, srpKeyPair, srpTimestamp } from '../../cognito/user-pool/srp.ts'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { appOrigin, testSeed } from '../../testing/emulator-fixture.ts'
import { clientId, shareWorld } from '../emulator-fixture.ts'
import { type FaultName, faultNames } from '../state/faults.ts'

const { region, identityPool, userPool } = testSeed()
const IdentityPoolId = identityPool.id
const userPoolKey = `cognito-idp.${region}.amazonaws.com/${userPool.id}`
const callback = `${appOrigin}/callback`

const world = shareWorld()

const form = (values: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(values) })
const send = (values: Record<string, string>) => fetch(`${world().origin}/faults`, form(values))
const switchOn = (on: FaultName, more: Record<string, string> = {}) => send({ on, ...more })

afterEach(() => send({ off: 'all' }))

const identity = () => new CognitoIdentityClient({ region, endpoint: world().origin, maxAttempts: 1 })

const guest = async () => {
  const { IdentityId } = await identity().send(new GetIdCommand({ IdentityPoolId }))
  return identity().send(new GetCredentialsForIdentityCommand({ IdentityId }))
}

const password = (USERNAME = 'bob', PASSWORD = 'Bob-Passw0rd!') =>
  world().idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD },
    }),
  )

const user = async () => {
  const { AuthenticationResult } = await password()
  const Logins = { [userPoolKey]: AuthenticationResult?.IdToken ?? '' }
  const { IdentityId } = await identity().send(new GetIdCommand({ IdentityPoolId, Logins }))
  return identity().send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
}

async function srp() {
  const keys = srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))
  const begun = await world().call('InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: 'bob', SRP_A: keys.public.toString(16) },
  })
  const { ChallengeParameters } = await begun.json()
  const { SALT, SRP_B, SECRET_BLOCK } = ChallengeParameters
  const timestamp = srpTimestamp(new Date())
  const signature = await passwordClaimSignature(keys, {
    poolName: 'Local0001',
    userIdForSrp: 'bob',
    password: 'Bob-Passw0rd!',
    salt: SALT,
    serverPublic: SRP_B,
    secretBlock: SECRET_BLOCK,
    timestamp,
  })
  const answer = await world().call('RespondToAuthChallenge', {
    ClientId: clientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: {
      USERNAME: 'bob',
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: signature,
      TIMESTAMP: timestamp,
    },
  })
  const { message } = await answer.json()
  if (!answer.ok) throw new Error(message)
}

const authorize = (scope = 'openid email') =>
  `/oauth2/authorize?${new URLSearchParams({ client_id: clientId, redirect_uri: callback, response_type: 'code', scope })}`

const hostedUi = async () => {
  const browser = testBrowser(world().origin, fetch)
  const login = await browser.visit(authorize())
  if (!login.url.includes('/login')) throw new Error(decodeURIComponent(login.url.replace(/^.*\?/, '')))
  const { url } = await browser.submit({ username: 'bob', password: 'Bob-Passw0rd!' })
  const exchange = {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: callback,
    code: new URL(url).searchParams.get('code') ?? '',
  }
  const answer = await fetch(`${world().origin}/oauth2/token`, form(exchange))
  const body = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} ${body}`)
}

const clientName = `${userPoolKey}:${clientId}`

/** What is tried, and what is said to it in the exact words; null: nothing is refused. */
const cases: Readonly<Record<FaultName, readonly [attempt: () => Promise<unknown>, words: string | RegExp | null]>> = {
  'guests-off': [guest, 'Unauthenticated access is not supported for this identity pool.'],
  'client-not-registered': [user, 'Token is not from a supported provider of this identity pool.'],
  'token-expired': [user, /^Invalid login token\. Token expired: \d+ >= \d+$/],
  'role-ambiguous': [user, `The ambiguous role mapping rules for: ${clientName} denied this request.`],
  'role-not-trusting': [guest, 'Invalid identity pool configuration. Check assigned IAM roles for this pool.'],
  'client-unknown': [password, `User pool client ${clientId} does not exist.`],
  'client-has-secret': [password, `Client ${clientId} is configured with secret but SECRET_HASH was not received`],
  'flow-off': [password, 'USER_PASSWORD_AUTH flow not enabled for this client'],
  'trigger-throws': [password, 'PreAuthentication failed with error Only employees may sign in.'],
  'clock-differs': [srp, 'Incorrect username or password.'],
  'redirect-differs': [hostedUi, `error=redirect_mismatch&client_id=${clientId}`],
  'scope-not-allowed': [hostedUi, 'error_description=invalid_scope&error=invalid_request'],
  'code-used': [hostedUi, '400 {"error":"invalid_grant"}'],
  throttled: [guest, 'Rate exceeded'],
  'blocked-by-waf': [password, 'Request not allowed due to WAF block.'],
  slow: [guest, null],
  dropped: [guest, /terminated|aborted|fetch failed|socket hang up/],
  'server-error': [guest, 'Something went wrong'],
  'web-page': [guest, /Unexpected token/],
  // Programs read what pages can't.
  'cors-missing': [guest, null],
}

test.each(faultNames)('%s: the exact words, and nothing is left of it once it is off', async (name) => {
  const [attempt, words] = cases[name]
  await switchOn(name, { milliseconds: '20' })
  if (words === null) await attempt()
  else {
    const found: unknown = await attempt().catch((error: unknown) => (error instanceof Error ? error.message : error))
    if (typeof words === 'string') expect(found).toBe(words)
    else expect(found).toMatch(words)
  }
  await send({ off: name })
  await attempt()
})
