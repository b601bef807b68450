import { CognitoIdentityClient, GetOpenIdTokenCommand } from '@aws-sdk/client-cognito-identity'
import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts'
import type { Connection } from '../connection/connection.ts'
import type { AwsCredentials } from '../credentials/aws-credentials.ts'
import { clientSettings } from './client-settings.ts'
import type { Logins } from './identity-pool.ts'
import { ProblemError } from './problem.ts'
import { stsClient } from './sts.ts'

/** What the caller decides in the classic flow, where the enhanced one decides by itself. */
export interface RoleRequest {
  readonly roleArn: string
  /** 2 to 64 characters; becomes the last part of the caller's ARN. */
  readonly sessionName: string
  /** Seconds, 900 to 43200, at most what the role allows. */
  readonly duration: number
}

/** GetOpenIdToken's answer. */
export interface OpenIdToken {
  /** After a merge another than the one that was sent. */
  readonly identityId: string
  readonly token: string
}

/** First step of the classic (basic) flow: a token that STS accepts. @throws what problemFrom understands */
export async function openIdToken(connection: Connection, identityId: string, logins: Logins): Promise<OpenIdToken> {
  const client = new CognitoIdentityClient(clientSettings(connection, 'identityPool'))
  const answer = await client.send(new GetOpenIdTokenCommand({ IdentityId: identityId, Logins: { ...logins } }))
  if (!answer.Token) throw new ProblemError({ kind: 'incomplete', service: 'identity-pool', missing: 'Token' })
  return { identityId: answer.IdentityId ?? identityId, token: answer.Token }
}

export interface AssumedRole {
  readonly credentials: AwsCredentials
  /** `arn:aws:sts::<account>:assumed-role/<role>/<session name>` */
  readonly arn: string
}

/** Second step: AssumeRoleWithWebIdentity. Not signed: the token is the proof. @throws what problemFrom understands */
export async function assumeRole(connection: Connection, token: string, role: RoleRequest): Promise<AssumedRole> {
  const { Credentials: keys, AssumedRoleUser: user } = await stsClient(connection).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: role.roleArn,
      RoleSessionName: role.sessionName,
      WebIdentityToken: token,
      DurationSeconds: role.duration,
    }),
  )
  if (!keys?.AccessKeyId || !keys.SecretAccessKey || !keys.SessionToken || !user?.Arn) {
    throw new ProblemError({ kind: 'incomplete', service: 'sts', missing: 'Credentials' })
  }
  return {
    arn: user.Arn,
    credentials: {
      accessKeyId: keys.AccessKeyId,
      secretAccessKey: keys.SecretAccessKey,
      sessionToken: keys.SessionToken,
      expires: keys.Expiration?.getTime() ?? null,
    },
  }
}
