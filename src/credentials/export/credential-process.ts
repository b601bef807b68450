import { type ExportForm, isoEnd } from './exported-keys.ts'
import { jsonString } from './quoting.ts'

/**
 * What a program named by `credential_process` prints. It holds no region and no comment.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export const credentialProcess: ExportForm = {
  fileName: 'aws-credentials.json',
  mediaType: 'application/json',
  holds: (value) => value.isWellFormed(),
  write: (keys) => {
    const { accessKeyId, secretAccessKey, sessionToken } = keys
    const end = isoEnd(keys)
    const members = [
      '"Version": 1',
      `"AccessKeyId": ${jsonString(accessKeyId)}`,
      `"SecretAccessKey": ${jsonString(secretAccessKey)}`,
      `"SessionToken": ${jsonString(sessionToken)}`,
      ...(end === null ? [] : [`"Expiration": ${jsonString(end)}`]),
    ]
    return `{\n${members.map((member) => `  ${member}`).join(',\n')}\n}\n`
  },
}
