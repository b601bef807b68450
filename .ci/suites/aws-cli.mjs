import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * The commands that people use, one after the other, each with what it must print: `query` of its answer as text, which
 * `expected` matches. `keep` names what later commands take in braces.
 * @returns null where the AWS CLI is not installed
 */
export function awsCommands({ origin }) {
  if (spawnSync('aws', ['--version']).status !== 0) return null
  const rows = JSON.parse(readFileSync(new URL('./aws-commands.json', import.meta.url), 'utf8'))
  const kept = {}
  const filled = (text) => text.replace(/\{(\w+)\}/g, (_, name) => kept[name] ?? `{${name}}`)
  return rows.map(({ command, query, expected, keep }) => ({
    name: command.split(' --')[0],
    async run() {
      const args = [...command.split(' ').map(filled), '--query', query, '--output', 'text', '--endpoint-url', origin]
      // Not at once: what it calls is served by this process.
      const { stdout } = await execute('aws', args, { env: environment })
      const printed = stdout.trim()
      if (keep) kept[keep] = printed
      if (!new RegExp(filled(expected)).test(printed)) throw new Error(`it printed ${printed.slice(0, 200)}`)
    },
  }))
}

/** Made-up keys in place of the person's own configuration. */
const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_DEFAULT_REGION: 'ap-northeast-1',
  AWS_REGION: 'ap-northeast-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
}
