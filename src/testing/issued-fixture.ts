import type { AwsCredentials } from '../credentials/aws-credentials.ts'
import type { startEmulator } from './emulator-fixture.ts'

type Local = Pick<Awaited<ReturnType<typeof startEmulator>>, 'origin' | 'connection'>

/** A call as the SDK sends it. @returns what the answer's JSON holds, which the caller names */
export async function post<Answer>({ origin }: Pick<Local, 'origin'>, target: string, body: object): Promise<Answer> {
  const headers = { 'X-Amz-Target': target, 'Content-Type': 'application/x-amz-json-1.1' }
  const response = await fetch(origin, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.json()
}

/** A user's ID token and credentials, or a guest's credentials. @param user null: a guest */
export async function issuedTo(local: Local, user: { readonly name: string; readonly password: string } | null) {
  const { identityPoolId: IdentityPoolId, userPoolClientId: ClientId, region, userPoolId } = local.connection
  const idToken = user && (await idTokenOf(local, { ...user, ClientId }))
  const Logins = idToken === null ? {} : { [`cognito-idp.${region}.amazonaws.com/${userPoolId}`]: idToken }
  const service = 'AWSCognitoIdentityService'
  const { IdentityId } = await post<{ IdentityId: string }>(local, `${service}.GetId`, { IdentityPoolId, Logins })
  const { Credentials } = await post<{ Credentials: Record<'AccessKeyId' | 'SecretKey' | 'SessionToken', string> }>(
    local,
    `${service}.GetCredentialsForIdentity`,
    { IdentityId, Logins },
  )
  const { AccessKeyId: accessKeyId, SecretKey: secretAccessKey, SessionToken: sessionToken } = Credentials
  const credentials: AwsCredentials = { accessKeyId, secretAccessKey, sessionToken, expires: null }
  return { idToken, credentials }
}

async function idTokenOf(
  local: Local,
  { name, password, ClientId }: { name: string; password: string; ClientId: string | undefined },
): Promise<string> {
  const { AuthenticationResult } = await post<{ AuthenticationResult: { IdToken: string } }>(
    local,
    'AWSCognitoIdentityProviderService.InitiateAuth',
    { AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters: { USERNAME: name, PASSWORD: password } },
  )
  return AuthenticationResult.IdToken
}
