import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hostRules } from '../host-rules.ts'
import { hostingFiles } from '../hosting-files.ts'
import { deploy, readDeployOptions } from './deploy.ts'

/** A build that has one file of each kind. */
const built = {
  'index.html': '<html>',
  'config.json': '{"connections":[],"ownConnections":false}',
  'local-cognito.js': '0',
  'icon.svg': '<svg/>',
  'social.png': 'PNG',
  'licenses.md': '#',
  'assets/app-1.js': 'one',
  'assets/app-1.css': 'a{}',
  '.vite/manifest.json': '{}',
}

const outputs = {
  Bucket: 'the-bucket',
  Distribution: 'E2EXAMPLE',
  DistributionDomain: 'd111111abcdef8.cloudfront.net',
  Domain: 'd111111abcdef8.cloudfront.net',
}

/** In place of the AWS CLI: writes down what it is given, and fails at the call whose number stands in a file. */
const fakeAws = `#!/usr/bin/env node
const { appendFileSync, existsSync, readFileSync } = require('node:fs')
const [, , ...args] = process.argv
const at = (name) => __dirname + '/' + name
appendFileSync(at('calls'), JSON.stringify(args) + '\\n')
const count = readFileSync(at('calls'), 'utf8').trimEnd().split('\\n').length
if (existsSync(at('fail')) && Number(readFileSync(at('fail'), 'utf8')) === count) {
  process.stderr.write('An error occurred (AccessDenied)\\n')
  process.exit(254)
}
const answer = at(args[1] + '.out')
if (existsSync(answer)) process.stdout.write(readFileSync(answer))
`

let folder = ''
let printed: string[] = []
const dist = () => join(folder, 'dist')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  printed = []
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/aws'), fakeAws)
  // Else it would be taken for a module, or not, by what lies above it.
  writeFileSync(join(folder, 'bin/package.json'), '{"type":"commonjs"}')
  chmodSync(join(folder, 'bin/aws'), 0o755)
  answer('describe-stacks', JSON.stringify(outputsListed(outputs)))
  answer('list-objects-v2', 'null\n')
  vi.stubEnv('PATH', `${join(folder, 'bin')}${delimiter}${process.env.PATH}`)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const outputsListed = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }))

const answer = (operation: string, text: string) => writeFileSync(join(folder, 'bin', `${operation}.out`), text)

/** @returns the calls that were made */
async function deployed(args: string, base = '/'): Promise<readonly (readonly string[])[]> {
  const rules = hostRules({ connect: [], base })
  for (const [name, text] of Object.entries({ ...built, ...hostingFiles(rules) })) {
    mkdirSync(dirname(join(dist(), name)), { recursive: true })
    writeFileSync(join(dist(), name), text)
  }
  const options = readDeployOptions(args.split(' '))
  if ('faults' in options) throw new Error(options.faults.join())
  await deploy({ options, dist: dist(), base, print: (line) => printed.push(line) })
  return calls()
}

function calls(): readonly (readonly string[])[] {
  const file = join(folder, 'bin/calls')
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
}

/** `s3 cp index.html`, and the like. */
const brief = ([service, operation, from]: readonly string[]) =>
  `${service} ${operation}${service === 's3' ? ` ${from?.slice(dist().length + 1)}` : ''}`

const order = [
  'cloudformation deploy',
  'cloudformation describe-stacks',
  's3api list-objects-v2',
  's3 sync assets',
  's3 sync assets',
  's3 cp icon.svg',
  's3 cp licenses.md',
  's3 cp social.png',
  's3 cp local-cognito.js',
  's3 cp config.json',
  's3 cp index.html',
  's3 sync ',
]

const valueAfter = (call: readonly string[] | undefined, name: string) => call?.[call.indexOf(name) + 1]

