import { bytesToBase64, equalBytes, hmacSha256, utf8 } from '../../text/bytes.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import { invalidParameter, notAuthorized } from '../wire/errors.ts'

/**
 * SECRET_HASH of the sign-in calls: Base64(HMAC-SHA256(secret, username ‖ clientId)).
 * https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 *
 * @param names any of them may have been hashed: a refresh takes the username or the sub
 * @throws ServiceError in AWS's words: a missing hash's in amplify-android issue 2504, a wrong one's in amplify-js issue
 *   277, one for a client without a secret in awslabs/aws-sdk-ios-samples issue 102 and pmill/aws-cognito pull request 23
 */
export async function checkSecretHash(
  client: UserPoolClient,
  names: readonly string[],
  secretHash: string | undefined,
): Promise<void> {
  if (client.secret === null && secretHash === undefined) return
  if (secretHash === undefined) {
    throw notAuthorized(`Client ${client.id} is configured with secret but SECRET_HASH was not received`)
  }
  const secrets = secretsOf(client)
  if (secrets.length === 0) {
    throw invalidParameter(`Client ${client.id} is not configured for secret but secret hash was received`)
  }
  const hashes = await Promise.all(
    secrets.flatMap((secret) => names.map((name) => secretHashOf(secret, name, client.id))),
  )
  if (!hashes.some((hash) => equalBytes(utf8(hash), utf8(secretHash)))) {
    throw notAuthorized(`Unable to verify secret hash for client ${client.id}`)
  }
}

export const secretHashOf = async (secret: string, username: string, clientId: string): Promise<string> =>
  bytesToBase64(await hmacSha256(utf8(secret), utf8(username + clientId)))

/**
 * GetTokensFromRefreshToken sends the secret itself, not its hash. The text for a missing one was seen at InitiateAuth;
 * that for a wrong one is unverified: no public thread shows it.
 */
export function checkClientSecret(client: UserPoolClient, secret: string | undefined): void {
  if (client.secret !== null && secret === undefined) {
    throw notAuthorized(`Client ${client.id} is configured for secret but secret was not received`)
  }
  if (!isClientSecret(client, secret)) throw notAuthorized(`Unable to verify secret for client ${client.id}`)
}

export const isClientSecret = (client: UserPoolClient, secret: string | undefined): boolean =>
  client.secret === null
    ? secret === undefined
    : secretsOf(client).some((each) => equalBytes(utf8(secret ?? ''), utf8(each)))

/** Those that a client may show, older first; none: it is a public one. */
const secretsOf = ({ secret, newSecret }: UserPoolClient): readonly string[] =>
  secret === null ? [] : [secret, ...(newSecret ? [newSecret.value] : [])]
