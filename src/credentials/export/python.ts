import type { ExportForm } from './exported-keys.ts'
import { comment, jsonString } from './quoting.ts'

/** A script for boto3, whose session takes no end for keys given so. */
export const python: ExportForm = {
  fileName: 'aws_credentials.py',
  mediaType: 'text/x-python',
  holds: (value) => value.isWellFormed(),
  write: ({ accessKeyId, secretAccessKey, sessionToken, region, endpoints }, note) => {
    const client = ['"sts"', ...(endpoints.sts === undefined ? [] : [`endpoint_url=${jsonString(endpoints.sts)}`])]
    return `import boto3

${comment('#', note)}
session = boto3.Session(
    aws_access_key_id=${jsonString(accessKeyId)},
    aws_secret_access_key=${jsonString(secretAccessKey)},
    aws_session_token=${jsonString(sessionToken)},
    region_name=${jsonString(region)},
)

print(session.client(${client.join(', ')}).get_caller_identity()["Arn"])
`
  },
}
