import * as v from 'valibot'
import { type Connection, serviceOrigin } from '../connection/connection.ts'

/** What a sign-in runs into: a UserStatus, or that the user is disabled. */
const hindrances = ['FORCE_CHANGE_PASSWORD', 'UNCONFIRMED', 'RESET_REQUIRED', 'DISABLED'] as const

/** How a user of the local Cognito begins to sign in. */
const flows = ['USER_SRP_AUTH', 'USER_AUTH', 'CUSTOM_AUTH'] as const

/** A seeded user of the local Cognito, whose password it returns. */
export interface LocalUser {
  /** As the user types it: a username, e-mail address or phone number. */
  readonly username: string
  readonly groups: readonly string[]
  /** null: none. */
  readonly hindrance: (typeof hindrances)[number] | null
  /** A second factor is to be set up at the next sign-in. */
  readonly mustSetUpMfa: boolean
  /** By the challenge that asks for them. */
  readonly secondFactors: readonly string[]
  readonly flow: (typeof flows)[number]
}

/** The start page as JSON, parsed as far as it is needed here. */
const overviewSchema = v.object({
  demoUsers: v.array(
    v.object({
      userPoolId: v.string(),
      username: v.string(),
      password: v.string(),
      flow: v.picklist(flows),
      totpSecret: v.nullish(v.string(), null),
    }),
  ),
  userPools: v.array(
    v.object({
      id: v.string(),
      users: v.array(
        v.object({
          username: v.string(),
          signInName: v.string(),
          status: v.string(),
          enabled: v.boolean(),
          groups: v.array(v.string()),
          mfa: v.array(v.string()),
          mustSetUpMfa: v.boolean(),
        }),
      ),
      clients: v.array(v.object({ id: v.string(), callbackUrls: v.array(v.string()), scopes: v.array(v.string()) })),
    }),
  ),
  reset: v.string(),
  outbox: v.string(),
  faults: v.string(),
  /** Left out by those of before there was such an address. */
  keys: v.optional(v.string()),
  pretendProviders: v.array(v.object({ loginsKey: v.string(), kind: v.string(), token: v.string() })),
})

type LocalOverview = v.InferOutput<typeof overviewSchema>

const tokenSchema = v.object({
  access_token: v.optional(v.string()),
  saml_response: v.optional(v.string()),
  developer_token: v.optional(v.string()),
  logins_key: v.string(),
  identity_id: v.optional(v.string()),
})

export interface PretendLogin {
  readonly loginsKey: string
  readonly token: string
  /** Which has to be sent along; null: GetId finds it. */
  readonly identityId: string | null
}

/**
 * The users of the connection's user pool who can sign in with a known password.
 * @param send not recorded: this is no call of Cognito's
 * @throws where the local Cognito can't be reached or answers otherwise
 */
export async function localUsers(connection: Connection, send: typeof fetch): Promise<readonly LocalUser[]> {
  const overview = await overviewOf(connection, send)
  const users = overview.userPools.find(({ id }) => id === connection.userPoolId)?.users ?? []
  return users.flatMap(({ signInName, status, enabled, groups, mfa, mustSetUpMfa }) => {
    const demo = demoUserOf(overview, connection, signInName)
    if (!demo) return []
    const hindrance = hindrances.find((name) => name === (enabled ? status : 'DISABLED')) ?? null
    return { username: signInName, groups, hindrance, mustSetUpMfa, secondFactors: mfa, flow: demo.flow }
  })
}

/** @param name as the user types it */
export const demoUserOf = ({ demoUsers }: LocalOverview, { userPoolId }: Connection, name: string) =>
  demoUsers.find((user) => user.userPoolId === userPoolId && user.username === name)

/** What is registered at an app client. */
export interface RegisteredClient {
  readonly callbackUrls: readonly string[]
  readonly scopes: readonly string[]
}

/**
 * The settings of the connection's app client; null where the local Cognito has no such client.
 * @throws as `localUsers` does
 */
export async function registeredClient(connection: Connection, send: typeof fetch): Promise<RegisteredClient | null> {
  const { userPools } = await overviewOf(connection, send)
  const clients = userPools.flatMap((pool) => pool.clients)
  return clients.find(({ id }) => id === connection.userPoolClientId) ?? null
}

/**
 * The password of such a user, as the local Cognito was seeded with it: read when it is needed, so that the page holds
 * it no longer than a typed one.
 * @throws as `localUsers` does, and where there is no such user
 */
export async function localPassword(connection: Connection, username: string, send: typeof fetch): Promise<string> {
  const user = demoUserOf(await overviewOf(connection, send), connection, username)
  if (!user) throw new Error(`the local Cognito offers no user ${username}`)
  return user.password
}

/**
 * A fresh login of a pretend provider.
 * @param provider its key in a Logins map, e.g. `graph.facebook.com`, or `saml`: the first that the identity pool lists
 * @throws as `localUsers` does, and where there is no such provider
 */
export async function pretendLogin(
  connection: Connection,
  provider: string,
  send: typeof fetch,
): Promise<PretendLogin> {
  const { pretendProviders } = await overviewOf(connection, send)
  const found = pretendProviders.find(({ loginsKey, kind }) => loginsKey === provider || kind === provider)
  if (!found) throw new Error(`no pretend provider has the key ${provider}`)
  const body = new URLSearchParams(connection.identityPoolId ? { pool: connection.identityPoolId } : {})
  const given = v.parse(tokenSchema, await (await send(found.token, { method: 'POST', body })).json())
  const token = given.access_token ?? given.saml_response ?? given.developer_token
  if (token === undefined) throw new Error(`the pretend provider gave no token for ${provider}`)
  return { loginsKey: given.logins_key, token, identityId: given.identity_id ?? null }
}

/**
 * Takes the local Cognito back to its seed.
 * @throws as `localUsers` does, and where it refuses
 */
export async function resetLocalCognito(connection: Connection, send: typeof fetch): Promise<void> {
  const { reset } = await overviewOf(connection, send)
  // The way goes on to the start page.
  await parsedOverview(await send(reset, { method: 'POST', headers: asJson }))
}

export const asJson = { Accept: 'application/json' }

export async function overviewOf(connection: Connection, send: typeof fetch) {
  const address = `${serviceOrigin(connection, 'identity-pool')}/`
  return parsedOverview(await send(address, { headers: asJson }))
}

async function parsedOverview(response: Response) {
  return v.parse(overviewSchema, await response.json())
}
