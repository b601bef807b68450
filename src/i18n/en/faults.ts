import type { ConnectionFault } from '../../connection/connection-schema.ts'

/** What is wrong in config.json. */
export const faults: Readonly<Record<ConnectionFault['code'], string>> = {
  'not-json': 'the file is not JSON',
  'not-an-object': 'an object is needed here',
  'connections-missing': 'the file needs a list named “connections”',
  'not-a-list': 'a list of texts is needed here',
  'text-needed': 'a text is needed here',
  'boolean-needed': 'true or false is needed here',
  'name-empty': 'a connection needs a name',
  'name-twice': 'two connections have this name',
  'region-form': 'not an AWS region; one looks like eu-west-1',
  'user-pool-form': 'not a user pool ID; one looks like eu-west-1_AbCdEfGhI',
  'client-form': 'not an app client ID: letters and digits only',
  'identity-pool-form': 'not an identity pool ID; one looks like eu-west-1:11111111-2222-4333-8444-555555555555',
  'domain-form': 'not a host name; one looks like example.auth.eu-west-1.amazoncognito.com',
  'issuer-form': 'an issuer is the https address that stands in iss (http only for localhost)',
  'endpoint-form': 'an endpoint is an https address without a path (http only for localhost)',
  'other-region': 'this ID belongs to a region that is not the connection’s',
  'client-without-pool': 'an app client needs its user pool: userPoolId is missing',
  'pool-without-client': 'a user pool needs an app client: userPoolClientId is missing',
  'client-secret':
    'a page can’t keep a secret: everybody who opens it can read config.json. Make an app client without a secret (a public client), and delete this one’s secret from the file',
  'other-secret':
    'passwords and keys don’t belong here: everybody who opens the page can read config.json. Delete it, and change it where it is valid',
  'unknown-member': 'there is no setting of this name',
}
