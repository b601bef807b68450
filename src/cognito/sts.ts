import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts'
import { clearCredentialCache } from '@smithy/signature-v4'
import * as v from 'valibot'
import type { Connection } from '../connection/connection.ts'
import type { AwsCredentials } from '../credentials/aws-credentials.ts'
import type { Caller } from '../credentials/caller.ts'
import { clientSettings } from './client-settings.ts'
import { ProblemError } from './problem.ts'

/** GetCallerIdentity, signed with those credentials: needs no permission, so it works for every role. @throws what problemFrom understands */
export async function callerIdentity(connection: Connection, credentials: AwsCredentials): Promise<Caller> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const client = stsClient(connection, { credentials: { accessKeyId, secretAccessKey, sessionToken } })
  const { Account, Arn, UserId } = await client
    .send(new GetCallerIdentityCommand({}))
    // The SDK keeps signing keys, and the session token as their name, for as long as the page lives.
    .finally(clearCredentialCache)
  if (!Account || !Arn || !UserId) throw new ProblemError({ kind: 'incomplete', service: 'sts', missing: 'Arn' })
  return { account: Account, arn: Arn, userId: UserId }
}

/** A client of STS that takes no web page for an answer. */
export function stsClient(connection: Connection, settings: Pick<STSClientConfig, 'credentials'> = {}): STSClient {
  const client = new STSClient({ ...clientSettings(connection, 'sts'), ...settings })
  refuseWebPages(client)
  return client
}

/** The SDK would give a web page to the browser's XML parser, whose error document breaks the page's own policy. */
function refuseWebPages(client: STSClient): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      const { headers, statusCode } = v.parse(responseSchema, result.response)
      if (/html/.test(headers['content-type'] ?? '')) {
        const detail = `Content-Type: ${headers['content-type']}`
        throw new ProblemError({ kind: 'unreadable', service: 'sts', status: statusCode, detail })
      }
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'refuseWebPages' },
  )
}

const responseSchema = v.object({ headers: v.record(v.string(), v.string()), statusCode: v.number() })
