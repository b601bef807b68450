import type { SymptomName } from '../../diagnosis/symptoms.ts'
import type { SymptomTexts } from '../symptom-texts.ts'
import { bucketAccess } from './symptoms/bucket-access.ts'
import { callback } from './symptoms/callback.ts'
import { challenges } from './symptoms/challenges.ts'
import { clientConfiguration } from './symptoms/client-configuration.ts'
import { codes } from './symptoms/codes.ts'
import { federationProviders } from './symptoms/federation-providers.ts'
import { identities } from './symptoms/identities.ts'
import { identityRoles } from './symptoms/identity-roles.ts'
import { limits } from './symptoms/limits.ts'
import { loginProviders } from './symptoms/login-providers.ts'
import { loginTokens } from './symptoms/login-tokens.ts'
import { network } from './symptoms/network.ts'
import { oauthAuthorize } from './symptoms/oauth-authorize.ts'
import { oauthToken } from './symptoms/oauth-token.ts'
import { page } from './symptoms/page.ts'
import { passkeys } from './symptoms/passkeys.ts'
import { protection } from './symptoms/protection.ts'
import { refresh } from './symptoms/refresh.ts'
import { signedCalls } from './symptoms/signed-calls.ts'
import { signedInAccount } from './symptoms/signed-in-account.ts'
import { triggers } from './symptoms/triggers.ts'
import { userPoolPasswords } from './symptoms/user-pool-passwords.ts'
import { userPoolUsers } from './symptoms/user-pool-users.ts'

/** Why a request was refused and what to do about it: a file a family, as in `diagnosis/symptoms`. */
export const symptoms: SymptomTexts<Readonly<Record<SymptomName, unknown>>> = {
  ...bucketAccess,
  ...callback,
  ...challenges,
  ...clientConfiguration,
  ...codes,
  ...federationProviders,
  ...identities,
  ...identityRoles,
  ...limits,
  ...loginProviders,
  ...loginTokens,
  ...network,
  ...oauthAuthorize,
  ...oauthToken,
  ...page,
  ...passkeys,
  ...protection,
  ...refresh,
  ...signedCalls,
  ...signedInAccount,
  ...triggers,
  ...userPoolPasswords,
  ...userPoolUsers,
}
