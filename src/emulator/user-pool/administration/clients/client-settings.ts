import type { AuthFlow, OAuthFlow, UserPoolClient } from '../../../state/settings/user-pool-client.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../../../wire/errors.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { type MembersOf, optional, required, structure } from '../../../wire/validate.ts'
import { isInSchema } from '../../account/schema-rules.ts'
import { keep } from '../kept.ts'

const unit = optional('text', { oneOf: ['seconds', 'minutes', 'hours', 'days'] })
const address = { pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', minLength: 1, maxLength: 1024 }

/** By what ExplicitAuthFlows names them; those without ALLOW_ are of old clients. */
const authFlows: Readonly<Record<string, AuthFlow>> = {
  ADMIN_NO_SRP_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  CUSTOM_AUTH_FLOW_ONLY: 'ALLOW_CUSTOM_AUTH',
  USER_PASSWORD_AUTH: 'ALLOW_USER_PASSWORD_AUTH',
  ALLOW_ADMIN_USER_PASSWORD_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  ALLOW_CUSTOM_AUTH: 'ALLOW_CUSTOM_AUTH',
  ALLOW_USER_PASSWORD_AUTH: 'ALLOW_USER_PASSWORD_AUTH',
  ALLOW_USER_SRP_AUTH: 'ALLOW_USER_SRP_AUTH',
  ALLOW_REFRESH_TOKEN_AUTH: 'ALLOW_REFRESH_TOKEN_AUTH',
  ALLOW_USER_AUTH: 'ALLOW_USER_AUTH',
}

/** What CreateUserPoolClient and UpdateUserPoolClient have in common.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const settingMembers = {
  RefreshTokenValidity: optional('count', { least: 0, most: 315_360_000 }),
  AccessTokenValidity: optional('count', { least: 1, most: 86_400 }),
  IdTokenValidity: optional('count', { least: 1, most: 86_400 }),
  TokenValidityUnits: structure({ AccessToken: unit, IdToken: unit, RefreshToken: unit }),
  ExplicitAuthFlows: optional('list', { values: { oneOf: Object.keys(authFlows) } }),
  SupportedIdentityProviders: optional('list', { values: { minLength: 1, maxLength: 32 } }),
  CallbackURLs: optional('list', { maxEntries: 100, values: address }),
  LogoutURLs: optional('list', { maxEntries: 100, values: address }),
  DefaultRedirectURI: optional('text', address),
  AllowedOAuthFlows: optional('list', { maxEntries: 3, values: { oneOf: ['code', 'implicit', 'client_credentials'] } }),
  AllowedOAuthScopes: optional('list', {
    maxEntries: 50,
    values: { pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+', minLength: 1, maxLength: 256 },
  }),
  AllowedOAuthFlowsUserPoolClient: optional('flag'),
  ReadAttributes: optional('list', { values: { minLength: 1, maxLength: 2048 } }),
  WriteAttributes: optional('list', { values: { minLength: 1, maxLength: 2048 } }),
  AuthSessionValidity: optional('count', { least: 3, most: 15 }),
  PreventUserExistenceErrors: optional('text', { oneOf: ['LEGACY', 'ENABLED'] }),
  EnableTokenRevocation: optional('flag'),
  RefreshTokenRotation: structure({
    Feature: required('text', { oneOf: ['ENABLED', 'DISABLED'] }),
    RetryGracePeriodSeconds: optional('count', { least: 0, most: 60 }),
  }),
}

type GivenSettings = MembersOf<typeof settingMembers>

/** Members that change nothing here, or are told again as they came. */
const keptMembers = [
  'RefreshTokenValidity',
  'AccessTokenValidity',
  'IdTokenValidity',
  'TokenValidityUnits',
  'ReadAttributes',
  'WriteAttributes',
  'ExplicitAuthFlows',
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'AllowedOAuthFlowsUserPoolClient',
  'AnalyticsConfiguration',
  'PreventUserExistenceErrors',
  'EnableTokenRevocation',
  'EnablePropagateAdditionalUserContextData',
  'AuthSessionValidity',
  'RefreshTokenRotation',
]

type Settings = Omit<UserPoolClient, 'id' | 'name' | 'secret' | 'secretCreated' | 'newSecret' | 'created' | 'modified'>

/**
 * The settings that a request gives an app client; what it leaves out has AWS's default.
 * @param secret null: the client has none
 * @throws ServiceError
 */
export function readSettings(
  pool: UserPool,
  given: GivenSettings,
  request: WireObject,
  secret: string | null,
): Settings {
  const rotation = given.RefreshTokenRotation
  const oauthFlows = (given.AllowedOAuthFlows ?? []) as readonly OAuthFlow[]
  checkOAuth(pool, given, secret)
  checkPermissions(pool, given)
  return {
    explicitAuthFlows: readAuthFlows(given.ExplicitAuthFlows),
    callbackUrls: given.CallbackURLs ?? [],
    logoutUrls: given.LogoutURLs ?? [],
    scopes: given.AllowedOAuthScopes ?? [],
    identityProviders: given.SupportedIdentityProviders ?? [],
    ...readValidity(given),
    refreshTokenRotation:
      rotation?.Feature === 'ENABLED' ? { graceSeconds: rotation.RetryGracePeriodSeconds ?? 0 } : null,
    ...(given.ReadAttributes?.length && { readAttributes: given.ReadAttributes }),
    ...(given.WriteAttributes?.length && { writeAttributes: given.WriteAttributes }),
    revokesTokens: given.EnableTokenRevocation ?? true,
    challengeValidity: (given.AuthSessionValidity ?? 3) * 60,
    preventUserExistenceErrors: given.PreventUserExistenceErrors === 'ENABLED',
    oauthFlows: given.AllowedOAuthFlowsUserPoolClient ? oauthFlows : [],
    kept: keep(request, keptMembers),
  }
}

/** Old names let in what the new ones name one by one. */
function readAuthFlows(given: readonly string[] | undefined): readonly AuthFlow[] {
  const usual: readonly AuthFlow[] = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH']
  if (!given || given.length === 0) return usual
  const flows = given.flatMap((name) => authFlows[name] ?? [])
  const isNew = given.some((name) => name.startsWith('ALLOW_'))
  const isOld = given.some((name) => !name.startsWith('ALLOW_'))
  // The text is unverified: no public thread shows it.
  if (isNew && isOld) throw invalidParameter('Auth flows with and without the prefix ALLOW_ cannot be used together.')
  if (isNew || given.includes('CUSTOM_AUTH_FLOW_ONLY')) return isNew ? flows : [...flows, 'ALLOW_REFRESH_TOKEN_AUTH']
  return [...new Set([...usual, ...flows])]
}

const unitSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }
const isUnit = (name: string): name is keyof typeof unitSeconds => Object.hasOwn(unitSeconds, name)

