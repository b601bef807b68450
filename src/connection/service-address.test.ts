import { expect, it } from 'vitest'
import { serviceAddress } from './service-address.ts'

it('AWS’s own host, unless the credentials are the local Cognito’s', () => {
  const endpoints = { userPool: 'http://localhost:9250/local' }
  expect(serviceAddress({ localCognito: true, endpoints }, 'lambda', 'eu-west-1')).toBe(
    'http://localhost:9250/local/apis/aws/lambda/2015-03-31/functions/',
  )
  expect(serviceAddress({ localCognito: false, endpoints }, 'sqs', 'eu-west-1')).toBe(
    'https://sqs.eu-west-1.amazonaws.com/',
  )
})

it('is nowhere for what is no Region, locally neither', () => {
  expect(() => serviceAddress({ localCognito: true, endpoints: {} }, 'sqs', 'x')).toThrow(RangeError)
})
