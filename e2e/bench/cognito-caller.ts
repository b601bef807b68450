import { Agent, request } from 'node:http'

/** Where to sign in, at whatever server has Cognito's API. */
export interface Target {
  readonly origin: string
  readonly region: string
  readonly userPoolId: string
  readonly clientId: string
  readonly identityPoolId: string
  readonly username: string
  readonly password: string
}

export interface SignedIn {
  readonly identityId: string
  readonly refreshToken: string
  readonly logins: Readonly<Record<string, string>>
}

type Answer = Readonly<Record<string, unknown>>

/** Calls over connections that stay open, as SDKs do; node:http takes less of the machine than fetch. */
export class CognitoCaller {
  private readonly agent = new Agent({ keepAlive: true })
  private readonly target: Target
  private readonly isSigned: boolean

  /** @param signed whether its calls are signed, by a key that nobody checks */
  constructor(target: Target, signed?: 'signed') {
    this.target = target
    this.isSigned = signed !== undefined
  }

  close(): void {
    this.agent.destroy()
  }

  userPool(operation: string, body: object): Promise<Answer> {
    return this.call(`AWSCognitoIdentityProviderService.${operation}`, body)
  }

  identityPool(operation: string, body: object): Promise<Answer> {
    return this.call(`AWSCognitoIdentityService.${operation}`, body)
  }

  /** With a plain password, to AWS credentials. */
  async signIn(): Promise<SignedIn> {
    const { region, userPoolId, clientId, identityPoolId, username, password } = this.target
    const { AuthenticationResult } = await this.userPool('InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    })
    const tokens = recordOf(AuthenticationResult)
    const logins = { [`cognito-idp.${region}.amazonaws.com/${userPoolId}`]: String(tokens.IdToken) }
    const { IdentityId } = await this.identityPool('GetId', { IdentityPoolId: identityPoolId, Logins: logins })
    const body = { IdentityId, Logins: logins }
    const { Credentials } = await this.identityPool('GetCredentialsForIdentity', body)
    if (!recordOf(Credentials).SecretKey) throw new Error('no credentials')
    return { identityId: String(IdentityId), refreshToken: String(tokens.RefreshToken), logins }
  }

  private call(target: string, body: object): Promise<Answer> {
    const payload = JSON.stringify(body)
    const headers = {
      'Content-Type': 'application/x-amz-json-1.1',
      'Content-Length': Buffer.byteLength(payload),
      'X-Amz-Target': target,
      ...(this.isSigned && { Authorization: signature(target, this.target.region) }),
    }
    return new Promise((resolve, reject) => {
      const sent = request(this.target.origin, { method: 'POST', agent: this.agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          const text = Buffer.concat(parts).toString()
          if (response.statusCode === 200) resolve(recordOf(JSON.parse(text || '{}')))
          else reject(new Error(`${target}: ${response.statusCode} ${text}`))
        })
      })
      sent.once('error', reject)
      sent.end(payload)
    })
  }
}

function signature(target: string, region: string): string {
  const service = target.startsWith('AWSCognitoIdentityService') ? 'cognito-identity' : 'cognito-idp'
  return `AWS4-HMAC-SHA256 Credential=any/20261128/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`
}

function recordOf(value: unknown): Answer {
  if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${value}`)
  return { ...value }
}

/**
 * Lets so many callers act again and again, each waiting for its own answers.
 * @returns milliseconds of each act, and how many acts there were in a second
 */
export async function load(
  act: () => Promise<unknown>,
  bounds: { readonly callers: number; readonly count: number; readonly seconds: number },
): Promise<{ times: number[]; perSecond: number }> {
  const times: number[] = []
  const start = performance.now()
  const end = start + bounds.seconds * 1000
  let begun = 0
  const caller = async () => {
    while (begun < bounds.count && performance.now() < end) {
      begun++
      const from = performance.now()
      await act()
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: bounds.callers }, caller))
  return { times, perSecond: (times.length * 1000) / (performance.now() - start) }
}

export const percentile = (times: readonly number[], percent: number): number =>
  times.toSorted((one, other) => one - other)[Math.ceil((times.length * percent) / 100) - 1] ?? Number.NaN
