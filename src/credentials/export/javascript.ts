import { type ExportForm, isoEnd } from './exported-keys.ts'
import { comment, jsonString } from './quoting.ts'

/** A module for the AWS SDK for JavaScript 3. */
export const javascript: ExportForm = {
  fileName: 'aws-credentials.mjs',
  mediaType: 'text/javascript',
  holds: (value) => value.isWellFormed(),
  write: (keys, note) => {
    const { accessKeyId, secretAccessKey, sessionToken, region, endpoints } = keys
    const end = isoEnd(keys)
    return `import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'

${comment('//', note)}
const credentials = {
  accessKeyId: ${jsonString(accessKeyId)},
  secretAccessKey: ${jsonString(secretAccessKey)},
  sessionToken: ${jsonString(sessionToken)},${end === null ? '' : `\n  expiration: new Date(${jsonString(end)}),`}
}
const client = new STSClient({
  region: ${jsonString(region)},${endpoints.sts === undefined ? '' : `\n  endpoint: ${jsonString(endpoints.sts)},`}
  credentials,
})

const { Arn } = await client.send(new GetCallerIdentityCommand({}))
console.log(Arn)
`
  },
}
