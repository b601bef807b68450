import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { load } from '../typescript.mjs'

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
      const { stdout } = await execute('aws', args, { env: await environment() })
      const printed = stdout.trim()
      if (keep) kept[keep] = printed
      if (!new RegExp(filled(expected)).test(printed)) throw new Error(`it printed ${printed.slice(0, 200)}`)
    },
  }))
}

const environment = async () => (await load('testing/aws-environment-fixture.ts')).signingEnvironment()