/** Seconds. https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html */
function readValidity(
  given: GivenSettings,
): Pick<Settings, 'idTokenValidity' | 'accessTokenValidity' | 'refreshTokenValidity'> {
  const { TokenValidityUnits: units } = given
  const seconds = (value: number, of: string) => (isUnit(of) ? value * unitSeconds[of] : value)
  const accessTokenValidity = seconds(
    given.AccessTokenValidity ?? 1,
    given.AccessTokenValidity ? (units?.AccessToken ?? 'hours') : 'hours',
  )
  const idTokenValidity = seconds(
    given.IdTokenValidity ?? 1,
    given.IdTokenValidity ? (units?.IdToken ?? 'hours') : 'hours',
  )
  // 0 stands for the default.
  const refreshTokenValidity = given.RefreshTokenValidity
    ? seconds(given.RefreshTokenValidity, units?.RefreshToken ?? 'days')
    : 30 * unitSeconds.days
  const isShort = (validity: number) => validity >= 5 * unitSeconds.minutes && validity <= unitSeconds.days
  const isLong = refreshTokenValidity >= unitSeconds.hours && refreshTokenValidity <= 3650 * unitSeconds.days
  // The text is that of public programs.
  if (!isShort(accessTokenValidity) || !isShort(idTokenValidity) || !isLong) {
    throw invalidParameter('Invalid range for token validity.')
  }
  return { accessTokenValidity, idTokenValidity, refreshTokenValidity }
}

/** What only the pool itself writes. */
const notWritable = ['sub', 'email_verified', 'phone_number_verified', 'identities']

/** The texts are those of public programs; that a change is refused in the words of a creation is unverified. @throws ServiceError */
function checkPermissions(pool: UserPool, { ReadAttributes = [], WriteAttributes }: GivenSettings): void {
  if (!ReadAttributes.every((name) => isInSchema(pool, name))) {
    throw invalidParameter('Invalid read attributes specified while creating a client')
  }
  const isWritable = (name: string) => isInSchema(pool, name) && !notWritable.includes(name)
  const isEnough = (names: readonly string[]) => pool.requiredAttributes.every((name) => names.includes(name))
  if (WriteAttributes?.length && !(WriteAttributes.every(isWritable) && isEnough(WriteAttributes))) {
    throw invalidParameter('Invalid write attributes specified while creating a client')
  }
}

/** Scopes of OpenID Connect and Cognito's own; others belong to a resource server. */
const ownScopes = ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin']

/** The texts are those of public programs, but that for a scope is unverified. @throws ServiceError */
function checkOAuth(pool: UserPool, given: GivenSettings, secret: string | null): void {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [], SupportedIdentityProviders = [] } = given
  const unknown = SupportedIdentityProviders.find(
    (name) => name !== 'COGNITO' && !pool.providers.has(name) && !pool.identityProviders.some((each) => each === name),
  )
  if (unknown !== undefined) throw invalidParameter(`The provider ${unknown} does not exist for User Pool ${pool.id}.`)
  if (flows.includes('client_credentials')) {
    if (flows.length > 1) {
      throw invalidOAuthFlow('client_credentials flow can not be selected along with code flow or implicit flow.')
    }
    if (secret === null) {
      throw invalidOAuthFlow('client_credentials flow can not be selected if client does not have a client secret.')
    }
  }
  const foreign = scopes.find((scope) => !ownScopes.includes(scope) && !isOfResourceServer(pool, scope))
  if (foreign !== undefined) throw new ServiceError('ScopeDoesNotExistException', `Invalid scope requested: ${foreign}`)
}

const invalidOAuthFlow = (message: string) => new ServiceError('InvalidOAuthFlowException', message)

/** `<identifier>/<scope>`; an identifier may have slashes of its own. */
function isOfResourceServer({ resourceServers }: UserPool, scope: string): boolean {
  const slash = scope.lastIndexOf('/')
  const server = resourceServers.get(scope.slice(0, Math.max(slash, 0)))
  return server?.scopes.some(({ name }) => name === scope.slice(slash + 1)) ?? false
}
