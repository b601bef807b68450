import { expect, test } from 'vitest'
import { unservedEmulator } from '../../../testing/emulator-fixture.ts'
import { ServiceError } from '../../wire/errors.ts'
import { policySteps } from './policy-steps.ts'

const statement = { Effect: 'Allow', Action: '*', Resource: '*' }
const document = { Version: '2012-10-17', Statement: statement }
const own = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['*'], Resource: ['*'] }] }
const everyone = { ...document, Statement: { ...statement, Principal: '*' } }

async function said(step: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { emulated } = await emulator
  try {
    await policySteps[step]?.(emulated, input)
    return 'done'
  } catch (error) {
    if (error instanceof ServiceError) return `${error.code}: ${error.message}`
    throw error
  }
}

const emulator = unservedEmulator()

test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  [
    'local:SetRole',
    { ServiceControlPolicy: document },
    /^InvalidParameterException: ServiceControlPolicy: only RoleArn, IdentityPoolId, Amr, Policy, PermissionsBoundary can/,
  ],
  [
    'local:SetOrganization',
    { ServiceControlPolicy: everyone },
    /^MalformedPolicyDocument: .*Principal is not evaluated/,
  ],
  ['local:SetOrganization', { ResourceControlPolicy: everyone }, /^MalformedPolicyDocument: .*must be Deny/],
  [
    'local:SetResource',
    { ResourceArn: 'arn:aws:s3:::other', Policy: everyone },
    /^ResourceNotFoundException: arn:aws:s3:::other is no resource .*arn:aws:s3:::local-bucket and arn:aws:execute-api:/,
  ],
  ['local:SetResource', { ResourceArn: 'arn:aws:s3:::local-bucket', AccountId: '12' }, /'accountId' failed to satisfy/],
  ['local:SetResource', { ResourceArn: 'arn:aws:s3:::local-bucket', Policy: document }, /^MalformedPolicyDocument: /],
  ['local:SetVpcEndpoint', { Service: 'sqs' }, /Value null at 'policy'/],
  ['local:SetVpcEndpoint', { Service: 'sqs:*', Policy: everyone }, /'service' failed to satisfy/],
])('%s refuses %j', async (step, input, words) => {
  expect(await said(step, input)).toMatch(words)
})

test('what is left out stays as it is', async () => {
  const { emulated } = await emulator
  const { 'resource-control': before } = emulated.organization
  expect(await said('local:SetOrganization', { ServiceControlPolicy: document })).toBe('done')
  expect(emulated.organization).toEqual({ 'service-control': own, 'resource-control': before })
  const arn = 'arn:aws:s3:::local-bucket'
  const { policy } = emulated.resources.get(arn) ?? {}
  expect(await said('local:SetResource', { ResourceArn: arn, AccountId: '444455556666' })).toBe('done')
  expect(emulated.resources.get(arn)).toEqual({ policy, accountId: '444455556666' })
})
