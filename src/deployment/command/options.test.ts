import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDeployOptions } from './options.ts'

const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-4333-8444-555555555555'

it('reads all options, with a space or a sign between', () => {
  const domain = ['--domain', 'inspector.example.com', `--certificate=${certificate}`, '--hosted-zone', 'Z012345']
  expect(
    readDeployOptions(['--stack', 'one', '--region=eu-west-1', '--profile', 'me', ...domain, '--prune', '--dry-run']),
  ).toEqual({
    stack: 'one',
    region: 'eu-west-1',
    profile: 'me',
    domain: { name: 'inspector.example.com', certificate, hostedZone: 'Z012345' },
    prunes: true,
    isDryRun: true,
  })
  expect(readDeployOptions(['--stack', 'one'])).toEqual({
    stack: 'one',
    region: null,
    profile: null,
    domain: null,
    prunes: false,
    isDryRun: false,
  })
})

for (const [args, ...faults] of [
  ['', '--stack is missing'],
  ['--stack', '--stack has to look like cognito-inspector, not ""'],
  ['--stack 1st', '--stack has to look like'],
  [`--stack ${'a'.repeat(41)}`, '--stack has to look like'],
  ['--stack a;id', '--stack has to look like'],
  ['--stack one --region Frankfurt', '--region has to look like eu-west-1, not "Frankfurt"'],
  ['--stack one --domain inspector', '--domain has to look like', '--domain needs --certificate'],
  ['--stack one --domain a.example', '--domain needs --certificate'],
  ['--stack one --hosted-zone Z012345', '--certificate and --hosted-zone are for --domain'],
  [
    `--stack one --domain a.example --certificate ${certificate.replace('us-east-1', 'eu-west-1')}`,
    '--certificate has',
  ],
  ['--stack one --force', '"--force" is not understood'],
  ['one', '"one" is not understood', '--stack is missing'],
] as const) {
  it(`tells all that is wrong with "${args.slice(0, 60)}"`, () => {
    const read = readDeployOptions(args.split(' ').filter((arg) => arg !== ''))
    const told = 'faults' in read ? read.faults : []
    expect(told).toEqual(faults.map((fault) => expect.stringContaining(fault)))
  })
}

it('takes no value that could mean more than itself in a shell or a template', () => {
  const names = fc.constantFrom(
    '--stack',
    '--region',
    '--profile',
    '--domain',
    '--certificate',
    '--hosted-zone',
    '--dry-run',
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('one', 'eu-west-1', 'inspector.example.com', certificate),
  )
  const args = fc.array(
    fc.oneof(
      names,
      value,
      fc.tuple(names, value).map((both) => both.join('=')),
    ),
  )
  fc.assert(
    fc.property(args, (given) => {
      const read = readDeployOptions(given)
      if ('faults' in read) {
        expect(read.faults).not.toEqual([])
        return
      }
      const { domain, isDryRun: _, ...values } = read
      for (const each of [...Object.values(values), ...Object.values(domain ?? {})])
        if (each !== null) expect(each).toMatch(/^[\w.:/@+=-]+$/)
      expect(given.join(' ')).toContain('--stack')
    }),
  )
})
