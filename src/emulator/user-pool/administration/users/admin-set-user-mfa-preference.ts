import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { mfaSettingMembers, setMfaPreference } from '../../operations/set-user-mfa-preference.ts'
import { administered } from '../../rules.ts'
import { userNamedBy } from './administered-user.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserMFAPreference.html */
export const adminSetUserMfaPreference: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { ...administered, ...mfaSettingMembers })
  const { pool, user } = userNamedBy(emulated, given)
  setMfaPreference(emulated, pool, user, given)
  return {}
}
