import type { OperationName } from '../../protocol/operations.ts'
import type { ServiceName } from '../../protocol/services.ts'
import type { FaultName } from '../state/faults.ts'
import * as setting from './setting-faults.ts'
import * as wire from './wire-faults.ts'

/** Where one looks for the cause. */
export type FaultGroup = 'identity-pool' | 'user-pool' | 'hosted-ui' | 'network'

type Fault = {
  readonly group: FaultGroup
  /** The calls that it concerns; absent: all, for a setting also the pages. */
  readonly operations?: readonly OperationName[]
} & (
  | { readonly change: setting.SettingChange }
  | {
      readonly answer?: wire.WireFault
      /** Whose calls it concerns. */
      readonly services: readonly ServiceName[]
      /** Pages of other origins can't read the answer. */
      readonly isUnreadable?: true
    }
)

const fetched = ['user-pool', 'identity-pool', 'sts', 'hosted-ui'] as const

/** All that can be switched on: one row a fault. */
export const faultTable: Readonly<Record<FaultName, Fault>> = {
  'guests-off': { group: 'identity-pool', change: setting.guestsOff },
  'client-not-registered': { group: 'identity-pool', change: setting.clientNotRegistered },
  'token-expired': {
    group: 'identity-pool',
    change: setting.afterIdTokens,
    operations: ['GetId', 'GetCredentialsForIdentity', 'GetOpenIdToken'],
  },
  'role-ambiguous': { group: 'identity-pool', change: setting.roleAmbiguous },
  'role-not-trusting': { group: 'identity-pool', change: setting.rolesNotTrusting },
  'client-unknown': { group: 'user-pool', change: setting.clientUnknown },
  'client-has-secret': { group: 'user-pool', change: setting.clientHasSecret },
  'flow-off': { group: 'user-pool', change: setting.flowsOff },
  'trigger-throws': { group: 'user-pool', change: setting.triggerThrows },
  // The proof of a password names the time at which it was made.
  'clock-differs': { group: 'user-pool', change: setting.later(10 * 60_000), operations: ['RespondToAuthChallenge'] },
  'redirect-differs': { group: 'hosted-ui', change: setting.redirectDiffers },
  'scope-not-allowed': { group: 'hosted-ui', change: setting.scopeNotAllowed },
  'code-used': {
    group: 'hosted-ui',
    answer: wire.deliveredTwice,
    services: ['hosted-ui'],
    operations: ['/oauth2/token'],
  },
  throttled: { group: 'network', answer: wire.throttled, services: fetched },
  'blocked-by-waf': { group: 'network', answer: wire.blockedByWaf, services: ['user-pool', 'hosted-ui'] },
  slow: { group: 'network', answer: wire.slow, services: fetched },
  dropped: { group: 'network', answer: wire.dropped, services: fetched },
  'server-error': { group: 'network', answer: wire.serverError, services: fetched },
  'web-page': { group: 'network', answer: wire.webPage, services: fetched },
  'cors-missing': { group: 'network', isUnreadable: true, services: fetched },
}
