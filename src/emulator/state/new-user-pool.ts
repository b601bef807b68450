import { bytesToBase64, bytesToHex, randomBytes } from '../../text/bytes.ts'
import type { PrivateJwk, SigningKey } from './signing-keys.ts'
import type { Stored } from './stored.ts'
import type { UserPool } from './user-pool.ts'

/**
 * What a user pool holds before anyone has used it: empty tables and keys of its own.
 * @param keys null: they are made once they are needed
 */
export const emptyUserPool = (keys: Readonly<Record<'idToken' | 'accessToken', PrivateJwk>> | null) =>
  ({
    clients: [],
    users: [],
    groups: [],
    providers: [],
    resourceServers: [],
    brandings: [],
    uiCustomizations: [],
    idTokenKey: withKeyId(keys?.idToken),
    accessTokenKey: withKeyId(keys?.accessToken),
    registeredKeys: [],
    challengeSessions: [],
    accountCodes: [],
    passkeyRegistrations: [],
    srpExchanges: [],
    passwordAttempts: [],
    devices: [],
    authEvents: [],
    decoyKey: bytesToHex(randomBytes(32)),
    refreshTokens: [],
    revokedOrigins: [],
    authorizationCodes: [],
    hostedSessions: [],
  }) satisfies Partial<Stored<UserPool>>

/** The kid: 32 bytes in base64, so that it ends in `=` as Cognito's do. */
const withKeyId = (jwk: PrivateJwk | null = null): SigningKey => ({
  kid: bytesToBase64(randomBytes(32)),
  alg: 'RS256',
  jwk,
})
