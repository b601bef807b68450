import type { Hono } from 'hono'
import { publicJwkOf } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { issuerOf } from '../user-pool/tokens.ts'
import { ServiceError } from '../wire/errors.ts'

/** The documents that a client finds by itself: discovery and public keys. */
export function mountWellKnown(app: Hono, emulated: Emulated): void {
  const poolOf = (id: string): UserPool => {
    const pool = emulated.userPools.get(id)
    // AWS refuses with 400 or 404, too; the form is unverified: threads show only the API's words for such a pool.
    if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool ${id} does not exist.`, 404)
    return pool
  }
  app.get('/:poolId/.well-known/openid-configuration', (context) =>
    context.json(discoveryDocument(emulated, poolOf(context.req.param('poolId')))),
  )
  app.get('/:poolId/.well-known/jwks.json', async (context) => {
    const { idTokenKey, accessTokenKey } = poolOf(context.req.param('poolId'))
    return context.json({ keys: await Promise.all([idTokenKey, accessTokenKey].map(publicJwkOf)) })
  })
  // The identity service's own keys, on AWS at https://cognito-identity.amazonaws.com/.well-known/jwks_uri
  app.get('/.well-known/jwks_uri', async (context) => context.json({ keys: [await publicJwkOf(emulated.identityKey)] }))
}

/** The members that Cognito sends, in its order; PKCE isn't announced although it is done (openiddict-core pull 1586). */
function discoveryDocument(emulated: Emulated, pool: UserPool) {
  const { origin } = emulated
  return {
    authorization_endpoint: `${origin}/oauth2/authorize`,
    end_session_endpoint: `${origin}/logout`,
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuerOf(emulated, pool.id),
    jwks_uri: `${origin}/${pool.id}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    revocation_endpoint: `${origin}/oauth2/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${origin}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${origin}/oauth2/userInfo`,
  }
}
