import type { ResourceServer } from '../../../state/settings/pool-settings.ts'
import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { invalidParameter, resourceNotFound } from '../../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../../wire/operation.ts'
import { pageOf } from '../../../wire/page-of.ts'
import { type MembersOf, optional, readMembers, required, structures } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { nextToken, userPoolId } from '../../rules.ts'
import { requireChild } from '../pool-child.ts'

const named = {
  UserPoolId: userPoolId,
  Identifier: required('text', { pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+', minLength: 1, maxLength: 256 }),
}

const members = {
  ...named,
  Name: required('text', { pattern: '[\\w\\s+=,.@-]+', minLength: 1, maxLength: 256 }),
  Scopes: structures(
    {
      ScopeName: required('text', {
        pattern: '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+',
        minLength: 1,
        maxLength: 256,
      }),
      ScopeDescription: required('text', { minLength: 1, maxLength: 256 }),
    },
    { maxEntries: 100 },
  ),
}

/** The text of the refusal is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html */
export const createResourceServer: ServedOperation = (emulated, request) => {
  const given = readMembers(request, members)
  const pool = requirePool(emulated, given.UserPoolId)
  if (pool.resourceServers.has(given.Identifier)) {
    throw invalidParameter(`${given.Identifier} already exists in user pool ${pool.id}.`)
  }
  return { ResourceServer: write(pool, given) }
}

/** What the request leaves out is gone.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateResourceServer.html */
export const updateResourceServer: ServedOperation = (emulated, request) => {
  const given = readMembers(request, members)
  return { ResourceServer: write(requireServer(emulated, given).pool, given) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeResourceServer.html */
export const describeResourceServer: ServedOperation = (emulated, request) => {
  const { pool, server } = requireServer(emulated, readMembers(request, named))
  return { ResourceServer: describe(pool, server) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteResourceServer.html */
export const deleteResourceServer: ServedOperation = (emulated, request) => {
  const { pool, server } = requireServer(emulated, readMembers(request, named))
  pool.resourceServers.delete(server.identifier)
  return {}
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListResourceServers.html */
export const listResourceServers: ServedOperation = (emulated, request) => {
  const { UserPoolId, MaxResults, NextToken } = readMembers(request, {
    UserPoolId: userPoolId,
    MaxResults: optional('count', { least: 1, most: 50 }),
    NextToken: nextToken,
  })
  const pool = requirePool(emulated, UserPoolId)
  const { page, next } = pageOf(
    pool.resourceServers.values(),
    { limit: MaxResults ?? 50, token: NextToken },
    ({ identifier }) => identifier,
  )
  return {
    ResourceServers: page.map((server) => describe(pool, server)),
    ...(next !== undefined && { NextToken: next }),
  }
}

/** The text is unverified. @throws ServiceError */
function requireServer(
  emulated: Emulated,
  { UserPoolId, Identifier }: { readonly UserPoolId: string; readonly Identifier: string },
): { readonly pool: UserPool; readonly server: ResourceServer } {
  const { pool, child } = requireChild(
    emulated,
    UserPoolId,
    ({ resourceServers }) => resourceServers.get(Identifier),
    () => resourceNotFound(`Resource server ${Identifier} does not exist.`),
  )
  return { pool, server: child }
}

function write(pool: UserPool, { Identifier, Name, Scopes = [] }: MembersOf<typeof members>): WireObject {
  const scopes = Scopes.map(({ ScopeName, ScopeDescription }) => ({ name: ScopeName, description: ScopeDescription }))
  const server = { identifier: Identifier, name: Name, scopes }
  pool.resourceServers.set(Identifier, server)
  return describe(pool, server)
}

/** ResourceServerType. */
const describe = (pool: UserPool, { identifier, name, scopes }: ResourceServer): WireObject => ({
  UserPoolId: pool.id,
  Identifier: identifier,
  Name: name,
  Scopes: scopes.map((scope) => ({ ScopeName: scope.name, ScopeDescription: scope.description })),
})
