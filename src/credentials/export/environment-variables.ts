import { type ExportedKeys, isoEnd } from './exported-keys.ts'

type Variable = readonly [name: string, value: string]

/**
 * What the AWS SDKs and the AWS CLI read from the environment. The region twice: boto3 and AWS CLI 1 know only the
 * second name. The end under the name that `aws configure export-credentials` gives it.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export function environmentVariables(keys: ExportedKeys): readonly Variable[] {
  const all: readonly (readonly [string, string | null | undefined])[] = [
    ['AWS_ACCESS_KEY_ID', keys.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', keys.secretAccessKey],
    ['AWS_SESSION_TOKEN', keys.sessionToken],
    ['AWS_REGION', keys.region],
    ['AWS_DEFAULT_REGION', keys.region],
    ['AWS_CREDENTIAL_EXPIRATION', isoEnd(keys)],
    ['AWS_ENDPOINT_URL_STS', keys.endpoints.sts],
    ['AWS_ENDPOINT_URL_S3', keys.endpoints.s3],
  ]
  return all.flatMap(([name, value]): Variable[] => (value ? [[name, value]] : []))
}

/** A line for each variable. */
export function variableLines(keys: ExportedKeys, line: (name: string, value: string) => string): string[] {
  return environmentVariables(keys).map(([name, value]) => line(name, value))
}
