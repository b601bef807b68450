import * as v from 'valibot'
import { placeInJson } from '../../../text/place-in-json.ts'
import type { Snapshot } from '../state.ts'

/** A value that is no state of a local Cognito; its message has a line for each fault. */
export class NoSnapshot extends Error {
  override readonly name = 'NoSnapshot'
}

const text = v.string('must be a text')
const number = v.number('must be a number')
const flag = v.boolean('must be true or false')
const list = <Schema extends v.GenericSchema>(of: Schema) => v.array(of, 'must be a list')
const record = <Entries extends v.ObjectEntries>(entries: Entries) => v.looseObject(entries, 'must be an object')
const textOrNull = v.nullable(text)
const texts = v.record(text, text, 'must be an object of texts')

/** Rows of a table with their IDs. */
const table = <Entries extends v.ObjectEntries>(entries: Entries) =>
  list(v.tuple([text, record(entries)], 'must be an ID and a row'))

const expiring = table({ expires: number })
const key = record({ kid: text, alg: text, jwk: v.nullable(texts) })

const policy = record({ Version: text, Statement: list(record({ Effect: text })) })

const client = {
  id: text,
  name: text,
  secret: textOrNull,
  explicitAuthFlows: list(text),
  callbackUrls: list(text),
  logoutUrls: list(text),
  scopes: list(text),
  identityProviders: list(text),
  idTokenValidity: number,
  accessTokenValidity: number,
  refreshTokenValidity: number,
  preventUserExistenceErrors: flag,
}

const user = {
  username: text,
  sub: text,
  status: text,
  enabled: flag,
  password: v.nullable(record({ salt: text, privateKey: text })),
  attributes: texts,
  groups: list(text),
  identities: list(record({})),
  mfa: record({ enabled: list(text) }),
  passkeys: list(record({})),
  created: number,
  modified: number,
}

const userPool = record({
  id: text,
  name: text,
  created: number,
  modified: number,
  clients: table(client),
  users: table(user),
  names: record({ usernameAttributes: list(text), aliasAttributes: list(text), caseSensitive: flag }),
  groups: table({ name: text }),
  idTokenKey: key,
  accessTokenKey: key,
  passwordPolicy: record({ minimumLength: number }),
  requiredAttributes: list(text),
  autoVerifiedAttributes: list(text),
  firstFactors: list(text),
  identityProviders: list(text),
  challengeSessions: expiring,
  accountCodes: expiring,
  passkeyRegistrations: expiring,
  srpExchanges: expiring,
  passwordAttempts: expiring,
  devices: table({}),
  decoyKey: text,
  refreshTokens: expiring,
  revokedOrigins: expiring,
  authorizationCodes: expiring,
  hostedSessions: expiring,
  mfa: record({ configuration: text, types: list(text) }),
  domain: textOrNull,
  tags: texts,
  providers: table({ name: text, type: text }),
  resourceServers: table({ identifier: text }),
  kept: text,
})

const identityPool = record({
  id: text,
  name: text,
  allowUnauthenticated: flag,
  allowClassicFlow: flag,
  userPoolClients: list(record({ providerName: text, clientId: text })),
  socialProviders: texts,
  unauthenticatedRole: textOrNull,
  authenticatedRole: textOrNull,
  roleMappings: v.record(text, record({}), 'must be an object'),
  identities: table({ id: text, logins: texts, created: number }),
})

/** The members on which the local Cognito relies; others may be there. */
const snapshotForm = record({
  settings: record({ region: text, accountId: text, issuer: text, requirePkce: flag, signedCallsFrom: text }),
  clock: record({ skipped: number }),
  userPools: list(userPool),
  identityPools: list(identityPool),
  roles: table({ arn: text, name: text, policies: v.optional(v.record(text, policy, 'must be an object')) }),
  organization: v.record(text, policy, 'must be an object'),
  resources: table({ policy: v.optional(policy) }),
  vpcEndpoints: table({ policy }),
  awsKeys: expiring,
  pretendTokens: expiring,
  pretendCodes: expiring,
  federations: expiring,
  demoUsers: list(record({ userPoolId: text, username: text, password: text })),
  outbox: list(record({})),
  faults: list(v.unknown()),
  identityKey: key,
  formKey: text,
  bucket: record({ name: text }),
})

const mostFaults = 20

/**
 * A snapshot that was kept somewhere.
 * @param at its place, with a final dot, e.g. `state.`
 * @throws NoSnapshot with the places of what is wrong
 */
export function readSnapshot(value: unknown, at = ''): Snapshot {
  const { issues } = v.safeParse(snapshotForm, value)
  if (issues) {
    const faults = issues.map(({ path = [], message }) => `${at}${placeInJson(path.map(({ key }) => key))}: ${message}`)
    const more = faults.length > mostFaults ? [`and ${faults.length - mostFaults} more`] : []
    throw new NoSnapshot([...faults.slice(0, mostFaults), ...more].join('\n'))
  }
  // Each member on which something relies was looked at above; the rest is as `snapshot` wrote it.
  return value as Snapshot
}
