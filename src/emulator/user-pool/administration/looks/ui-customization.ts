import type { UiCustomization } from '../../../state/settings/pool-settings.ts'
import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import type { ServedOperation, WireObject } from '../../../wire/operation.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { noSuchClient, requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'

/** Stands for all clients that have none of their own. */
const all = 'ALL'

const named = {
  UserPoolId: userPoolId,
  ClientId: optional('text', { pattern: '[\\w+]+', minLength: 1, maxLength: 128 }),
}

/** Kept and told; the pages here look as they do, and an image isn't kept.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUICustomization.html */
export const setUiCustomization: ServedOperation = (emulated, request) => {
  const { CSS, ...given } = readMembers(request, {
    ...named,
    CSS: optional('text', { maxLength: 131_072 }),
    ImageFile: optional('text', { maxLength: 174_763 }),
  })
  const { pool, clientId } = placeOf(emulated, given)
  const now = emulated.now()
  const created = pool.uiCustomizations.get(clientId)?.created ?? now
  const made = { clientId, css: CSS ?? null, created, modified: now }
  pool.uiCustomizations.set(clientId, made)
  return { UICustomization: describe(pool, clientId, made) }
}

/** That of all clients, where the client has none; that without either it names the pool and the client is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUICustomization.html */
export const getUiCustomization: ServedOperation = (emulated, request) => {
  const { pool, clientId } = placeOf(emulated, readMembers(request, named))
  const found = pool.uiCustomizations.get(clientId) ?? pool.uiCustomizations.get(all)
  return { UICustomization: describe(pool, clientId, found) }
}

function placeOf(
  emulated: Emulated,
  { UserPoolId, ClientId = all }: { readonly UserPoolId: string; readonly ClientId?: string | undefined },
): { readonly pool: UserPool; readonly clientId: string } {
  const pool = requirePool(emulated, UserPoolId)
  if (ClientId !== all && !pool.clients.has(ClientId)) throw noSuchClient(ClientId)
  return { pool, clientId: ClientId }
}

/** Dates are epoch seconds with a fraction. The version is a date at AWS, too.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UICustomizationType.html */
const describe = (pool: UserPool, ClientId: string, made: UiCustomization | undefined): WireObject => ({
  UserPoolId: pool.id,
  ClientId,
  ...(made && {
    ...(made.css !== null && { CSS: made.css }),
    CSSVersion: new Date(made.modified).toISOString().slice(0, 19).replace(/\D/g, ''),
    LastModifiedDate: made.modified / 1000,
    CreationDate: made.created / 1000,
  }),
})
