/** A file that people have from elsewhere, and that says of itself what it is. */
export type ForeignFile =
  | 'web-page'
  | 'env-file'
  | 'amplify-outputs'
  | 'aws-exports'
  | 'stack-outputs'
  | 'one-connection'

/** What stands in the place of `config.json`; null where it is nothing that is known here. */
export function foreignFile(text: string): ForeignFile | null {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return 'web-page'
    if (isAwsExports(text)) return 'aws-exports'
    return isEnvFile(text) ? 'env-file' : null
  }
  if (!isRecord(file) || 'connections' in file) return null
  if (isRecord(file.auth) && ('user_pool_id' in file.auth || 'identity_pool_id' in file.auth)) return 'amplify-outputs'
  // aws-exports and amplifyconfiguration.json of Amplify's first generation, awsconfiguration.json of its mobile SDKs
  if (isAwsExports(text) || isRecord(file.CognitoUserPool) || isRecord(file.CredentialsProvider)) return 'aws-exports'
  if (typeof file.region === 'string') return 'one-connection'
  return isStackOutputs(file) ? 'stack-outputs' : null
}

const isAwsExports = (text: string) => /aws_(user_pools_id|project_region|cognito_region)/.test(text)

/** Lines of `NAME=value`. */
function isEnvFile(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.length > 0 && lines.every((line) => /^(export +)?[A-Za-z_]\w*=/.test(line))
}

/** `cdk deploy --outputs-file`, by stack; and the answer of DescribeStacks. */
function isStackOutputs(file: Readonly<Record<string, unknown>>): boolean {
  if (Array.isArray(file.Stacks)) return true
  const stacks = Object.values(file)
  const isStack = (stack: unknown) =>
    isRecord(stack) &&
    Object.values(stack).length > 0 &&
    Object.values(stack).every((value) => typeof value === 'string')
  return stacks.length > 0 && stacks.every(isStack)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
