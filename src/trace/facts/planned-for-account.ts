import { expectedResponses } from '../../protocol/expectations.ts'
import type { accountOperations } from '../../protocol/operations/account-operations.ts'
import { operations } from '../../protocol/operations.ts'
import type { TraceEvent } from '../record/exchange.ts'
import type { PlannedExchange } from './planned.ts'

/** Where an account is before it can sign in. */
export interface AccountPoint {
  readonly at: 'signing-up' | 'confirming' | 'forgotten' | 'resetting'
  /** Whether a code is known to have been sent. */
  readonly codeIsSent: boolean
}

/** A call as the tables have it. */
function call(operation: keyof typeof accountOperations): PlannedExchange {
  const { service, purpose } = operations[operation]
  const { result } = expectedResponses[operation]
  return {
    kind: 'exchange',
    operation,
    peer: service,
    purpose,
    detail: null,
    result: result && { what: result, name: null },
  }
}

const confirmation = call('ConfirmSignUp')
const reset = call('ConfirmForgotPassword')

/** What is left until the account can sign in, or has another password. */
function plannedForAccount({ at, codeIsSent }: AccountPoint): readonly PlannedExchange[] {
  switch (at) {
    case 'signing-up':
      return [call('SignUp'), confirmation]
    case 'confirming':
      return codeIsSent ? [confirmation] : [call('ResendConfirmationCode'), confirmation]
    case 'forgotten':
      return [call('ForgotPassword'), reset]
    case 'resetting':
      return [reset]
    default:
      return at satisfies never
  }
}

/**
 * The steps that are left, but for one that is under way. A refused one is still to come: the account is where it was.
 * @param events of the account's run
 */
export function accountStepsAhead(point: AccountPoint, events: readonly TraceEvent[]): readonly PlannedExchange[] {
  const plan = plannedForAccount(point)
  const last = events.at(-1)
  if (last?.kind !== 'exchange' || last.outcome.kind !== 'pending') return plan
  return plan.slice(plan.findIndex(({ operation }) => operation === last.operation) + 1)
}
