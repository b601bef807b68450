import type { Refreshable, Refreshed } from '../../cognito/refreshed.ts'
import { decodeUnverified, unverifiedEnd } from '../../token/decode.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { services } from '../services.ts'
import { type Progress, userPoolLogins } from '../sign-in/journey.ts'
import { usableLogins } from '../usable.ts'
import type { Desk, Held } from './task-runner.ts'

/** How long before the end the credentials are renewed, milliseconds. */
export const renewalLead = 5 * 60_000

/** At least this long between two renewals that nobody asked for, milliseconds. */
const shortestPause = 60_000

/** True where there is something to refresh with. */
export function isRefreshable(tokens: TokenSet | null): tokens is Refreshable {
  return tokens !== null && tokens.refreshToken !== null
}

/** Which call a sign-in is refreshed by: where its tokens came from. */
export function refreshesThrough({ signInMethod }: Progress): 'api' | 'hosted-ui' {
  return signInMethod === 'hosted-ui' ? 'hosted-ui' : 'api'
}

/** Fresh tokens and fresh credentials, when asked for and, if switched on, by themselves. */
export function renewing(desk: Desk) {
  let timer: ReturnType<typeof setTimeout> | undefined

  async function refreshTokens(held: Held): Promise<void> {
    const { tokens: before } = held.progress()
    if (!isRefreshable(before)) throw new Error('there is no refresh token')
    const { tokens: after, by, rotated } = await refreshed(held, before)
    held.keep({ tokens: after, logins: userPoolLogins(held.connection, after) })
    held.note({ refresh: { by, rotated, before, after }, roleMayDiffer: true })
  }

  async function refreshed({ connection, progress }: Held, before: Refreshable): Promise<Refreshed> {
    if (refreshesThrough(progress()) === 'hosted-ui') {
      const { refreshThroughHostedUi } = await services.tokenEndpoint()
      return refreshThroughHostedUi(connection, before)
    }
    const { refreshThroughApi } = await services.refresh()
    const rotates = desk.store.getState().refresh?.by === 'GetTokensFromRefreshToken'
    return refreshThroughApi(connection, before, rotates)
  }

  /** Credentials for the identity that is known: one request, and STS is asked only where the role may differ. */
  async function renewCredentials(held: Held, customRoleArn: string | null): Promise<void> {
    if (idTokenEnded(held.progress(), desk.now()) && isRefreshable(held.progress().tokens)) await refreshTokens(held)
    const { logins, identityId } = held.progress()
    const { requestGrant } = await services.identityPool()
    const { credentials, ...granted } = await requestGrant(held.connection, {
      logins: usableLogins(logins),
      knownIdentityId: identityId,
      onIdentity: () => {},
      customRoleArn: customRoleArn ?? undefined,
    })
    const before = desk.store.getState()
    const asksRole = before.roleMayDiffer || customRoleArn !== before.customRoleArn
    held.keep({ credentials, identityId: granted.identityId })
    held.note({ renewed: desk.now(), stopped: false, customRoleArn, roleMayDiffer: asksRole })
    if (!asksRole) return
    const { callerIdentity } = await services.sts()
    held.keep({ caller: await callerIdentity(held.connection, credentials) })
    held.note({ roleMayDiffer: false })
  }

  function schedule(pause = 0): void {
    clearTimeout(timer)
    const expires = expiryOf(desk)
    if (!desk.store.getState().automatic || expires === null) return
    timer = setTimeout(() => void renewByItself(), Math.max(pause, expires - renewalLead - desk.now()))
  }

  /** A failure keeps what is there. It may pass, so it is tried again as long as the credentials work. */
  async function renewByItself(): Promise<void> {
    const { customRoleArn } = desk.store.getState()
    await desk.attempt('renew', (held) => renewCredentials(held, customRoleArn))
    const { tasks } = desk.store.getState()
    const isOver = tasks.renew?.at === 'failed' && (expiryOf(desk) ?? 0) <= desk.now()
    if (isOver) desk.store.setState({ automatic: false, stopped: true })
    schedule(shortestPause)
  }

  desk.onLeft(() => clearTimeout(timer))
  desk.session.world.onSeen(() => schedule())

  return {
    refreshTokens,

    refresh: () => desk.attempt('refresh', refreshTokens),

    async renew(): Promise<void> {
      const { customRoleArn } = desk.store.getState()
      await desk.attempt('renew', (held) => renewCredentials(held, customRoleArn))
      schedule(shortestPause)
    },

    /** Credentials of that role, one of the token's `cognito:roles`; null: of the one that the pool chooses. */
    async askForRole(roleArn: string | null): Promise<void> {
      await desk.attempt('ask-role', (held) => renewCredentials(held, roleArn))
      schedule(shortestPause)
    },

    renewAutomatically(on: boolean): void {
      desk.store.setState({ automatic: on, stopped: false })
      schedule()
    },
  }
}

/** When the credentials stop to work, by the services' clock; null where there are none, or where they have no end. */
function expiryOf({ session }: Desk): number | null {
  const { journey } = session.store.getState()
  return journey.at === 'done' ? (journey.progress.credentials?.expires ?? null) : null
}

/** By the services' clock; a token that is no JWT tells no end. */
function idTokenEnded({ tokens }: Progress, now: number): boolean {
  const decoded = tokens && decodeUnverified(tokens.idToken)
  const end = decoded && unverifiedEnd(decoded)
  return end !== null && end <= now
}
