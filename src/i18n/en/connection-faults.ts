import type { ConnectionFault } from '../../connection/connection-schema.ts'

/** What is wrong in config.json. */
export const connectionFaults: Readonly<Record<ConnectionFault['code'], string>> = {
  'not-json': 'the file is not JSON',
  'not-an-object': 'must be an object',
  'connections-missing': 'the file needs a list named “connections”',
  'not-a-list': 'must be a list of strings',
  'text-needed': 'must be a string',
  'boolean-needed': 'must be true or false',
  'name-empty': 'a connection needs a name',
  'name-twice': 'two connections have this name',
  'id-empty': 'must not be empty; without an id, the connection is known by its name',
  'id-twice': 'two connections have this id; without one, a connection’s name is its id',
  'region-form': 'not an AWS region; expected a form like eu-west-1',
  'user-pool-form': 'not a user pool ID; expected a form like eu-west-1_AbCdEfGhI',
  'client-form': 'not an app client ID: letters and digits only',
  'client-is-secret':
    'too long for an app client ID: this looks like a client secret. A page can’t keep a secret; enter the ID of an app client without one (a public client)',
  'identity-pool-form': 'not an identity pool ID; expected a form like eu-west-1:11111111-2222-4333-8444-555555555555',
  'domain-form': 'not a host name; expected a form like example.auth.eu-west-1.amazoncognito.com',
  'domain-http': 'login pages are served over https only; for a local server, use the endpoint hostedUi',
  'domain-is-issuer':
    'this host issues the tokens; expected the login domain, under “Domain” in the user pool’s branding',
  'domain-prefix': 'only the first part of a login domain; expected the whole host name',
  'issuer-form': 'must be the https address in the iss claim (http only for localhost)',
  'endpoint-form': 'must be an https address without a query (http only for localhost)',
  'other-region': 'this ID belongs to a region other than the connection’s',
  'user-pool-region':
    'this ID belongs to a region other than the connection’s; for a replica of the pool in this region, set the endpoint userPool',
  'no-user-pools': 'AWS in China has no user pools, only identity pools',
  'client-without-pool': 'missing: an app client needs its user pool',
  'pool-without-client': 'missing: a sign-in at a user pool needs an app client',
  'client-secret':
    'a page can’t keep a secret: anyone who opens it can read config.json. Create an app client without a secret (a public client), and delete this one’s secret from the file',
  'other-secret':
    'passwords and keys don’t belong here: anyone who opens the page can read config.json. Delete the value here, and change it wherever it is valid',
  'unknown-member': 'unknown setting',
}