describe('a deployment', () => {
  it('makes the stack, uploads what is named before what names it, and deletes last', async () => {
    const made = await deployed('--stack one --region eu-west-1 --profile me')
    expect(made.map(brief)).toEqual(order)
    for (const call of made) {
      expect(call.join(' ')).toContain('--region eu-west-1 --profile me')
      expect(call.join(' ')).not.toMatch(/(cp|sync) \S*(\.hosting|\.vite|_headers)/)
    }
    expect(made.at(-1)).toContain('--delete')
    expect(made.at(-1)?.join(' ')).toContain('--exclude assets/*')
    expect(printed.at(-1)).toBe('  sign-out URL   https://d111111abcdef8.cloudfront.net/')
    expect(printed).toContain('  callback URL   https://d111111abcdef8.cloudfront.net/callback')
  })

  it('gives each file its type and how long it is kept', async () => {
    const made = await deployed('--stack one', '/some/path/')
    const told = made.filter(([service]) => service === 's3').slice(0, -1)
    const rows = told.map((call) => [call[3], valueAfter(call, '--content-type'), valueAfter(call, '--cache-control')])
    const immutable = 'public, max-age=31536000, immutable'
    const place = 's3://the-bucket/some/path'
    expect(rows).toEqual([
      [`${place}/assets`, 'text/css; charset=utf-8', immutable],
      [`${place}/assets`, 'text/javascript; charset=utf-8', immutable],
      [`${place}/icon.svg`, 'image/svg+xml', 'no-cache'],
      [`${place}/licenses.md`, 'text/plain; charset=utf-8', 'no-cache'],
      [`${place}/social.png`, 'image/png', 'no-cache'],
      [`${place}/local-cognito.js`, 'text/javascript; charset=utf-8', 'no-cache'],
      [`${place}/config.json`, 'application/json', 'no-store'],
      [`${place}/index.html`, 'text/html; charset=utf-8', 'no-store'],
    ])
    expect(printed).toContain('  callback URL   https://d111111abcdef8.cloudfront.net/some/path/callback')
  })

  it('takes from the edges only what was replaced under the same name', async () => {
    answer(
      'list-objects-v2',
      JSON.stringify([
        ['some/path/assets/app-1.js', 2],
        ['some/path/assets/app-1.css', 3],
      ]),
    )
    const made = await deployed('--stack one', '/some/path/')
    expect(made.map(brief)).toEqual([...order, 'cloudfront create-invalidation'])
    expect(made.at(-1)?.slice(2)).toEqual(['--distribution-id', 'E2EXAMPLE', '--paths', '/some/path/assets/app-1.js'])
  })

  it('deletes the assets of earlier versions where it is told to', async () => {
    const made = await deployed('--stack one --prune')
    expect(made.map(brief)).toEqual(order)
    expect(made.at(-1)).toContain('--delete')
    expect(made.at(-1)).not.toContain('assets/*')
  })

  it('has a domain name of one’s own as a parameter, and none as an empty one', async () => {
    const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/a-1'
    answer('describe-stacks', JSON.stringify(outputsListed({ ...outputs, Domain: 'a.example' })))
    const [stack] = await deployed(`--stack one --domain a.example --certificate ${certificate}`)
    const at = stack?.indexOf('--parameter-overrides') ?? 0
    const given = stack?.slice(at + 1, at + 4)
    expect(given).toEqual(['DomainName=a.example', `CertificateArn=${certificate}`, 'HostedZoneId='])
    expect(printed).toContain('  callback URL   https://a.example/callback')
    expect(printed.at(-1)).toContain('a.example is a CNAME of d111111abcdef8.cloudfront.net')
  })
})

describe('a failure', () => {
  it.each(order.map((name, at) => [name, at + 1] as const))(
    'of %s (%i) says what holds, and no more',
    async (name, at) => {
      writeFileSync(join(folder, 'bin/fail'), String(at))
      const error = await deployed('--stack one').catch((reason: Error) => reason.message)
      const holds = {
        'cloudformation deploy': 'nothing was uploaded',
        'cloudformation describe-stacks': 'the stack is there, nothing was uploaded',
        's3api list-objects-v2': 'the stack is there, nothing was uploaded',
        's3 sync ': 'the new page is there, and so are files that it no longer needs',
      }[name]
      expect(error).toContain(`aws ${name.split(' ').slice(0, 2).join(' ')} failed (exit code 254)`)
      expect(error).toContain(`Now ${holds ?? 'the page there is still the one before'}.`)
      expect(calls()).toHaveLength(at)
      expect(printed.join('\n')).not.toContain('https://')
    },
  )

  it('of the invalidation says that the new page is there', async () => {
    answer('list-objects-v2', JSON.stringify([['assets/app-1.js', 2]]))
    writeFileSync(join(folder, 'bin/fail'), String(order.length + 1))
    await expect(deployed('--stack one')).rejects.toThrow('the new page is there, but some visitors')
    expect(printed.join('\n')).not.toContain('https://')
  })

  it.each([
    ['describe-stacks', 'null'],
    ['describe-stacks', JSON.stringify(outputsListed({ Bucket: 'b' }))],
    ['describe-stacks', 'You must specify a region'],
    ['list-objects-v2', '{"a":1}'],
    ['list-objects-v2', 'nothing'],
  ])('to understand %s, which prints %s', async (operation, text) => {
    answer(operation, text)
    await expect(deployed('--stack one')).rejects.toThrow('the stack is there, nothing was uploaded')
  })

  it('to find the AWS CLI is told as such', async () => {
    vi.stubEnv('PATH', join(folder, 'nowhere'))
    await expect(deployed('--stack one')).rejects.toThrow('The AWS CLI (aws) is not installed')
  })
})

it('a dry run calls nothing and prints each command, which a shell reads', async () => {
  expect(await deployed('--stack one --dry-run')).toEqual([])
  const commands = printed.filter((line) => line.includes('\naws ')).map((line) => line.split('\naws ')[1] ?? '')
  expect(commands.map((command) => brief(command.replace(dist(), `${dist()}`).split(' ')))).toEqual(order)
  expect(commands[3]).toContain(`'*' --include '*.css' --size-only --content-type 'text/css; charset=utf-8'`)
  expect(printed).toContain('# Nothing was sent.')
})
