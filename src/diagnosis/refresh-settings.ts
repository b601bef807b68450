import type { Connection } from '../connection/connection.ts'
import { posixQuoted } from '../text/posix-quoted.ts'

/** A command of the AWS CLI that shows what a page can't read: how long refresh tokens live, in which unit, and rotation. */
export function readRefreshSettings({ region, userPoolId = '', userPoolClientId = '' }: Connection): string {
  const ids = `--user-pool-id ${posixQuoted(userPoolId)} --client-id ${posixQuoted(userPoolClientId)}`
  const settings = 'RefreshTokenValidity, TokenValidityUnits.RefreshToken, RefreshTokenRotation'
  return `aws cognito-idp describe-user-pool-client --region ${posixQuoted(region)} ${ids} --query 'UserPoolClient.[${settings}]'`
}
