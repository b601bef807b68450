import { expect, test } from 'vitest'
import { bucketAddress } from './bucket-address.ts'

test.each([
  ['photos', 'eu-west-1', undefined, 'https://photos.s3.eu-west-1.amazonaws.com/'],
  ['photos', 'cn-north-1', undefined, 'https://photos.s3.cn-north-1.amazonaws.com.cn/'],
  ['photos.example.com', 'us-east-1', undefined, 'https://s3.us-east-1.amazonaws.com/photos.example.com'],
  ['No such/name?', 'us-east-1', undefined, 'https://s3.us-east-1.amazonaws.com/No%20such%2Fname%3F'],
  ['evil.example/', 'us-east-1', undefined, 'https://s3.us-east-1.amazonaws.com/evil.example%2F'],
  ['local-bucket', 'eu-west-1', 'http://localhost:9250', 'http://localhost:9250/local-bucket'],
])('%s in %s at %s', (bucket, region, s3, address) => {
  expect(bucketAddress({ endpoints: { s3 } }, bucket, region)).toBe(address)
})

test.each(['', 'evil.example/', 'eu-west-1.evil.example', 'eu-west-1#', 'EU-WEST-1'])('"%s" is no region', (region) => {
  expect(() => bucketAddress({ endpoints: {} }, 'photos', region)).toThrow('not a region')
})
