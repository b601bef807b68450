import { CognitoIdentityClient, GetOpenIdTokenCommand } from '@aws-sdk/client-cognito-identity'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { Connection } from '../../connection/connection.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { clientSettings } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { stsOperations } from '../sts/sts-answers.ts'
import type { Logins } from './credentials.ts'
import { identityPoolOperations } from './identity-pool-answers.ts'

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

/** First step of the classic (basic) flow: a token that STS accepts. @throws ProblemError */
export async function openIdToken(connection: Connection, identityId: string, logins: Logins): Promise<OpenIdToken> {
  const client = new CognitoIdentityClient(clientSettings(connection, 'identityPool'))
  const command = new GetOpenIdTokenCommand({ IdentityId: identityId, Logins: { ...logins } })
  const answer = await answerOf(identityPoolOperations.getOpenIdToken, client, () => client.send(command))
  return { identityId: answer.IdentityId ?? identityId, token: answer.Token }
}

export interface AssumedRole {
  readonly credentials: AwsCredentials
  /** `arn:aws:sts::<account>:assumed-role/<role>/<session name>` */
  readonly arn: string
}

/** Second step: AssumeRoleWithWebIdentity. Not signed: the token is the proof. @throws ProblemError */
export async function assumeRole(connection: Connection, token: string, role: RoleRequest): Promise<AssumedRole> {
  const client = new STSClient(clientSettings(connection, 'sts'))
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: role.roleArn,
    RoleSessionName: role.sessionName,
    WebIdentityToken: token,
    DurationSeconds: role.duration,
  })
  const answer = await answerOf(stsOperations.assumeRoleWithWebIdentity, client, () => client.send(command))
  const assumed = answer.AssumeRoleWithWebIdentityResult
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = assumed.Credentials
  return {
    arn: assumed.AssumedRoleUser.Arn,
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expires: Expiration,
    },
  }
}
