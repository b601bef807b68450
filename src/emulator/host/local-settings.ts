import type { Seed, UserPoolSeed } from '../seed/seed.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Snapshot } from '../state/state.ts'

/** What the environment says of the local Cognito; nothing: as the seed has it. */
export interface LocalSettings extends Pick<Seed, 'issuer' | 'signedCallsFrom' | 'requirePkce'> {
  /** Of EMULATOR_CALLBACKS: callback URLs of other apps, for the app clients. */
  readonly callbackUrls: readonly string[]
}

export type LocalEnvironment = Readonly<Record<string, string | undefined>>

/** Where `npm start` has the app. */
export const usualAppOrigin = 'http://localhost:5173'

/** @throws Error with one line for the person at the keyboard */
export function readLocalSettings(environment: LocalEnvironment): LocalSettings {
  const { EMULATOR_ISSUER, EMULATOR_CALLBACKS, EMULATOR_ORIGINS, EMULATOR_PKCE } = environment
  const issuer = EMULATOR_ISSUER?.trim() || 'aws'
  if (issuer !== 'aws' && issuer !== 'aws-updated' && issuer !== 'local') {
    throw new Error(`EMULATOR_ISSUER must be aws, aws-updated or local, not "${issuer}"`)
  }
  const callbackUrls = (EMULATOR_CALLBACKS ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '')
  const wrong = callbackUrls.find((url) => !isCallbackUrl(url))
  if (wrong !== undefined) {
    const rule = 'be an address without a fragment, and https where it is not on localhost'
    throw new Error(`Each of EMULATOR_CALLBACKS must ${rule}: "${wrong}"`)
  }
  return {
    issuer,
    callbackUrls,
    signedCallsFrom: EMULATOR_ORIGINS === '*' ? 'any origin' : 'apps',
    requirePkce: EMULATOR_PKCE === 'required',
  }
}

/** Each app's start page, with the final slash and without, may be returned to after sign-out. */
const logoutUrlsOf = (callbackUrls: readonly string[]): readonly string[] =>
  [...new Set(callbackUrls.map(originOf))].flatMap((origin) => [origin, `${origin}/`])

export function withLocalSettings(seed: Seed, { callbackUrls, ...settings }: LocalSettings): Seed {
  const logoutUrls = logoutUrlsOf(callbackUrls)
  const withApps = (pool: UserPoolSeed) => ({
    ...pool,
    clients: pool.clients.map((client) => ({
      ...client,
      callbackUrls: [...client.callbackUrls, ...callbackUrls],
      logoutUrls: [...client.logoutUrls, ...logoutUrls],
    })),
  })
  const { userPool, furtherUserPools } = seed
  return { ...seed, ...settings, userPool: withApps(userPool), furtherUserPools: furtherUserPools.map(withApps) }
}

/**
 * A state with what the environment says in it, in place of what it said when the state was made.
 * @param appOrigin of the app beside it, which is registered like those of EMULATOR_CALLBACKS; null: there is none
 */
export function settingsIn(state: Snapshot, given: LocalSettings, appOrigin: string | null): Snapshot {
  const { callbackUrls: named, ...settings } = given
  const callbackUrls = [...(appOrigin === null ? [] : [`${appOrigin}/callback`]), ...named]
  const withApps = (client: UserPoolClient): UserPoolClient => ({
    ...client,
    callbackUrls: [...new Set([...client.callbackUrls, ...callbackUrls])],
    logoutUrls: [...new Set([...client.logoutUrls, ...logoutUrlsOf(callbackUrls)])],
  })
  return {
    ...state,
    settings: { ...state.settings, ...settings },
    userPools: state.userPools.map((pool) => ({
      ...pool,
      clients: pool.clients.map(([id, client]) => [id, withApps(client)] as const),
    })),
  }
}

/** Scheme and host as text: `origin` of a URL with an app's own scheme is `null`. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-idp-settings.html */
function isCallbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  const isLoopback = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return !url.includes('#') && (protocol !== 'http:' || isLoopback)
}
