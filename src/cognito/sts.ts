import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { Connection } from '../connection/connection.ts'
import type { AwsCredentials } from '../credentials/aws-credentials.ts'
import type { Caller } from '../credentials/caller.ts'
import { clientSettings } from './client-settings.ts'
import { ProblemError } from './problem.ts'

/** GetCallerIdentity, signed with those credentials: needs no permission, so it works for every role. @throws what problemFrom understands */
export async function callerIdentity(connection: Connection, credentials: AwsCredentials): Promise<Caller> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const client = new STSClient({
    ...clientSettings(connection, 'sts'),
    credentials: { accessKeyId, secretAccessKey, sessionToken },
  })
  const { Account, Arn, UserId } = await client.send(new GetCallerIdentityCommand({}))
  if (!Account || !Arn || !UserId) throw new ProblemError({ kind: 'incomplete', service: 'sts', missing: 'Arn' })
  return { account: Account, arn: Arn, userId: UserId }
}
