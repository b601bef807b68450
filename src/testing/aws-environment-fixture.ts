// biome-ignore-all lint/style/noProcessEnv: the programs get what the person's own have

/**
 * For programs that read AWS's configuration: the environment of this process, with nothing of the person's own set-up
 * in it, nor that of a machine at AWS.
 */
export function awsEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))
  return {
    ...Object.fromEntries(others),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_PAGER: '',
    AWS_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...more,
  }
}

/** The same with made-up keys, for calls that the AWS CLI must sign. */
export const signingEnvironment = (): NodeJS.ProcessEnv =>
  awsEnvironment({
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_DEFAULT_REGION: 'ap-northeast-1',
    AWS_REGION: 'ap-northeast-1',
  })
