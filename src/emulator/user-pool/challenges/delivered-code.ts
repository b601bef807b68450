import type { FormChallengeName } from '../../../protocol/challenges.ts'
import type { DeliveryMedium } from '../../state/outbox.ts'
import { invalidParameter, ServiceError } from '../../wire/errors.ts'
import { sessionLifetime } from '../challenge-sessions.ts'
import { issueCode, takeCode } from '../codes.ts'
import { dueFirst } from '../first-factor.ts'
import { deliver, destinationOf } from '../outbox.ts'
import type { DueChallenge, SignIn } from './challenge.ts'

interface DeliveredCode {
  readonly name: FormChallengeName
  readonly medium: DeliveryMedium
  readonly isDue?: (signIn: SignIn) => boolean
}

/** A challenge that wants the code of a message; the code lives as long as the Session. */
export const deliveredCode = ({ name, medium, isDue }: DeliveredCode): DueChallenge => ({
  ...(isDue && { isDue }),
  issue: async (to) => {
    const { emulated, pool, client, user, met } = to
    const destination = destinationOf(user, medium)
    // Unverified: no public thread shows what becomes of a user who has lost the address.
    if (destination === null) throw invalidParameter('User has no destination for the code.')
    // As in amplify-js issue 14428.
    const digits = dueFirst(pool, { user, met }) === null ? 6 : 8
    const code = issueCode(emulated, { digits, lifetime: sessionLifetime(client) })
    const message = { medium, destination, code: code.code, purpose: 'sign-in' } as const
    const maskedDestination = await deliver(to, user, message)
    return {
      parameters: { CODE_DELIVERY_DELIVERY_MEDIUM: medium, CODE_DELIVERY_DESTINATION: maskedDestination },
      code,
    }
  },
  answer: async ({ emulated, session, response }) => {
    const given = response(`${name}_CODE`)
    const fault = session.code && takeCode(emulated, session.code, given)
    // As in amplify-js issue 3066.
    if (fault !== null) throw new ServiceError('CodeMismatchException', 'Invalid code or auth state for the user.')
    return null
  },
})
