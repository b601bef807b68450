import type { APIRequestContext } from 'playwright/test'

/** An unsigned token. */
export function forged(claims: object, header: object = { alg: 'RS256', kid: 'a' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part(claims)}.c2lnbmF0dXJl`
}

/** Seconds since 1970. */
export const soon = () => Math.floor(Date.now() / 1000) + 600

/** The local Cognito, and how to reach it. */
interface Reach {
  readonly request: APIRequestContext
  readonly origin: string
}

/** Calls of the local Cognito as a person makes them with curl. */
export async function call<Answer>({ request, origin }: Reach, target: string, body: object): Promise<Answer> {
  const response = await request.post(origin, {
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    data: JSON.stringify(body),
  })
  return response.json()
}

interface SignedIn {
  readonly AuthenticationResult: {
    readonly IdToken: string
    readonly AccessToken: string
    readonly RefreshToken: string
  }
}

export const signIn = (reach: Reach) =>
  call<SignedIn>(reach, 'AWSCognitoIdentityProviderService.InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: 'localclient000000000000000',
    AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
  })
