import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { clearCredentialCache } from '@smithy/signature-v4'
import type { Connection } from '../../connection/connection.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import type { Caller } from '../../credentials/caller.ts'
import { clientSettings } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { stsOperations } from './sts-answers.ts'

/**
 * GetCallerIdentity, signed with those credentials: needs no permission, so it works for every role.
 * @param now the services' clock, epoch milliseconds: STS refuses what was signed five minutes off
 * @throws ProblemError
 */
export async function callerIdentity(
  connection: Connection,
  credentials: AwsCredentials,
  now: number,
): Promise<Caller> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const client = new STSClient({
    ...clientSettings(connection, 'sts'),
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    systemClockOffset: now - Date.now(),
  })
  const command = new GetCallerIdentityCommand({})
  // The SDK keeps signing keys, and the session token as their name, for as long as the page lives.
  const send = () => client.send(command).finally(clearCredentialCache)
  const { GetCallerIdentityResult: caller } = await answerOf(stsOperations.getCallerIdentity, client, send)
  return { account: caller.Account, arn: caller.Arn, userId: caller.UserId }
}
