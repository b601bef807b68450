import { expect, it } from 'vitest'
import { checkKit } from './check-kit.ts'
import { emptyKit } from './kit.ts'
import { fullKit } from './kit-fixture.ts'

it('finds nothing wrong with good choices', () => {
  expect(checkKit(fullKit)).toEqual([])
  expect(checkKit({ ...fullKit, bucket: '' })).toEqual([])
})

it('asks for a Region and a domain prefix', () => {
  expect(checkKit(emptyKit).map(({ code }) => code)).toEqual(['region', 'domain-prefix'])
})

it.each([
  ['prefix', '', 'prefix'],
  ['prefix', 'Inspector', 'prefix'],
  ['prefix', 'a23456789012345', 'prefix'],
  ['prefix', "a'; id", 'prefix'],
  ['region', 'Frankfurt', 'region'],
  ['region', 'cn-north-1', 'no-user-pools'],
  ['domainPrefix', 'my_inspector', 'domain-prefix'],
  ['domainPrefix', 'ends-', 'domain-prefix'],
  ['domainPrefix', 'x'.repeat(64), 'domain-prefix'],
  ['domainPrefix', 'my-cognito', 'domain-reserved'],
  ['bucket', 'My-Bucket', 'bucket'],
  ['bucket', 'b"$(id)', 'bucket'],
] as const)('the %s "%s" is a fault', (member, value, code) => {
  expect(checkKit({ ...fullKit, [member]: value })).toEqual([{ member, code }])
})
