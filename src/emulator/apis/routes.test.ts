import { beforeAll, describe, expect, it, test } from 'vitest'
import { signedHeaders } from '../../cognito/own-api/signed-headers.ts'
import { startEmulator } from '../../testing/emulator-fixture.ts'

interface Answers {
  readonly 'AWSCognitoIdentityProviderService.InitiateAuth': {
    readonly AuthenticationResult: { readonly IdToken: string; readonly AccessToken: string }
  }
  readonly 'AWSCognitoIdentityService.GetId': { readonly IdentityId: string }
  readonly 'AWSCognitoIdentityService.GetCredentialsForIdentity': {
    readonly Credentials: { readonly AccessKeyId: string; readonly SecretKey: string; readonly SessionToken: string }
  }
}

let local: Awaited<ReturnType<typeof startEmulator>>
let tokens: Answers['AWSCognitoIdentityProviderService.InitiateAuth']['AuthenticationResult']
let skipped = 0

beforeAll(async () => {
  local = await startEmulator({ now: () => Date.now() + skipped })
  const answer = await post('AWSCognitoIdentityProviderService.InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: local.connection.userPoolClientId,
    AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
  })
  tokens = answer.AuthenticationResult
  return local.close
})

async function post<Target extends keyof Answers>(target: Target, body: object): Promise<Answers[Target]> {
  const headers = { 'X-Amz-Target': target, 'Content-Type': 'application/x-amz-json-1.1' }
  const response = await fetch(local.origin, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.json()
}

async function call(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${local.origin}/apis/${path}`, { headers })
  const challenge = response.headers.get('www-authenticate')
  return { status: response.status, body: await response.json(), challenge, headers: response.headers }
}

const asBearer = (token: string) => ({ authorization: `Bearer ${token}` })

async function later<Result>(seconds: number, act: () => Promise<Result>): Promise<Result> {
  skipped = seconds * 1000
  try {
    return await act()
  } finally {
    skipped = 0
  }
}

describe('a REST API with a Cognito authorizer', () => {
  it('takes the ID token, with and without Bearer', async () => {
    for (const authorization of [tokens.IdToken, `Bearer ${tokens.IdToken}`]) {
      const { status, body } = await call('rest/whoami', { authorization })
      expect(status).toBe(200)
      expect(body.authorizer.claims).toMatchObject({
        'cognito:username': 'alice',
        token_use: 'id',
        auth_time: expect.stringMatching(/^\d+$/),
      })
    }
  })

  test.each([
    ['no token', () => ({})],
    ['the access token', () => asBearer(tokens.AccessToken)],
    ['a token that was changed', () => asBearer(`${tokens.IdToken.slice(0, -6)}AAAAAA`)],
    ['something else', () => ({ authorization: 'x' })],
  ])('refuses %s', async (_what, headers) => {
    const { status, body, headers: answered } = await call('rest/whoami', headers())
    expect({ status, body }).toEqual({ status: 401, body: { message: 'Unauthorized' } })
    expect(answered.get('x-amzn-errortype')).toBe('UnauthorizedException')
  })

  it('tells that a token has expired', async () => {
    const { status, body } = await later(3601, () => call('rest/whoami', asBearer(tokens.IdToken)))
    expect({ status, body }).toEqual({ status: 401, body: { message: 'The incoming token has expired' } })
  })

  it('speaks of a signature where it has no such path', async () => {
    const { status, body } = await call('rest/elsewhere')
    expect({ status, body }).toEqual({ status: 403, body: { message: 'Missing Authentication Token' } })
    const withToken = await call('rest/elsewhere', asBearer(tokens.IdToken))
    expect(withToken.status).toBe(403)
    expect(withToken.body.message).toMatch(/^Invalid key=value pair \(missing equal-sign\)/)
  })
})

describe('an HTTP API with a JWT authorizer', () => {
  it('takes either token of a client', async () => {
    const access = await call('http/whoami', asBearer(tokens.AccessToken))
    expect(access).toMatchObject({ status: 200, body: { authorizer: { jwt: { claims: { username: 'alice' } } } } })
    expect(access.body.authorizer.jwt.scopes).toEqual(['aws.cognito.signin.user.admin'])
    expect(await call('http/whoami', asBearer(tokens.IdToken))).toMatchObject({ status: 200 })
  })

  it('says in a header why it refuses', async () => {
    expect(await call('http/whoami')).toMatchObject({ status: 401, challenge: 'Bearer' })
    const expired = await later(3601, () => call('http/whoami', asBearer(tokens.AccessToken)))
    expect(expired).toMatchObject({ status: 401, body: { message: 'Unauthorized' } })
    expect(expired.challenge).toContain('error="invalid_token" error_description="the token has expired"')
  })

  it('has no other path', async () => {
    expect(await call('http/elsewhere')).toMatchObject({ status: 404, body: { message: 'Not Found' } })
  })
})

describe('an API with AWS_IAM', () => {
  async function keys(logins: Record<string, string>) {
    const { identityPoolId } = local.connection
    const { IdentityId } = await post('AWSCognitoIdentityService.GetId', {
      IdentityPoolId: identityPoolId,
      Logins: logins,
    })
    const { Credentials } = await post('AWSCognitoIdentityService.GetCredentialsForIdentity', {
      IdentityId,
      Logins: logins,
    })
    const { AccessKeyId: accessKeyId, SecretKey: secretAccessKey, SessionToken: sessionToken } = Credentials
    return { identityId: IdentityId, credentials: { accessKeyId, secretAccessKey, sessionToken, expires: null } }
  }

  const userKeys = () =>
    keys({ [`cognito-idp.${local.connection.region}.amazonaws.com/${local.connection.userPoolId}`]: tokens.IdToken })

  async function signed(given: Awaited<ReturnType<typeof keys>>, service = 'execute-api', body: string | null = null) {
    const url = `${local.origin}/apis/iam/whoami?b=2&a=1`
    const method = body === null ? 'GET' : 'POST'
    const request = { method, url, headers: [], body } as const
    const signature = {
      ...given,
      kind: 'signature',
      service,
      region: local.connection.region,
      now: Date.now(),
    } as const
    const headers = await signedHeaders(request, signature)
    const response = await fetch(url, { method, headers, body })
    return { status: response.status, body: await response.json() }
  }

  it('takes the credentials of a user, and tells whose identity they are', async () => {
    const given = await userKeys()
    const identity = { cognitoIdentityId: given.identityId }
    expect(await signed(given)).toMatchObject({ status: 200, body: { identity } })
    expect(await signed(given, 'execute-api', '{"x":1}')).toMatchObject({ status: 200, body: { identity } })
  })

  it('refuses a guest, whose role may not invoke it', async () => {
    const { status, body } = await signed(await keys({}))
    expect(status).toBe(403)
    expect(body.Message).toMatch(
      /^User: arn:aws:sts::.*LocalGuests.* is not authorized to perform: execute-api:Invoke on/,
    )
  })

  it('refuses what is signed for another service', async () => {
    const message = "Credential should be scoped to correct service: 'execute-api'."
    expect(await signed(await userKeys(), 'lambda')).toEqual({ status: 403, body: { message } })
  })

  it('refuses keys that it doesn’t know', async () => {
    const given = await userKeys()
    const message = 'The security token included in the request is invalid.'
    const strange = { ...given, credentials: { ...given.credentials, accessKeyId: 'ASIAUNKNOWN' } }
    expect(await signed(strange)).toEqual({ status: 403, body: { message } })
  })

  it('takes a token for a signature without parts', async () => {
    const { status, body } = await call('iam/whoami', asBearer(tokens.AccessToken))
    expect(status).toBe(403)
    expect(body.message).toMatch(/^Invalid key=value pair \(missing equal-sign\) in Authorization header/)
    expect(body.message).not.toContain(tokens.AccessToken)
  })

  it('has no anonymous callers', async () => {
    expect(await call('iam/whoami')).toMatchObject({ status: 403, body: { message: 'Missing Authentication Token' } })
  })
})

test('pages may read all but the one without CORS', async () => {
  const headers = { Origin: 'https://page.example', 'Access-Control-Request-Method': 'GET' }
  for (const name of ['rest', 'http', 'iam']) {
    const { headers: answered } = await call(`${name}/whoami`, { Origin: 'https://page.example' })
    expect(answered.get('access-control-allow-origin')).toBe('*')
    const preflight = await fetch(`${local.origin}/apis/${name}/whoami`, { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(200)
  }
  const { headers: service } = await call('aws/dynamodb/', { Origin: 'https://page.example' })
  expect(service.get('access-control-allow-origin')).toBe('*')
  const { headers: answered } = await call('no-cors/whoami', { Origin: 'https://page.example' })
  expect(answered.get('access-control-allow-origin')).toBeNull()
})
