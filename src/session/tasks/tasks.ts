import type { RoleRequest } from '../../cognito/identity-pool/classic-flow.ts'
import { serviceClockDifference } from '../service-clock.ts'
import { services } from '../services.ts'
import type { Session } from '../session.ts'
import { usable, usableLogins } from '../usable.ts'
import { droppingExpired } from './dropping-expired.ts'
import { renewing } from './renewal.ts'
import { signingOut } from './sign-out.ts'
import { operationsOf } from './task-operations.ts'
import { createDesk } from './task-runner.ts'
import type { TaskName } from './task-state.ts'

export type Afterwards = ReturnType<typeof createAfterwards>

/** Everything that a signed-in person can do here, beyond having signed in. Loaded when somebody has. */
export function createAfterwards(session: Session) {
  const desk = createDesk(session)
  const { refreshTokens, ...renewals } = renewing(desk)
  const { store } = desk
  droppingExpired(desk)

  return {
    store,
    ...renewals,
    ...signingOut(desk, refreshTokens),
    /** Aborts what a task has under way, and nothing else. */
    cancel: (name: TaskName) => session.world.recorder.cancel(operationsOf[name]),
    /** How far the services' clock is ahead of this computer's, milliseconds. */
    clockDifference: () => serviceClockDifference(session.trace) ?? 0,

    /** The classic flow for the identity that is known, beside the credentials that are there. */
    takeClassicFlow: (request: RoleRequest) =>
      desk.attempt('classic', async (held) => {
        const { identityId, logins } = held.progress()
        if (identityId === null) throw new Error('there is no identity')
        const { assumeRole, openIdToken } = await services.classicFlow()
        const opened = await openIdToken(held.connection, identityId, usableLogins(logins))
        const role = await assumeRole(held.connection, opened.token, request)
        held.note({ classic: { role, request, identityId: opened.identityId } })
      }),

    callGetUser: () =>
      desk.attempt('get-user', async (held) => {
        const { tokens } = held.progress()
        const { getUser } = await services.getUser()
        const answer = tokens && (await getUser(held.connection, usable(tokens.accessToken)))
        if (answer) held.note({ answers: { ...store.getState().answers, 'get-user': answer } })
      }),

    callUserInfo: () =>
      desk.attempt('user-info', async (held) => {
        const { tokens } = held.progress()
        const { userInfo } = await services.userInfo()
        const answer = tokens && (await userInfo(held.connection, usable(tokens.accessToken)))
        if (answer) held.note({ answers: { ...store.getState().answers, 'user-info': answer } })
      }),
  }
}
