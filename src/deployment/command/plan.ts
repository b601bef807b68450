import { cachingOf, type HostRules, revalidated } from '../host-rules.ts'
import { hostingFolder, templateFile } from '../hosting-files.ts'
import type { DeployOptions } from './options.ts'

/** A command of the AWS CLI. */
export interface AwsCommand {
  /** What it does, for whoever reads a dry run. */
  readonly purpose: string
  /** Without `aws` itself. */
  readonly args: readonly string[]
  /** What holds where it fails: all before it has succeeded. */
  readonly ifItFails: string
}

/** What the stack tells of itself. */
export interface StackOutputs {
  readonly Bucket: string
  readonly Distribution: string
  readonly DistributionDomain: string
  readonly Domain: string
}

/** By the end of a file's name; nosniff makes browsers insist on them. */
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  md: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const endOf = (file: string) => file.slice(file.lastIndexOf('.') + 1)

function common({ region, profile }: DeployOptions): readonly string[] {
  return [...(region === null ? [] : ['--region', region]), ...(profile === null ? [] : ['--profile', profile])]
}

/** @param dist the folder of the build, without a final slash */
export function stackCommand(options: DeployOptions, dist: string): AwsCommand {
  const { stack, domain } = options
  const parameters = {
    DomainName: domain?.name ?? '',
    CertificateArn: domain?.certificate ?? '',
    HostedZoneId: domain?.hostedZone ?? '',
  }
  return {
    purpose: 'Creates or updates the bucket and the distribution',
    args: [
      ...['cloudformation', 'deploy', '--stack-name', stack],
      ...['--template-file', `${dist}/${hostingFolder}/${templateFile}`],
      '--no-fail-on-empty-changeset',
      // All of them: the CLI would keep a value from the time before.
      ...['--parameter-overrides', ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)],
      ...common(options),
    ],
    ifItFails: 'nothing was uploaded',
  }
}

export function outputsCommand(options: DeployOptions): AwsCommand {
  const query = ['--query', 'Stacks[0].Outputs', '--output', 'json']
  return {
    purpose: 'Reads the names of the two',
    args: ['cloudformation', 'describe-stacks', '--stack-name', options.stack, ...query, ...common(options)],
    ifItFails: 'the stack is there, nothing was uploaded',
  }
}

/** @returns null: it is no such text, or one lacks */
export function readOutputs(text: string): StackOutputs | null {
  const listed = parsed(text)
  const pairs = Array.isArray(listed) ? listed.map((one) => [one?.OutputKey, one?.OutputValue]) : []
  const { Bucket, Distribution, DistributionDomain, Domain } = Object.fromEntries(pairs)
  const all = { Bucket, Distribution, DistributionDomain, Domain }
  return Object.values(all).every((value) => typeof value === 'string' && value !== '') ? all : null
}

export interface Upload {
  readonly rules: HostRules
  /** The folder of the build, without a final slash. */
  readonly dist: string
  /** The files in it, by their paths below it. */
  readonly files: readonly string[]
}

/** The bucket's folder that has the page, without a final slash. */
const placeOf = ({ Bucket }: StackOutputs, { base }: HostRules) => `s3://${Bucket}${base.slice(0, -1)}`

const isHidden = (file: string) => file.split('/').some((part) => part.startsWith('.'))

/** What hosts of other kinds read, and this one would give out. */
const forOtherHosts = ['_headers', '_redirects']

/** What of a build is put on the web. */
const published = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !isHidden(file) && !forOtherHosts.includes(file))

/**
 * Puts the files there: first those whose names change with what is in them, which no page needs yet; `index.html`, which
 * names them, last; what it no longer names goes after that, but for the assets: an open tab of the version before loads
 * its parts when they are needed.
 * @throws Error for a file whose type isn't known
 */
