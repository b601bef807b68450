import { hexToBytes, hmacSha256, utf8 } from '../../../text/bytes.ts'
import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { Emulated } from '../../state/state.ts'
import type { ClientMetadata } from '../../state/triggers.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { notAuthorized, ServiceError } from '../../wire/errors.ts'
import type { WireObject } from '../../wire/operation.ts'
import { optional } from '../../wire/validate.ts'
import { checkSecretHash } from '../client-secret.ts'
import { maskedAddress } from '../outbox.ts'
import { requireClient } from '../pools.ts'
import { clientId, username } from '../rules.ts'
import type { TriggerPlace } from '../triggers/invoke.ts'
import { type CodeDeliveryDetails, type Destination, destinationAt, mediumOf } from './account-codes.ts'
import { findUser, kindOfAddress } from './user-names.ts'

/** The members that name an account in the calls of a user who is not signed in. */
export const accountMembers = {
  ClientId: clientId,
  Username: username,
  ClientMetadata: optional('texts'),
  SecretHash: optional('text', { pattern: '[\\w+=/]+', minLength: 1, maxLength: 128, secret: true }),
}

interface NamedAccount {
  readonly place: TriggerPlace & { readonly client: UserPoolClient }
  readonly pool: UserPool
  readonly client: UserPoolClient
  /** null: unknown, which a client can keep from being told. */
  readonly user: User | null
}

interface AccountMembers {
  readonly ClientId: string
  readonly Username: string
  readonly SecretHash: string | undefined
  readonly ClientMetadata: ClientMetadata | undefined
}

/** @throws ServiceError for an unknown client, and a SecretHash that isn't the client's */
export async function readAccount(
  emulated: Emulated,
  { ClientId, Username, SecretHash, ClientMetadata: clientMetadata }: AccountMembers,
): Promise<NamedAccount> {
  const { pool, client } = requireClient(emulated, ClientId)
  // Not in the words of the sign-in calls. Unverified: no thread that names the operation shows them.
  if (client.secret !== null && SecretHash === undefined) {
    throw notAuthorized(`Client ${client.id} is configured for secret but secret was not received`)
  }
  await checkSecretHash(client, [Username], SecretHash)
  const place = { emulated, pool, client, clientMetadata }
  return { place, pool, client, user: findUser(pool, Username) ?? null }
}

/** The refusal of an unknown username where the client lets it be told. */
export const noSuchAccount = () =>
  new ServiceError('UserNotFoundException', 'Username/client id combination not found.')

/**
 * What is told in place of a refusal where existence is a secret.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 * @throws ServiceError the refusal, where it is none
 */
export async function decoyFor(
  { pool, client }: NamedAccount,
  name: string,
  refusal: ServiceError,
): Promise<WireObject> {
  if (!client.preventUserExistenceErrors) throw refusal
  return { CodeDeliveryDetails: await decoyDelivery(pool, name) }
}

/** The address that was typed, else one that is the same each time, so that asking twice tells nothing. */
async function decoyDelivery(pool: UserPool, name: string): Promise<CodeDeliveryDetails> {
  const attribute = kindOfAddress(name)
  if (attribute) {
    const medium = mediumOf(attribute)
    return { AttributeName: attribute, DeliveryMedium: medium, Destination: maskedAddress(medium, name) }
  }
  const [first = 0, second = 0] = await hmacSha256(hexToBytes(pool.decoyKey), utf8(`delivery ${name}`))
  const letter = (byte: number) => String.fromCharCode(97 + (byte % 26))
  return { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: `${letter(first)}***@${letter(second)}***` }
}

/** By the pool's account recovery; a new pool has e-mail first. null: the user has no verified address that it names.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
export const verifiedDestination = ({ recovery }: UserPool, user: User): Destination | null =>
  (recovery ?? defaultRecovery)
    .flatMap((mechanism) => (mechanism === 'admin_only' ? [] : recoveryAttributes[mechanism]))
    .filter((attribute) => user.attributes[`${attribute}_verified`] === 'true')
    .map((attribute) => destinationAt(user, attribute))
    .find((destination) => destination !== null) ?? null

const defaultRecovery = ['verified_email', 'verified_phone_number'] as const

const recoveryAttributes = { verified_email: 'email', verified_phone_number: 'phone_number' } as const
