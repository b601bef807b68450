import type { Hono } from 'hono'
import type { OperationNameOf } from '../../protocol/operations.ts'
import { publicJwkOf } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { issuerOf } from '../user-pool/tokens.ts'
import { ServiceError } from '../wire/errors.ts'

type Document = Extract<OperationNameOf<'user-pool' | 'provider'>, `/${string}`>

/** By their path below that of the user pool. */
const documents: Readonly<Record<Document, (emulated: Emulated, pool: UserPool) => object | Promise<object>>> = {
  '/.well-known/openid-configuration': discoveryDocument,
  '/.well-known/jwks.json': async (_, { idTokenKey, accessTokenKey, registeredKeys }) => ({
    keys: [...(await Promise.all([idTokenKey, accessTokenKey].map(publicJwkOf))), ...registeredKeys],
  }),
}

/** The documents that a client finds by itself: discovery and public keys. */
export function mountWellKnown(app: Hono, emulated: Emulated): void {
  for (const [path, contentOf] of Object.entries(documents)) {
    app.get(`/:poolId${path}`, async (c) => {
      const id = c.req.param('poolId') ?? ''
      const pool = emulated.userPools.get(id)
      // AWS refuses with 400 or 404, too; the form is unverified: threads show only the API's words for such a pool.
      if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool ${id} does not exist.`, 404)
      return c.json(await contentOf(emulated, pool))
    })
  }
  // The identity service's own keys, on AWS at https://cognito-identity.amazonaws.com/.well-known/jwks_uri
  app.get('/.well-known/jwks_uri', async (c) => c.json({ keys: [await publicJwkOf(emulated.identityKey)] }))
}

/** The members that Cognito sends, in its order; PKCE isn't announced although it is done (openiddict-core pull 1586). */
function discoveryDocument(emulated: Emulated, pool: UserPool) {
  const { url } = emulated.links
  return {
    authorization_endpoint: url('/oauth2/authorize'),
    end_session_endpoint: url('/logout'),
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuerOf(emulated, pool.id),
    jwks_uri: url(`/${pool.id}/.well-known/jwks.json`),
    response_types_supported: ['code', 'token'],
    revocation_endpoint: url('/oauth2/revoke'),
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: url('/oauth2/token'),
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: url('/oauth2/userInfo'),
  }
}
