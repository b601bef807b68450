// biome-ignore-all lint/style/noProcessEnv: the programs are found where the person's are
import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { SnippetLanguage } from './languages/languages.ts'
import type { Snippet } from './snippet.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))

function works(program: string, ...args: readonly string[]): boolean {
  // 127 is what a version manager's stand-in for a missing program ends with.
  const { error, status } = spawnSync(program, args, { stdio: 'ignore' })
  return error === undefined && status === 0
}

export const hasJq = works('jq', '--version')

/** What runs here; what doesn't is said once. */
export const runnable: Readonly<Record<SnippetLanguage, boolean>> = {
  curl: works('curl', '--version'),
  'aws-cli': works('aws', '--version'),
  python: works('python3', '-c', 'import boto3, requests'),
  javascript: true,
}

const reasons: Readonly<Record<SnippetLanguage, string>> = {
  curl: 'curl is not installed: its snippets are not run.',
  'aws-cli': 'The AWS CLI is not installed: its snippets are not run.',
  python: 'Python with boto3 and requests is not installed: its snippets are not run.',
  javascript: '',
}
for (const [language, isThere] of Object.entries(runnable)) {
  // The keys are those of the table.
  if (!isThere) console.warn(reasons[language as SnippetLanguage])
}
if (!hasJq) console.warn('jq is not installed: the shell scripts of whole runs are not run.')

/** These take a second to start: of calls that are alike, theirs are run once. */
export const costly: readonly SnippetLanguage[] = ['aws-cli', 'python']

/** Nothing of the person's own set-up. */
const clean = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
}

const started: Readonly<Record<SnippetLanguage, string>> = {
  curl: 'exec sh -c "$CODE"',
  'aws-cli': 'exec sh -c "$CODE"',
  python: 'exec python3 -c "$CODE"',
  javascript: 'exec node --input-type=module -e "$CODE"',
}

/**
 * Runs a snippet as a person would: the lines that set the environment in a shell, then the code.
 * @param filledIn values for the variables that were left open
 * @returns what it printed
 */
export async function runSnippet(
  language: SnippetLanguage,
  snippet: Snippet,
  filledIn: Readonly<Record<string, string>> = {},
): Promise<string> {
  const exports = Object.entries(filledIn).map(([name, value]) => `export ${name}='${value}'`)
  const lines = [snippet.setup, ...exports, started[language]]
  const env = { ...clean, CODE: snippet.code }
  const { stdout } = await promisify(execFile)('sh', ['-c', lines.join('\n')], { env, cwd: project })
  return stdout
}
