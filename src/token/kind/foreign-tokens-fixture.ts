import type { TokenKind } from './token-kind.ts'

interface Shape {
  readonly kind: TokenKind
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

const times = { iat: 1_780_000_000, exp: 1_780_003_600 }
const user = '6f1d2c3b-0000-4000-8000-00000000000a'
const rs256 = { alg: 'RS256', typ: 'JWT', kid: 'k' }
const realm = 'https://login.example.com/realms/my_realm'
const tenant = '11111111-2222-4333-8444-555555555555'
const entra = `https://login.microsoftonline.com/${tenant}/v2.0`

/** Headers and claims as these issuers make them, with made-up values. */
export const foreignTokens = {
  'Keycloak, access token': {
    kind: 'access',
    header: rs256,
    claims: {
      ...times,
      iss: realm,
      aud: 'account',
      sub: user,
      typ: 'Bearer',
      azp: 'spa',
      sid: 's',
      acr: '1',
      realm_access: { roles: ['offline_access'] },
      scope: 'openid email profile',
      preferred_username: 'alice',
    },
  },
  'Keycloak, lightweight access token': {
    kind: 'access',
    header: rs256,
    claims: { ...times, iss: realm, typ: 'Bearer', azp: 'spa', sub: user, jti: 'j' },
  },
  'Keycloak, ID token': {
    kind: 'oidc',
    header: rs256,
    claims: { ...times, iss: realm, aud: 'spa', sub: user, typ: 'ID', azp: 'spa', at_hash: 'h', sid: 's' },
  },
  'Keycloak, refresh token': {
    kind: 'foreign-refresh',
    header: { alg: 'HS512', typ: 'JWT', kid: 'k' },
    claims: { ...times, iss: realm, aud: realm, sub: user, typ: 'Refresh', azp: 'spa', sid: 's', scope: 'openid' },
  },
  'Keycloak, offline token': {
    kind: 'foreign-refresh',
    header: { alg: 'HS512', typ: 'JWT', kid: 'k' },
    claims: { iat: times.iat, iss: realm, aud: realm, sub: user, typ: 'Offline', azp: 'spa' },
  },
  'Keycloak, service account': {
    kind: 'machine',
    header: rs256,
    claims: {
      ...times,
      iss: realm,
      aud: 'account',
      sub: user,
      typ: 'Bearer',
      azp: 'job',
      client_id: 'job',
      preferred_username: 'service-account-job',
      scope: 'email',
    },
  },
  'Keycloak, logout token': {
    kind: 'jwt',
    header: rs256,
    claims: { iat: times.iat, iss: realm, aud: 'spa', sub: user, typ: 'Logout', events: {} },
  },
  Auth0: {
    kind: 'access',
    header: rs256,
    claims: {
      ...times,
      iss: 'https://t.example.auth0.com/',
      sub: 'auth0|64b0',
      aud: ['https://api.example.com', 'https://t.example.auth0.com/userinfo'],
      azp: 'AbCdEf',
      scope: 'openid profile',
    },
  },
  'Auth0 without a scope': {
    kind: 'access',
    header: rs256,
    claims: {
      ...times,
      iss: 'https://t.example.auth0.com/',
      sub: 'google-oauth2|1',
      aud: ['https://api.example.com', 'https://t.example.auth0.com/userinfo'],
      azp: 'AbCdEf',
    },
  },
  'Auth0, for one API and without a scope': {
    kind: 'access',
    header: rs256,
    claims: { ...times, iss: 'https://login.example.com/', sub: 'auth0|64b0', aud: 'https://a.example', azp: 'a' },
  },
  'Auth0, machine': {
    kind: 'machine',
    header: rs256,
    claims: {
      ...times,
      iss: 'https://t.example.auth0.com/',
      sub: 'AbCdEf@clients',
      aud: 'https://api.example.com',
      azp: 'AbCdEf',
      gty: 'client-credentials',
    },
  },
  'Auth0, ID token': {
    kind: 'oidc',
    header: rs256,
    claims: { ...times, iss: 'https://t.example.auth0.com/', sub: 'auth0|64b0', aud: 'AbCdEf', nonce: 'n', sid: 's' },
  },
  'Entra ID, for Graph': {
    kind: 'access',
    header: { typ: 'JWT', nonce: 'n', alg: 'RS256', x5t: 'k', kid: 'k' },
    claims: {
      ...times,
      aud: '00000003-0000-0000-c000-000000000000',
      iss: `https://sts.windows.net/${tenant}/`,
      sub: 's',
      appid: user,
      idtyp: 'user',
      scp: 'User.Read',
      ver: '1.0',
    },
  },
  'Entra ID, for an own API': {
    kind: 'access',
    header: rs256,
    claims: { ...times, aud: user, iss: entra, sub: 's', azp: user, azpacr: '0', scp: 'Orders.Read', ver: '2.0' },
  },
  'Entra ID, application': {
    kind: 'machine',
    header: rs256,
    claims: { ...times, aud: user, iss: entra, sub: 's', azp: user, idtyp: 'app', roles: ['Orders.Read'], ver: '2.0' },
  },
  'Entra ID, application without the optional idtyp': {
    kind: 'machine',
    header: rs256,
    claims: { ...times, aud: user, iss: entra, sub: user, oid: user, azp: 'c', azpacr: '1', ver: '2.0' },
  },
  'Entra ID v1.0, user without a scope': {
    kind: 'access',
    header: rs256,
    claims: { ...times, aud: user, iss: `https://sts.windows.net/${tenant}/`, sub: 's', oid: user, appidacr: '0' },
  },
  'Entra ID, ID token': {
    kind: 'oidc',
    header: rs256,
    claims: {
      ...times,
      aud: user,
      iss: entra,
      sub: 's',
      oid: user,
      tid: tenant,
      roles: ['Admin'],
      ver: '2.0',
      uti: 'u',
    },
  },
  'Entra ID, by the nonce in its header alone': {
    kind: 'access',
    header: { ...rs256, nonce: 'n' },
    claims: { ...times, aud: user, iss: entra, sub: 's' },
  },
  'Entra ID, by its appid alone': {
    kind: 'access',
    header: rs256,
    claims: { ...times, aud: user, iss: entra, sub: 's', appid: user },
  },
  'Auth0, machine by its subject alone': {
    kind: 'machine',
    header: rs256,
    claims: {
      ...times,
      iss: 'https://t.example.auth0.com/',
      sub: 'AbCdEf@clients',
      aud: 'https://a.example',
      scope: 'a',
    },
  },
  'Auth0, machine by its grant alone': {
    kind: 'machine',
    header: rs256,
    claims: {
      ...times,
      iss: 'https://t.example.auth0.com/',
      sub: 's',
      aud: 'https://a.example',
      gty: 'client-credentials',
    },
  },
  'an ID token that repeats its scope': {
    kind: 'oidc',
    header: rs256,
    claims: { ...times, iss: 'https://as.example.com/', sub: 's', aud: 'spa', at_hash: 'h', scope: 'openid' },
  },
  'Okta, access token': {
    kind: 'access',
    header: { alg: 'RS256', kid: 'k' },
    claims: {
      ...times,
      ver: 1,
      jti: 'AT.x',
      iss: 'https://dev.example.okta.com/oauth2/default',
      aud: 'api://default',
      cid: '0oa',
      uid: '00u',
      scp: ['openid'],
      sub: 'alice@example.com',
    },
  },
  'Okta, machine': {
    kind: 'machine',
    header: { alg: 'RS256', kid: 'k' },
    claims: {
      ...times,
      ver: 1,
      iss: 'https://dev.example.okta.com/oauth2/default',
      aud: 'api://default',
      cid: '0oa',
      scp: ['orders'],
      sub: '0oa',
    },
  },
  'Okta, ID token': {
    kind: 'oidc',
    header: { alg: 'RS256', kid: 'k' },
    claims: { ...times, ver: 1, iss: 'https://dev.example.okta.com', aud: '0oa', sub: '00u', amr: ['pwd'], idp: '00o' },
  },
  'PingOne, access token': {
    kind: 'access',
    header: { alg: 'RS256', kid: 'default' },
    claims: {
      ...times,
      client_id: user,
      iss: 'https://auth.pingone.example/1/as',
      aud: ['https://api.pingone.example'],
      scope: 'openid',
      sub: tenant,
    },
  },
  'RFC 9068': {
    kind: 'access',
    header: { alg: 'RS256', typ: 'at+jwt' },
    claims: { ...times, iss: 'https://as.example.com/', aud: 'https://rs.example.com/', sub: user, jti: 'j' },
  },
  'RFC 9068, by its media type': {
    kind: 'access',
    header: { alg: 'RS256', typ: 'application/AT+JWT' },
    claims: { ...times, iss: 'https://as.example.com/', aud: 'https://rs.example.com/', sub: user },
  },
  'GitHub Actions': {
    kind: 'oidc',
    header: rs256,
    claims: {
      ...times,
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'sts.amazonaws.com',
      sub: 'repo:o/r:ref:refs/heads/main',
      repository: 'o/r',
    },
  },
  'Sign in with Apple': {
    kind: 'apple',
    header: { alg: 'RS256', kid: 'k' },
    claims: { ...times, iss: 'https://appleid.apple.com', aud: 'com.example', sub: '000.a', at_hash: 'h' },
  },
  'Google, with azp': {
    kind: 'google',
    header: rs256,
    claims: { ...times, iss: 'https://accounts.google.com', azp: 'a', aud: 'a', sub: '1', at_hash: 'h' },
  },
  'a client that signs its own assertion': {
    kind: 'jwt',
    header: rs256,
    claims: { ...times, iss: 'client-1', sub: 'client-1', aud: realm },
  },
} as const satisfies Readonly<Record<string, Shape>>
