/** What `npm run deploy` is told. */
export interface DeployOptions {
  readonly stack: string
  /** null: that of the AWS CLI's own settings. */
  readonly region: string | null
  readonly profile: string | null
  /** A domain name of one's own, with its certificate in us-east-1; null: the one that CloudFront gives. */
  readonly domain: { readonly name: string; readonly certificate: string; readonly hostedZone: string | null } | null
  /** Deletes the assets of earlier versions, too, which open tabs may still ask for. */
  readonly prunes: boolean
  /** Only prints the commands. */
  readonly isDryRun: boolean
}

/** Each option with an example of its value; `null`: it has none. */
const known = {
  stack: 'cognito-inspector',
  region: 'eu-west-1',
  profile: 'staging',
  domain: 'inspector.example.com',
  certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-4333-8444-555555555555',
  'hosted-zone': 'Z0123456789ABCDEFGHIJ',
  prune: null,
  'dry-run': null,
} as const
type Name = keyof typeof known
type Switch = { [N in Name]: (typeof known)[N] extends null ? N : never }[Name]

/** Nothing in a value has a meaning in a shell or a template. */
const forms: Readonly<Record<Exclude<Name, Switch>, RegExp>> = {
  // CloudFront's names are made of it, with the Region behind: 64 characters at most.
  stack: /^[A-Za-z][A-Za-z0-9-]{0,39}$/,
  region: /^[a-z]{2,}(?:-[a-z]+)+-\d$/,
  profile: /^[\w.@+=-]+$/,
  domain: /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
  certificate: /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
  'hosted-zone': /^Z[A-Z0-9]+$/,
}

/** @returns the options, or all that is wrong with them, a line each */
export function readDeployOptions(args: readonly string[]): DeployOptions | { readonly faults: readonly string[] } {
  const values = new Map<Name, string>()
  const faults: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const [, name = '', written] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? []
    if (!isKnown(name)) faults.push(`"${args[at]}" is not understood: ${usage}`)
    else if (isSwitch(name)) values.set(name, '')
    else {
      if (written === undefined) at += 1
      const value = written ?? args[at] ?? ''
      if (!forms[name].test(value)) faults.push(`--${name} has to look like ${known[name]}, not "${value}"`)
      values.set(name, value)
    }
  }
  const [name, certificate, hostedZone] = (['domain', 'certificate', 'hosted-zone'] as const).map((n) => values.get(n))
  if (!values.has('stack')) faults.push(`--stack is missing: ${usage}`)
  if (name !== undefined && certificate === undefined)
    faults.push('--domain needs --certificate, which is for that name')
  if (name === undefined && (certificate ?? hostedZone) !== undefined)
    faults.push('--certificate and --hosted-zone are for --domain, which is missing')
  if (faults.length > 0) return { faults }
  return {
    stack: values.get('stack') ?? '',
    region: values.get('region') ?? null,
    profile: values.get('profile') ?? null,
    domain:
      name !== undefined && certificate !== undefined ? { name, certificate, hostedZone: hostedZone ?? null } : null,
    prunes: values.has('prune'),
    isDryRun: values.has('dry-run'),
  }
}

const isKnown = (name: string): name is Name => Object.hasOwn(known, name)

const isSwitch = (name: Name): name is Switch => known[name] === null

const usage =
  'npm run deploy -- --stack NAME [--region R] [--profile P] [--domain D --certificate ARN [--hosted-zone ID]] [--base /path/] [--prune] [--dry-run]'
