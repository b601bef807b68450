import { passwordClaimSignature, srpKeyPair, srpTimestamp } from '../../src/cognito/user-pool/srp.ts'
import type { PlainCognito } from './signing-in.ts'

/**
 * The calls of a sign-in with nothing around them: no SDK, no record, nothing drawn. To be imported by a bare page.
 * @returns milliseconds until the credentials were there, of each: a guest, the same guest again, and SRP
 */
export async function timePlainCalls(cognito: PlainCognito, username: string, password: string) {
  const { credentials } = callsOf(cognito)
  let identityId = ''
  const guest = await timed(async () => {
    identityId = await credentials({})
  })
  const guestAgain = await timed(() => credentials({}, identityId))
  const srp = await timed(async () => {
    const { AuthenticationResult } = await proven(cognito, username, password)
    await credentials({ [cognito.loginsKey]: AuthenticationResult.IdToken })
  })
  return { guest, guestAgain, srp }
}

/** The challenge that follows the proof of the password, and the milliseconds until it was there. */
export async function timePlainChallenge(cognito: PlainCognito, username: string, password: string) {
  const start = performance.now()
  const { ChallengeName, ChallengeParameters, Session } = await proven(cognito, username, password)
  return { time: performance.now() - start, ChallengeName, Session, USERNAME: ChallengeParameters.USER_ID_FOR_SRP }
}

/** @returns milliseconds from the code that answers the challenge to the credentials */
export function timePlainAnswer(
  cognito: PlainCognito,
  { ChallengeName, Session, USERNAME }: Omit<Awaited<ReturnType<typeof timePlainChallenge>>, 'time'>,
  code: string,
): Promise<number> {
  const { call, credentials } = callsOf(cognito)
  return timed(async () => {
    const { AuthenticationResult } = await call('CognitoIdentityProviderService.RespondToAuthChallenge', {
      ClientId: cognito.clientId,
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME, [`${ChallengeName}_CODE`]: code },
    })
    await credentials({ [cognito.loginsKey]: AuthenticationResult.IdToken })
  })
}

/** What the user pool answers to the proof of the password by SRP. */
async function proven(cognito: PlainCognito, username: string, password: string) {
  const { call } = callsOf(cognito)
  const keys = srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))
  const { ChallengeParameters: given } = await call('CognitoIdentityProviderService.InitiateAuth', {
    ClientId: cognito.clientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: username, SRP_A: keys.public.toString(16) },
  })
  const timestamp = srpTimestamp(new Date())
  const signature = await passwordClaimSignature(keys, {
    poolName: cognito.userPoolId.split('_')[1] ?? '',
    userIdForSrp: given.USER_ID_FOR_SRP,
    password,
    salt: given.SALT,
    serverPublic: given.SRP_B,
    secretBlock: given.SECRET_BLOCK,
    timestamp,
  })
  return call('CognitoIdentityProviderService.RespondToAuthChallenge', {
    ClientId: cognito.clientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: {
      USERNAME: given.USER_ID_FOR_SRP,
      PASSWORD_CLAIM_SECRET_BLOCK: given.SECRET_BLOCK,
      TIMESTAMP: timestamp,
      PASSWORD_CLAIM_SIGNATURE: signature,
    },
  })
}

/** Where to send the browser for a code. @param verifier the PKCE code verifier */
export async function plainAuthorizeAddress(cognito: PlainCognito, verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const query = new URLSearchParams({
    client_id: cognito.clientId,
    redirect_uri: cognito.redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: btoa(String.fromCharCode(...new Uint8Array(digest)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', ''),
    code_challenge_method: 'S256',
  })
  return `${cognito.origin}/oauth2/authorize?${query}`
}

/** @returns milliseconds from the code to the credentials */
export function timePlainReturn(cognito: PlainCognito, code: string, verifier: string): Promise<number> {
  const { credentials } = callsOf(cognito)
  return timed(async () => {
    const response = await fetch(`${cognito.origin}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: cognito.clientId,
        redirect_uri: cognito.redirectUri,
        code,
        code_verifier: verifier,
      }),
    })
    const { id_token } = await answerOf(response)
    await credentials({ [cognito.loginsKey]: id_token })
  })
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

function callsOf(cognito: PlainCognito) {
  const call = async (operation: string, body: object) =>
    answerOf(
      await fetch(cognito.origin, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': `AWS${operation}` },
        body: JSON.stringify(body),
      }),
    )
  /** @returns the identity ID */
  const credentials = async (logins: Record<string, string>, known?: string): Promise<string> => {
    const pool = { IdentityPoolId: cognito.identityPoolId, Logins: logins }
    const identityId = known ?? (await call('CognitoIdentityService.GetId', pool)).IdentityId
    const body = { IdentityId: identityId, Logins: logins }
    const { Credentials } = await call('CognitoIdentityService.GetCredentialsForIdentity', body)
    if (!Credentials?.AccessKeyId) throw new Error('no credentials')
    return identityId
  }
  return { call, credentials }
}

async function answerOf(response: Response) {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}
