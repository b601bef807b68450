import type { Problem } from '../../cognito/problem.ts'
import { ProblemError, problemFrom } from '../../cognito/problem.ts'
import { hostedUiOrigin } from '../../connection/connection.ts'
import { isUsable } from '../../credentials/aws-credentials.ts'
import { meaningOfScope } from '../../protocol/scopes.ts'
import { scopesOf } from '../../token/scopes.ts'
import { services } from '../services.ts'
import { usable, usableLogins } from '../usable.ts'
import { isRefreshable, refreshesThrough } from './renewal.ts'
import type { Desk, Held } from './task-runner.ts'
import type { RemoteSignOut, TriableThing } from './task-state.ts'

/** The ways out, each doing what it says; what is not of this page leaves the page as it is. */
export function signingOut(desk: Desk, refreshTokens: (held: Held) => Promise<void>) {
  const { session } = desk

  const ends: Readonly<Record<RemoteSignOut, (held: Held) => Promise<void>>> = {
    async revoke(held) {
      const { tokens } = held.progress()
      if (!isRefreshable(tokens)) throw new Error('there is no refresh token')
      if (refreshesThrough(held.progress()) === 'hosted-ui') {
        const { revokeThroughHostedUi } = await services.tokenEndpoint()
        await revokeThroughHostedUi(held.connection, tokens.refreshToken)
      } else {
        const { revokeThroughApi } = await services.revoke()
        await revokeThroughApi(held.connection, tokens.refreshToken)
      }
    },

    async everywhere(held) {
      const { tokens } = held.progress()
      if (!tokens) throw new Error('there is no access token')
      const { signOutEverywhere } = await services.signOut()
      await signOutEverywhere(held.connection, usable(tokens.accessToken))
    },
  }

  const end = async (held: Held, kind: RemoteSignOut) => {
    await ends[kind](held)
    held.note({ ended: [...new Set([...desk.store.getState().ended, kind])], automatic: false })
  }

  const tries: Readonly<Record<TriableThing, (held: Held) => Promise<void>>> = {
    async 'id-token'(held) {
      const { logins, identityId } = held.progress()
      const { requestGrant } = await services.identityPool()
      const request = { logins: usableLogins(logins), knownIdentityId: identityId, onIdentity: () => {} }
      await requestGrant(held.connection, request)
    },

    async 'access-token'(held) {
      const { tokens } = held.progress()
      const { getUser } = await services.getUser()
      if (tokens) await getUser(held.connection, usable(tokens.accessToken))
    },

    // Not only a trial: where the client rotates, the token that was tried is used up.
    refresh: refreshTokens,

    async credentials(held) {
      const { credentials } = held.progress()
      if (!credentials) throw new Error('there are no credentials')
      if (!isUsable(credentials) || isOver(credentials.expires, desk.now())) {
        throw new ProblemError({ kind: 'credentials-expired' })
      }
      const { callerIdentity } = await services.sts()
      await callerIdentity(held.connection, credentials)
    },
  }

  return {
    end: (kind: RemoteSignOut) => desk.attempt(kind, (held) => end(held, kind)),

    /** Everything that can be ended, then away from this page, too; a refusal keeps the page, so that it can be read. */
    async endAll(): Promise<void> {
      const done = await desk.attempt('all', async (held) => {
        const problems: Problem[] = []
        // GlobalSignOut first: it wants an access token that the revocation would end.
        for (const kind of endable(held, desk.store.getState().ended)) {
          await end(held, kind).catch((error: unknown) => void problems.push(problemFrom(error)))
        }
        const [problem] = problems
        if (problem) throw new ProblemError(problem)
      })
      if (!done) return
      if (hostedUiOrigin(session.store.getState().connection) === null) session.signOut()
      else session.signOutOfHostedUi()
    },

    tryThing: (thing: TriableThing) => desk.attempt(`try-${thing}`, tries[thing]),
  }
}

/** What was ended took the access token with it, so that GlobalSignOut would be refused; and it is not ended twice. */
function endable(held: Held, ended: readonly RemoteSignOut[]): RemoteSignOut[] {
  const { tokens } = held.progress()
  if (!tokens) return []
  const everywhere = scopesOf(tokens.accessToken).some((scope) => meaningOfScope(scope) === 'self-service')
  return [
    ...(everywhere && ended.length === 0 ? ['everywhere' as const] : []),
    ...(isRefreshable(tokens) && !ended.includes('revoke') ? ['revoke' as const] : []),
  ]
}

/** @param end epoch milliseconds; null: none was named */
export function isOver(end: number | null, now: number): boolean {
  return end !== null && end <= now
}
