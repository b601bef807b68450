import { createHmac } from 'node:crypto'

interface AmazonNumber {
  toString(radix: number): string
}

/** The part of amazon-cognito-identity-js that its own types leave out. */
interface AmazonHelper {
  getLargeAValue(done: (error: unknown, value: AmazonNumber) => void): void
  getPasswordAuthenticationKey(
    username: string,
    password: string,
    serverPublic: AmazonNumber,
    salt: AmazonNumber,
    done: (error: unknown, key: Uint8Array) => void,
  ): void
}

async function amazonLib<T>(name: string): Promise<T> {
  const module: { default: T } = await import(`amazon-cognito-identity-js/lib/${name}.js`)
  return module.default
}

interface Proof {
  readonly username: string
  readonly password: string
  readonly timestamp?: string
  /** Whom the proof names, if it is not the one of the password. */
  readonly named?: string
}

/** The client's half of one SRP sign-in, computed by AWS's own arithmetic. */
export async function srpClient() {
  const Helper = await amazonLib<new (poolName: string) => AmazonHelper>('AuthenticationHelper')
  const BigInteger = await amazonLib<new (text: string, radix: number) => AmazonNumber>('BigInteger')
  const helper = new Helper('Local0001')
  const clientPublic = await new Promise<AmazonNumber>((done) => helper.getLargeAValue((_, value) => done(value)))

  /** ChallengeResponses to the ChallengeParameters of PASSWORD_VERIFIER. */
  async function prove(parameters: Readonly<Record<string, string>> = {}, proof: Proof) {
    const { username, password, timestamp = amazonTimestamp(Date.now()), named = username } = proof
    const { SRP_B = '', SALT = '', SECRET_BLOCK = '' } = parameters
    const numbers = [new BigInteger(SRP_B, 16), new BigInteger(SALT, 16)] as const
    const key = await new Promise<Uint8Array>((done) =>
      helper.getPasswordAuthenticationKey(username, password, ...numbers, (_, value) => done(value)),
    )
    const signature = createHmac('sha256', key)
      .update(`Local0001${named}`)
      .update(Buffer.from(SECRET_BLOCK, 'base64'))
      .update(timestamp)
      .digest('base64')
    return {
      USERNAME: named,
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      TIMESTAMP: timestamp,
      PASSWORD_CLAIM_SIGNATURE: signature,
    }
  }
  return { SRP_A: clientPublic.toString(16), prove }
}

export function amazonTimestamp(time: number): string {
  const [weekday = '', day, month, year, clock] = new Date(time).toUTCString().split(' ')
  return `${weekday.slice(0, 3)} ${month} ${Number(day)} ${clock} UTC ${year}`
}
