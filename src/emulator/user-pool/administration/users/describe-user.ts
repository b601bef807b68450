import type { User } from '../../../state/user-pool.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { attributeList } from '../../account/user-attributes.ts'

/** UserType; dates are epoch seconds, with a fraction.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html */
export const describeUser = (user: User): WireObject => ({
  Attributes: attributeList(user),
  Enabled: user.enabled,
  UserCreateDate: user.created / 1000,
  UserLastModifiedDate: user.modified / 1000,
  UserStatus: user.status,
  Username: user.username,
})
