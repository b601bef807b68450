import {
  AddCustomAttributesCommand,
  AdminCreateUserCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListTagsForResourceCommand,
  ListUserPoolsCommand,
  SetUserPoolMfaConfigCommand,
  SignUpCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { shareWorld, startWorld } from '../../../emulator-fixture.ts'
import { madePool } from '../administration-fixture.ts'

const shared = shareWorld()

const create = (given: Omit<CreateUserPoolCommandInput, 'PoolName'>) =>
  shared().idp.send(new CreateUserPoolCommand({ PoolName: 'refused', ...given }))

describe('a user pool', () => {
  test('has AWS’s defaults and tells them', async () => {
    const { idp } = shared()
    const { UserPool } = await idp.send(new CreateUserPoolCommand({ PoolName: 'plain' }))
    expect(UserPool).toMatchObject({
      Id: expect.stringMatching(/^ap-northeast-1_[0-9a-zA-Z]{9}$/),
      Name: 'plain',
      Arn: `arn:aws:cognito-idp:ap-northeast-1:000000000000:userpool/${UserPool?.Id}`,
      Policies: { PasswordPolicy: { MinimumLength: 8, RequireSymbols: true, TemporaryPasswordValidityDays: 7 } },
      DeletionProtection: 'INACTIVE',
      MfaConfiguration: 'OFF',
      EstimatedNumberOfUsers: 0,
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    })
    expect(UserPool?.SchemaAttributes?.find(({ Name }) => Name === 'birthdate')).toMatchObject({
      AttributeDataType: 'String',
      StringAttributeConstraints: { MinLength: '10', MaxLength: '10' },
    })
    const described = await idp.send(new DescribeUserPoolCommand({ UserPoolId: UserPool?.Id }))
    expect(described.UserPool).toEqual(UserPool)
  })

  test('is changed as a whole: what an update leaves out goes back to its default', async () => {
    const { idp } = shared()
    const { UserPoolId } = await madePool(shared(), {
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      EmailVerificationSubject: 'Welcome',
      UserPoolTags: { team: 'a' },
    })
    await idp.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'ACTIVE' }))
    const { UserPool } = await idp.send(new DescribeUserPoolCommand({ UserPoolId }))
    expect(UserPool).toMatchObject({
      DeletionProtection: 'ACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 8 } },
      UserPoolTags: { team: 'a' },
    })
    expect(UserPool?.EmailVerificationSubject).toBeUndefined()
    await expect(idp.send(new DeleteUserPoolCommand({ UserPoolId }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message:
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    })
    await idp.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'INACTIVE' }))
    await idp.send(new DeleteUserPoolCommand({ UserPoolId }))
    await expect(idp.send(new DescribeUserPoolCommand({ UserPoolId }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `User pool ${UserPoolId} does not exist.`,
    })
  })

  test.each<[string, Omit<CreateUserPoolCommandInput, 'PoolName'>, string]>([
    [
      'a short password policy',
      { Policies: { PasswordPolicy: { MinimumLength: 5 } } },
      "1 validation error detected: Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
    ],
    [
      'an unknown alias',
      { AliasAttributes: ['nickname' as 'email'] },
      "1 validation error detected: Value '[nickname]' at 'aliasAttributes' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [phone_number, email, preferred_username]]",
    ],
    [
      'aliases beside addresses in place of usernames',
      { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.',
    ],
    [
      'a long name of an attribute',
      { Schema: [{ Name: 'a'.repeat(21), AttributeDataType: 'String' }] },
      `1 validation error detected: Value '${'a'.repeat(21)}' at 'schema.1.member.name' failed to satisfy constraint: Member must have length less than or equal to 20`,
    ],
    [
      'a required attribute of its own',
      { Schema: [{ Name: 'tier', AttributeDataType: 'String', Required: true }] },
      'Required custom attributes are not supported currently.',
    ],
    [
      'another type of a standard attribute',
      { Schema: [{ Name: 'email', AttributeDataType: 'Number' }] },
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
    ],
    [
      'a second factor without a way to it',
      { MfaConfiguration: 'ON' },
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    ],
  ])('is refused with %s', async (_name, given, message) => {
    await expect(create(given)).rejects.toMatchObject({ name: 'InvalidParameterException', message })
  })

  test('is found page by page, in the order of their making', async () => {
    const world = await startWorld()
    const names = ['one', 'two', 'three', 'four', 'five']
    for (const PoolName of names) await world.idp.send(new CreateUserPoolCommand({ PoolName }))
    const found: (string | undefined)[] = []
    let NextToken: string | undefined
    do {
      const page = await world.idp.send(new ListUserPoolsCommand({ MaxResults: 3, ...(NextToken && { NextToken }) }))
      expect(page.UserPools?.length).toBeLessThanOrEqual(3)
      found.push(...(page.UserPools ?? []).map(({ Name }) => Name))
      NextToken = page.NextToken
    } while (NextToken)
    expect(found.slice(-5).sort()).toEqual([...names].sort())
    expect(found).toHaveLength(7)
    await expect(
      world.idp.send(new ListUserPoolsCommand({ MaxResults: 3, NextToken: 'made-up' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException', message: 'Invalid pagination token' })
    await expect(world.idp.send(new ListUserPoolsCommand({ MaxResults: 61 }))).rejects.toThrow(
      "Value '61' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 60",
    )
  })

  test('has tags', async () => {
    const { idp } = shared()
    const { UserPool } = await idp.send(new CreateUserPoolCommand({ PoolName: 'tagged', UserPoolTags: { a: '1' } }))
    const ResourceArn = UserPool?.Arn
    await idp.send(new TagResourceCommand({ ResourceArn, Tags: { b: '2' } }))
    await idp.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }))
    expect((await idp.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual({ b: '2' })
  })
})

describe('the schema of a pool', () => {
  test('holds for what users are given', async () => {
    const { idp } = shared()
    const { UserPoolId } = await madePool(shared(), {
      Schema: [{ Name: 'tier', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '4' } }],
    })
    const make = (Username: string, Name: string, Value: string) =>
      idp.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes: [{ Name, Value }] }))
    await make('ann', 'custom:tier', 'gold')
    await expect(make('ben', 'custom:tier', 'platinum')).rejects.toThrow('custom:tier: String must be no longer than 4')
    await expect(make('ben', 'custom:age', '7')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Attributes did not conform to the schema: custom:age: Attribute does not exist in the schema.\n',
    })
    const age = { Name: 'age', AttributeDataType: 'Number' } as const
    await idp.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes: [age] }))
    await make('ben', 'custom:age', '7')
    await expect(idp.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes: [age] }))).rejects.toThrow(
      'custom:age: Existing attribute already has name custom:age.',
    )
  })
})

describe('sign-up', () => {
  test('is refused where administrators make all users', async () => {
    const { idp } = shared()
    const { ClientId } = await madePool(shared(), { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } })
    await expect(
      idp.send(new SignUpCommand({ ClientId, Username: 'zoe', Password: 'Zoe-Passw0rd!' })),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'SignUp is not permitted for this user pool' })
  })
})

describe('the second factors of a pool', () => {
  test('are set and told', async () => {
    const { idp } = shared()
    const { UserPoolId } = await madePool(shared(), {})
    const set = await idp.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
        WebAuthnConfiguration: { RelyingPartyId: 'localhost' },
      }),
    )
    expect(set).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'preferred' },
    })
    const { $metadata: _, ...told } = await idp.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))
    const { $metadata: __, ...answered } = set
    expect(told).toEqual(answered)
  })
})
