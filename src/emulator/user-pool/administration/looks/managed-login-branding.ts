import type { Branding } from '../../../state/settings/pool-settings.ts'
import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { invalidParameter, resourceNotFound, ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../../wire/operation.ts'
import { optional, readMembers, required } from '../../../wire/validate.ts'
import { clientId, userPoolId } from '../../rules.ts'
import { namedClient, requireClientOf } from '../clients/require-client-of.ts'
import { keep, readKept } from '../kept.ts'
import { requireChild } from '../pool-child.ts'

// Styles are kept and told; the pages here look as they do. The texts of the refusals are unverified.
// https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-brandingeditor.html

const named = {
  UserPoolId: userPoolId,
  ManagedLoginBrandingId: required('text', {
    pattern: '^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89aAbB][a-f0-9]{3}-[a-f0-9]{12}$',
  }),
}
const style = {
  UseCognitoProvidedValues: optional('flag'),
  Settings: optional('document'),
  Assets: optional('document'),
}
const merged = { ReturnMergedResources: optional('flag') }

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html */
export const createManagedLoginBranding: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { ...namedClient, ...style })
  const { pool, client } = requireClientOf(emulated, given)
  if (ofClient(pool, client.id)) {
    throw new ServiceError('ManagedLoginBrandingExistsException', `Client ${client.id} already has a branding style.`)
  }
  const now = emulated.now()
  const made = { id: crypto.randomUUID(), clientId: client.id, created: now, modified: now, ...read(given, request) }
  pool.brandings.set(made.id, made)
  return { ManagedLoginBranding: describe(pool, made) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeManagedLoginBranding.html */
export const describeManagedLoginBranding: ServedOperation = (emulated, request) => {
  const { pool, child } = requireBranding(emulated, readMembers(request, { ...named, ...merged }))
  return { ManagedLoginBranding: describe(pool, child) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeManagedLoginBrandingByClient.html */
export const describeManagedLoginBrandingByClient: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { UserPoolId: userPoolId, ClientId: clientId, ...merged })
  const { pool, client } = requireClientOf(emulated, given)
  const branding = ofClient(pool, client.id)
  if (!branding) throw noBranding()
  return { ManagedLoginBranding: describe(pool, branding) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateManagedLoginBranding.html */
export const updateManagedLoginBranding: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { ...named, ...style })
  const { pool, child } = requireBranding(emulated, given)
  const changed = { ...child, ...read(given, request), modified: emulated.now() }
  pool.brandings.set(child.id, changed)
  return { ManagedLoginBranding: describe(pool, changed) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteManagedLoginBranding.html */
export const deleteManagedLoginBranding: ServedOperation = (emulated, request) => {
  const { pool, child } = requireBranding(emulated, readMembers(request, named))
  pool.brandings.delete(child.id)
  return {}
}

const noBranding = () => resourceNotFound('Managed login branding does not exist.')

const requireBranding = (
  emulated: Emulated,
  { UserPoolId, ManagedLoginBrandingId }: { readonly UserPoolId: string; readonly ManagedLoginBrandingId: string },
) => requireChild(emulated, UserPoolId, ({ brandings }) => brandings.get(ManagedLoginBrandingId), noBranding)

const ofClient = ({ brandings }: UserPool, id: string): Branding | undefined =>
  brandings.values().find((each) => each.clientId === id)

function read(
  {
    UseCognitoProvidedValues = false,
    Settings,
    Assets,
  }: { UseCognitoProvidedValues?: boolean | undefined } & Partial<Record<'Settings' | 'Assets', unknown>>,
  request: WireObject,
): Pick<Branding, 'useCognitoProvidedValues' | 'kept'> {
  if (UseCognitoProvidedValues && (Settings !== undefined || Assets !== undefined)) {
    throw invalidParameter('Settings and Assets cannot be provided when UseCognitoProvidedValues is true.')
  }
  return { useCognitoProvidedValues: UseCognitoProvidedValues, kept: keep(request, ['Settings', 'Assets']) }
}

/** Dates are epoch seconds with a fraction.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ManagedLoginBrandingType.html */
const describe = (pool: UserPool, { id, useCognitoProvidedValues, kept, created, modified }: Branding): WireObject => ({
  ManagedLoginBrandingId: id,
  UserPoolId: pool.id,
  UseCognitoProvidedValues: useCognitoProvidedValues,
  ...readKept(kept),
  CreationDate: created / 1000,
  LastModifiedDate: modified / 1000,
})
