import type { Emulated } from '../../state/state.ts'
import { readAccessToken } from '../tokens.ts'

/** The user who calls with an access token, whose scopes must let it change the account. @throws ServiceError */
export const readSignedIn = (emulated: Emulated, accessToken: string) =>
  readAccessToken(emulated, accessToken, 'aws.cognito.signin.user.admin')
