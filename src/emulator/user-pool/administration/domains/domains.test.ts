import {
  CreateUserPoolDomainCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool } from '../administration-fixture.ts'

const shared = shareWorld()

test('a prefix is a pool’s own, and keeps it from being deleted', async () => {
  const { idp } = shared()
  const { UserPoolId } = await madePool(shared(), {})
  const named = { UserPoolId, Domain: 'my-app' }
  expect(await idp.send(new CreateUserPoolDomainCommand(named))).toMatchObject({ ManagedLoginVersion: 1 })
  expect((await idp.send(new DescribeUserPoolDomainCommand({ Domain: 'my-app' }))).DomainDescription).toMatchObject({
    ...named,
    Status: 'ACTIVE',
    AWSAccountId: '000000000000',
  })
  expect((await idp.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool?.Domain).toBe('my-app')
  const other = await madePool(shared(), {})
  await expect(idp.send(new CreateUserPoolDomainCommand({ ...other, Domain: 'my-app' }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'Domain already associated with another user pool.',
  })
  await expect(idp.send(new DeleteUserPoolCommand({ UserPoolId }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'User pool cannot be deleted. It has a domain configured that should be deleted first.',
  })
  await idp.send(new DeleteUserPoolDomainCommand(named))
  expect((await idp.send(new DescribeUserPoolDomainCommand({ Domain: 'my-app' }))).DomainDescription).toEqual({})
  await expect(idp.send(new DeleteUserPoolDomainCommand(named))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'No such domain or user pool exists.',
  })
  await idp.send(new DeleteUserPoolCommand({ UserPoolId }))
})

test('a domain of one’s own has a certificate', async () => {
  const { idp } = shared()
  const { UserPoolId } = await madePool(shared(), {})
  const named = { UserPoolId, Domain: 'login.example.com' }
  const certificate = (id: string) => ({ CertificateArn: `arn:aws:acm:us-east-1:000000000000:certificate/${id}` })
  const made = await idp.send(new CreateUserPoolDomainCommand({ ...named, CustomDomainConfig: certificate('1') }))
  expect(made.CloudFrontDomain).toBe('local.cloudfront.net')
  await idp.send(new UpdateUserPoolDomainCommand({ ...named, CustomDomainConfig: certificate('2') }))
  const { DomainDescription } = await idp.send(new DescribeUserPoolDomainCommand({ Domain: named.Domain }))
  expect(DomainDescription?.CustomDomainConfig).toEqual(certificate('2'))
  expect((await idp.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool?.CustomDomain).toBe(named.Domain)
})

test.each([
  ['my-aws-app', 'Domain cannot contain reserved word: aws'],
  ['My-App', "1 validation error detected: Value 'My-App' at 'domain' failed to satisfy constraint: "],
])('the prefix %s is refused', async (Domain, message) => {
  const { UserPoolId } = await madePool(shared(), {})
  await expect(shared().idp.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringContaining(message),
  })
})
