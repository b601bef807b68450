// The one table of what is secret, by name, without regard to case. Nothing else decides what is hidden.

const secretMembers: ReadonlySet<string> = new Set(
  [
    // User pool API
    'PASSWORD',
    'NEW_PASSWORD',
    'PreviousPassword',
    'ProposedPassword',
    'TemporaryPassword',
    'ClientSecret',
    'SecretHash',
    'SECRET_HASH',
    'Session',
    'PASSWORD_CLAIM_SIGNATURE',
    'PASSWORD_CLAIM_SECRET_BLOCK',
    'SECRET_BLOCK',
    'SecretCode',
    'IdToken',
    'AccessToken',
    'RefreshToken',
    'REFRESH_TOKEN',
    // Identity pool and STS
    'Token',
    'WebIdentityToken',
    'SecretKey',
    'SecretAccessKey',
    'SessionToken',
    // OAuth
    'id_token',
    'access_token',
    'refresh_token',
  ].map((name) => name.toLowerCase()),
)

/** Of forms and queries; `Code` in a body is an error's name. */
const secretParameters: ReadonlySet<string> = new Set(['client_secret', 'code', 'code_verifier', 'state', 'nonce'])

/** Members that hold a map in which every value is secret. */
const secretMaps: ReadonlySet<string> = new Set(['logins'])

const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'x-amz-security-token', 'cookie', 'set-cookie'])

/** A member of a JSON or XML body. */
export const isSecretMember = (name: string): boolean => secretMembers.has(name.toLowerCase())

/** A parameter of a form or a query. */
export const isSecretParameter = (name: string): boolean =>
  isSecretMember(name) || secretParameters.has(name.toLowerCase())

/** A member whose members are all secret, whatever their names. */
export const isSecretMap = (name: string): boolean => secretMaps.has(name.toLowerCase())

export const isSecretHeader = (name: string): boolean => secretHeaders.has(name.toLowerCase())
