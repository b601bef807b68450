import type { LocalCognito } from './fixtures.ts'

/** What a story changes in the local Cognito, or looks up there, that no page and no call of AWS's API lets it. */

type UserPool = NonNullable<ReturnType<LocalCognito['emulator']['emulated']['userPools']['get']>>
type User = NonNullable<ReturnType<UserPool['users']['get']>>

const userPoolOf = ({ emulator, seed }: LocalCognito) => emulator.emulated.userPools.get(seed.userPool.id)

export function userOf(local: LocalCognito, username: string): User {
  const user = userPoolOf(local)?.users.get(username)
  if (!user) throw new Error(`the seed has no ${username}`)
  return user
}

export function forgetRefreshTokens(local: LocalCognito): void {
  userPoolOf(local)?.refreshTokens.clear()
}

/** @param graceSeconds how long a replaced refresh token goes on */
export function rotateRefreshTokens(local: LocalCognito, graceSeconds: number): void {
  const clients = userPoolOf(local)?.clients
  for (const client of clients?.values() ?? [])
    clients?.set(client.id, { ...client, refreshTokenRotation: { graceSeconds } })
}

export function identitiesOf({ emulator, seed }: LocalCognito) {
  const pool = emulator.emulated.identityPools.get(seed.identityPool.id)
  if (!pool) throw new Error('the seed has no identity pool')
  return pool.identities
}

/** The first AWS credentials that were issued. */
export function issuedCredentials({ emulator }: LocalCognito) {
  const [credentials] = emulator.emulated.awsKeys.values()
  if (!credentials) throw new Error('no credentials were issued')
  return credentials
}

/** A passkey that no authenticator has. */
export const unusablePasskey = {
  id: 'AQIDBAUGBwgJCgsMDQ4PEA',
  publicKey: 'oA',
  name: 'Passkey',
  relyingPartyId: 'localhost',
  attachment: 'platform',
  transports: ['internal'],
  counter: 0,
  created: 0,
} satisfies User['passkeys'][number]
