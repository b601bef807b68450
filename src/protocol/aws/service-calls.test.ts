import { expect, it, test } from 'vitest'
import { actionOf, calledServices, referenceOf, serviceCalls, serviceUrl } from './service-calls.ts'

test.each([
  ['dynamodb', 'eu-west-1', 'https://dynamodb.eu-west-1.amazonaws.com/'],
  ['lambda', 'cn-north-1', 'https://lambda.cn-north-1.amazonaws.com.cn/2015-03-31/functions/'],
  ['geo', 'us-east-1', 'https://cp.maps.geo.us-east-1.amazonaws.com/maps/v0/list-maps'],
] as const)('%s in %s', (service, region, url) => {
  expect(serviceUrl(service, region)).toBe(url)
})

it('a Region is no part of another host', () => {
  expect(() => serviceUrl('sqs', 'evil.test/')).toThrow(RangeError)
})

it('what a policy allows is what is called', () => {
  expect(actionOf('sns')).toBe('sns:ListTopics')
  expect(serviceUrl('sns', 'eu-west-1')).toContain('Action=ListTopics')
})

it('each call reads only, and tells where it is documented', () => {
  for (const service of calledServices) {
    const call = serviceCalls[service]
    expect(call.operation).toMatch(/^(List|Describe)/)
    expect(referenceOf(call)).toMatch(new RegExp(`/goto/WebAPI/[a-z]+-\\d{4}-\\d\\d-\\d\\d/${call.operation}$`))
  }
})
