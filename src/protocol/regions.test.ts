import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { partitionNameOf } from './partitions.ts'
import { regions } from './regions.ts'

it('every Region is one that the AWS SDK knows, once, in a partition with Cognito', () => {
  const sdk = readFileSync(
    new URL('../../node_modules/@aws-sdk/core/dist-cjs/submodules/client/index.js', import.meta.url),
    'utf8',
  )
  for (const region of regions) {
    expect(sdk).toContain(`"${region}"`)
    expect(partitionNameOf(region)).not.toBeNull()
  }
  expect(new Set(regions).size).toBe(regions.length)
  expect(regions.filter((region) => partitionNameOf(region) === 'aws')).toHaveLength(34)
})
