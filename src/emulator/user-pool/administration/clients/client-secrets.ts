import { letters } from '../../../../text/letters.ts'
import type { ClientSecret, UserPoolClient } from '../../../state/settings/user-pool-client.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { invalidParameter, resourceNotFound, ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../../wire/operation.ts'
import { optional, readMembers, required } from '../../../wire/validate.ts'
import { nextToken } from '../../rules.ts'
import { namedClient, requireClientOf } from './require-client-of.ts'

/** One that the caller chooses. */
export const ownSecret = optional('text', { pattern: '[\\w+]+', minLength: 24, maxLength: 64, secret: true })

export const generatedSecret = (): string => letters(51, 'lower case')

/**
 * The second of two at most; both are good from then on. A value of the caller's own isn't told again. The texts of the
 * refusals are unverified: no public thread shows them.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
 */
export const addUserPoolClientSecret: ServedOperation = (emulated, request) => {
  const { ClientSecret: own, ...named } = readMembers(request, { ...namedClient, ClientSecret: ownSecret })
  const { pool, client } = requireClientOf(emulated, named)
  if (client.secret === null) throw invalidParameter(`Client ${client.id} is not configured for secret.`)
  if (client.newSecret) {
    throw new ServiceError('LimitExceededException', `Client ${client.id} already has the maximum of 2 secrets.`)
  }
  const earlier = secretsOf(pool, client).map(({ created }) => created)
  // The ID tells the second, so two of one second need different ones.
  const newSecret = { value: own ?? generatedSecret(), created: Math.max(emulated.now(), ...earlier.map(nextSecond)) }
  pool.clients.set(client.id, { ...client, newSecret })
  return {
    ClientSecretDescriptor: {
      ...describeSecret(client, newSecret),
      ...(own === undefined && { ClientSecretValue: newSecret.value }),
    },
  }
}

/** Without the values. https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html */
export const listUserPoolClientSecrets: ServedOperation = (emulated, request) => {
  const { pool, client } = requireClientOf(emulated, readMembers(request, { ...namedClient, NextToken: nextToken }))
  return { ClientSecrets: secretsOf(pool, client).map((secret) => describeSecret(client, secret)) }
}

/** The last one stays. The texts of the refusals are unverified: no public thread shows them.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html */
export const deleteUserPoolClientSecret: ServedOperation = (emulated, request) => {
  const { ClientSecretId, ...named } = readMembers(request, {
    ...namedClient,
    ClientSecretId: required('text', { minLength: 1, maxLength: 128 }),
  })
  const { pool, client } = requireClientOf(emulated, named)
  const secrets = secretsOf(pool, client)
  const [left, ...others] = secrets.filter((secret) => secretId(client, secret) !== ClientSecretId)
  if (others.length + (left ? 1 : 0) === secrets.length) {
    throw resourceNotFound(`Client secret ${ClientSecretId} does not exist.`)
  }
  if (!left) throw invalidParameter(`The last secret of client ${client.id} cannot be deleted.`)
  const { newSecret: _, ...rest } = client
  pool.clients.set(client.id, { ...rest, secret: left.value, secretCreated: left.created })
  return {}
}

/** Older first. */
function secretsOf(pool: UserPool, { secret, secretCreated, created, newSecret }: UserPoolClient): ClientSecret[] {
  if (secret === null) return []
  return [{ value: secret, created: secretCreated ?? created ?? pool.created }, ...(newSecret ? [newSecret] : [])]
}

/** ClientSecretDescriptorType; the date is in epoch seconds with a fraction.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ClientSecretDescriptorType.html */
const describeSecret = (client: UserPoolClient, secret: ClientSecret): WireObject => ({
  ClientSecretId: secretId(client, secret),
  ClientSecretCreateDate: secret.created / 1000,
})

const secretId = ({ id }: UserPoolClient, { created }: ClientSecret) => `${id}--${Math.floor(created / 1000)}`

const nextSecond = (time: number): number => (Math.floor(time / 1000) + 1) * 1000
