import { expect, it, test } from 'vitest'
import { partitionNameOf, partitionOf, prefixDomain } from './partitions.ts'

test.each([
  ['eu-west-1', 'aws'],
  ['ap-southeast-7', 'aws'],
  ['mx-central-1', 'aws'],
  ['us-gov-east-1', 'aws-us-gov'],
  ['cn-northwest-1', 'aws-cn'],
  ['eusc-de-east-1', 'aws-eusc'],
  ['us-iso-east-1', null],
  ['us-isob-east-1', null],
  ['eu-isoe-west-1', null],
  ['us-isof-south-1', null],
  ['nowhere', null],
  ['', null],
])('%s is in %s', (region, name) => {
  expect(partitionNameOf(region)).toBe(name)
})

it('a Region that is not known yet has the names of aws', () => {
  expect(partitionOf('nz-north-1').dnsSuffix).toBe('amazonaws.com')
})

test.each([
  ['eu-west-1', 'example.auth.eu-west-1.amazoncognito.com'],
  ['us-gov-west-1', 'example.auth-fips.us-gov-west-1.amazoncognito.com'],
  ['eusc-de-east-1', null],
  ['cn-north-1', null],
])('the login domain in %s is %s', (region, domain) => {
  expect(prefixDomain('example', region)).toBe(domain)
})
