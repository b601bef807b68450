import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers, structures } from '../../../wire/validate.ts'
import { changedMfa } from '../../account/mfa-preference.ts'
import { administered } from '../../rules.ts'
import { userNamedBy } from './administered-user.ts'

/** The old form, which knows SMS only; what the list leaves out is off.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserSettings.html */
export const adminSetUserSettings: ServedOperation = (emulated, request) => {
  const { MFAOptions = [], ...named } = readMembers(request, {
    ...administered,
    MFAOptions: structures({
      DeliveryMedium: optional('text', { oneOf: ['SMS', 'EMAIL'] }),
      AttributeName: optional('text', { minLength: 1, maxLength: 32 }),
    }),
  })
  const { user } = userNamedBy(emulated, named)
  const Enabled = MFAOptions.some(({ DeliveryMedium }) => DeliveryMedium === 'SMS')
  user.mfa = changedMfa(user, [{ factor: 'SMS_MFA', setting: { Enabled } }])
  user.modified = emulated.now()
  return {}
}
