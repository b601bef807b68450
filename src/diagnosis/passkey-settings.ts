import type { Connection } from '../connection/connection.ts'
import { posixQuoted } from '../text/posix-quoted.ts'

/** Commands of the AWS CLI that show what a page can't read: plan and first factors, the client's flows, the relying party and MFA. */
export function readPasskeySettings({ region, userPoolId = '', userPoolClientId = '' }: Connection): string {
  const pool = `--region ${posixQuoted(region)} --user-pool-id ${posixQuoted(userPoolId)}`
  return [
    `aws cognito-idp describe-user-pool ${pool} --query 'UserPool.[UserPoolTier, Policies.SignInPolicy]'`,
    `aws cognito-idp describe-user-pool-client ${pool} --client-id ${posixQuoted(userPoolClientId)} --query UserPoolClient.ExplicitAuthFlows`,
    `aws cognito-idp get-user-pool-mfa-config ${pool} --query '[WebAuthnConfiguration, MfaConfiguration]'`,
  ].join('\n')
}
