import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { originsOfConfig } from '../../page-policy/connect-origins.ts'
import { type DeployOptions, readDeployOptions } from '../command/options.ts'
import {
  type AwsCommand,
  addresses,
  invalidation,
  listCommand,
  outputsCommand,
  readList,
  readOutputs,
  type StackOutputs,
  stackCommand,
  uploadCommands,
} from '../command/plan.ts'
import { type HostRules, hostRules } from '../host-rules.ts'

export { readDeployOptions }

interface Deployment {
  readonly options: DeployOptions
  /** The folder of the build, without a final slash. */
  readonly dist: string
  /** The path that it was built for, with slashes at both ends. */
  readonly base: string
  /** Of a line. */
  readonly print: (line: string) => void
}

/** Names that only the stack can tell, in a dry run. */
const unknownYet: StackOutputs = {
  Bucket: 'BUCKET-OF-THE-STACK',
  Distribution: 'DISTRIBUTION-OF-THE-STACK',
  DistributionDomain: 'DOMAIN-OF-THE-STACK',
  Domain: 'DOMAIN-OF-THE-STACK',
}

/**
 * Creates or updates the stack and puts the build there. Prints the addresses to register once all is done, and not before.
 * @throws Error that says which command failed, and what holds now
 */
export async function deploy({ options, dist, base, print }: Deployment): Promise<void> {
  const rules = hostRules({ connect: originsOfConfig(readFileSync(join(dist, 'config.json'), 'utf8')), base })
  const files = filesIn(dist, '')
  if (options.isDryRun) return dryRun({ options, dist, rules, files, print })
  await run(stackCommand(options, dist), print)
  const told = outputsCommand(options)
  const outputs = readOutputs(await run(told, print))
  if (!outputs) throw failed(told, 'it printed no outputs of this template')
  const list = listCommand(options, outputs, rules)
  const before = readList(await run(list, print))
  if (!before) throw failed(list, 'it printed no list')
  for (const command of uploadCommands(options, outputs, { rules, dist, files })) await run(command, print)
  const sizes = new Map(files.map((file) => [file, statSync(join(dist, file)).size]))
  const invalidate = invalidation(options, outputs, rules, before, sizes)
  if (invalidate) await run(invalidate, print)
  for (const line of ['', ...addresses(outputs, rules)]) print(line)
}

function dryRun(dry: {
  readonly options: DeployOptions
  readonly dist: string
  readonly rules: HostRules
  readonly files: readonly string[]
  readonly print: (line: string) => void
}): void {
  const { options, dist, rules, files, print } = dry
  const outputs = { ...unknownYet, ...(options.domain && { Domain: options.domain.name }) }
  const commands = [
    stackCommand(options, dist),
    outputsCommand(options),
    listCommand(options, outputs, rules),
    ...uploadCommands(options, outputs, { rules, dist, files }),
  ]
  for (const { purpose, args } of commands) print(`# ${purpose}\naws ${args.map(quoted).join(' ')}`)
  for (const line of ['', 'Nothing was sent.', ...addresses(outputs, rules)]) print(`# ${line}`.trimEnd())
}

/** For a POSIX shell. */
const quoted = (arg: string) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`)

/** @returns what it printed; its errors go where ours go */
function run(command: AwsCommand, print: (line: string) => void): Promise<string> {
  print(`${command.purpose} …`)
  const aws = spawn('aws', [...command.args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A pager would wait for a key.
    env: { ...process.env, AWS_PAGER: '' },
  })
  let printed = ''
  aws.stdout.setEncoding('utf8')
  aws.stdout.on('data', (text: string) => {
    printed += text
  })
  return new Promise((resolve, reject) => {
    aws.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error('The AWS CLI (aws) is not installed, or not on PATH: nothing was done')
          : failed(command, error.message),
      ),
    )
    aws.once('close', (code, signal) =>
      code === 0 ? resolve(printed) : reject(failed(command, signal ? `ended by ${signal}` : `exit code ${code}`)),
    )
  })
}

function failed({ purpose, args, ifItFails }: AwsCommand, why: string): Error {
  const command = args.slice(0, 2).join(' ')
  return new Error(
    `${purpose}: aws ${command} failed (${why}). Now ${ifItFails}. The same command again goes on there.`,
  )
}

function filesIn(folder: string, below: string): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name
    return entry.isDirectory() ? filesIn(folder, `${path}/`) : [path]
  })
}
