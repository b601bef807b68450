import type { ExportForm } from './exported-keys.ts'
import { comment, isOneLine } from './quoting.ts'

/** Not `default`, which the user may have set up already. */
export const profileName = 'cognito-inspector'

/**
 * A profile for `~/.aws/credentials`. The format has no escapes: spaces around a value and what some SDKs take for
 * quotes or a comment can't be written. The end has no setting of its own there.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export const credentialsFile: ExportForm = {
  fileName: 'credentials',
  // As text a browser would add .txt to the name.
  mediaType: 'application/octet-stream',
  holds: (value) => isOneLine(value) && value === value.trim() && value !== '' && !/^["'#;]|\s[#;]|["']$/.test(value),
  write: ({ accessKeyId, secretAccessKey, sessionToken, region, endpoints: { sts, s3 } }, note) =>
    `${[
      comment('#', note),
      `[${profileName}]`,
      `aws_access_key_id = ${accessKeyId}`,
      `aws_secret_access_key = ${secretAccessKey}`,
      `aws_session_token = ${sessionToken}`,
      `region = ${region}`,
      // It is for all services; one for each would need a section in ~/.aws/config.
      ...(sts !== undefined && sts === s3 ? [`endpoint_url = ${sts}`] : []),
    ].join('\n')}\n`,
}