export function uploadCommands(options: DeployOptions, outputs: StackOutputs, upload: Upload): readonly AwsCommand[] {
  const { rules, dist } = upload
  const files = published(upload.files)
  const place = placeOf(outputs, rules)
  const unknown = files.filter((file) => !contentTypes[endOf(file)])
  if (unknown.length > 0) throw new Error(`of what type is ${unknown.join(', ')}?`)
  const headers = (file: string) => [
    ...['--content-type', contentTypes[endOf(file)] ?? ''],
    ...['--cache-control', cachingOf(rules, rules.base + file) ?? revalidated],
    ...common(options),
    '--only-show-errors',
  ]
  const assets = files.filter((file) => file.startsWith('assets/'))
  const last = ['local-cognito.js', 'config.json', 'index.html']
  const others = files.filter((file) => !assets.includes(file) && !last.includes(file))
  const stillBefore = 'the page there is still the one before'
  return [
    ...[...new Set(assets.map(endOf))].sort().map((end) => ({
      purpose: `Uploads the .${end} files that are not there yet`,
      args: [
        ...['s3', 'sync', `${dist}/assets`, `${place}/assets`, '--exclude', '*', '--include', `*.${end}`],
        // Another size is a broken upload: what is in a file is in its name.
        '--size-only',
        ...headers(`assets/any.${end}`),
      ],
      ifItFails: stillBefore,
    })),
    ...[...others, ...last.filter((file) => files.includes(file))].map((file) => ({
      purpose: `Uploads ${file}`,
      args: ['s3', 'cp', `${dist}/${file}`, `${place}/${file}`, ...headers(file)],
      ifItFails: stillBefore,
    })),
    {
      purpose: options.prunes
        ? 'Deletes what the page no longer names'
        : 'Deletes what the page no longer names, but for the assets of earlier versions',
      args: [
        ...['s3', 'sync', dist, place, '--delete', '--size-only'],
        ...['.*', '*/.*', ...forOtherHosts, ...(options.prunes ? [] : ['assets/*'])].flatMap((pattern) => [
          '--exclude',
          pattern,
        ]),
        ...common(options),
        '--only-show-errors',
      ],
      ifItFails: 'the new page is there, and so are files that it no longer needs',
    },
  ]
}

/** Lists what is kept at the edge of the network for a year, with the sizes. */
export function listCommand(options: DeployOptions, outputs: StackOutputs, { base }: HostRules): AwsCommand {
  const prefix = `${base.slice(1)}assets/`
  const query = ['--query', 'Contents[].[Key,Size]', '--output', 'json']
  return {
    purpose: 'Lists what is there, to know whether anything of it is replaced',
    args: ['s3api', 'list-objects-v2', '--bucket', outputs.Bucket, '--prefix', prefix, ...query, ...common(options)],
    ifItFails: 'the stack is there, nothing was uploaded',
  }
}

/** @returns bytes by key; null: it is no such list */
export function readList(text: string): ReadonlyMap<string, number> | null {
  // The CLI prints null, or nothing, where there is none.
  const listed = text.trim() === '' ? null : parsed(text)
  if (listed === null) return new Map()
  if (!Array.isArray(listed)) return null
  const isPair = (pair: unknown): pair is [string, number] =>
    Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'number'
  return listed.every(isPair) ? new Map(listed) : null
}

/**
 * The edges keep what is below `assets/` for a year, and ask again for all else. So only a file of the same name that had
 * other bytes, a broken upload, has to be taken from them.
 * @param sizes bytes of the build's files
 * @returns null: there is none
 */
export function invalidation(
  options: DeployOptions,
  outputs: StackOutputs,
  { base }: HostRules,
  before: ReadonlyMap<string, number>,
  sizes: ReadonlyMap<string, number>,
): AwsCommand | null {
  const replaced = [...sizes].flatMap(([file, size]) => {
    const key = base.slice(1) + file
    return file.startsWith('assets/') && before.has(key) && before.get(key) !== size ? [`/${key}`] : []
  })
  if (replaced.length === 0) return null
  return {
    purpose: 'Takes files that were replaced from the edges of the network',
    args: [
      ...['cloudfront', 'create-invalidation', '--distribution-id', outputs.Distribution, '--paths', ...replaced],
      ...common(options),
    ],
    ifItFails: 'the new page is there, but some visitors may still get a broken file',
  }
}

/** What to register at the app client, and where the page is. */
export function addresses({ Domain, DistributionDomain }: StackOutputs, { base }: HostRules): readonly string[] {
  const page = `https://${Domain}${base}`
  return [
    `The page:        ${page}`,
    '',
    'Register at the app client:',
    `  callback URL   ${page}callback`,
    `  sign-out URL   ${page}`,
    ...(Domain === DistributionDomain
      ? []
      : ['', `Unless the stack made the record: ${Domain} is a CNAME of ${DistributionDomain}`]),
  ]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
