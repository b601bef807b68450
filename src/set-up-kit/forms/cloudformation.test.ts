import { describe, expect, it } from 'vitest'
import { output, savedAs, testWith } from '../../credentials/export/run-program-fixture.ts'
import type { Kit } from '../kit.ts'
import { fullKit, ids, kits } from '../kit-fixture.ts'
import { cloudFormation } from './cloudformation.ts'
import { expectToBeRead } from './pasted-back-fixture.ts'

interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly NoEcho?: boolean }>>
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>
  >
  readonly Outputs: Readonly<Record<string, { readonly Value: string | { readonly Ref: string } }>>
}

const templateOf = (kit: Kit): Template => JSON.parse(cloudFormation.write(kit).text)

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Cognito.html */
const required: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPool': [],
  'AWS::Cognito::UserPoolClient': ['UserPoolId'],
  'AWS::Cognito::UserPoolDomain': ['UserPoolId', 'Domain'],
  'AWS::Cognito::ManagedLoginBranding': ['UserPoolId'],
  'AWS::Cognito::UserPoolIdentityProvider': ['UserPoolId', 'ProviderName', 'ProviderType', 'ProviderDetails'],
  'AWS::Cognito::IdentityPool': ['AllowUnauthenticatedIdentities'],
  'AWS::Cognito::IdentityPoolRoleAttachment': ['IdentityPoolId'],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument'],
}

describe.each(Object.entries(kits))('the template for %s', (_, kit) => {
  const template = templateOf(kit)

  it('has the required properties of each resource', () => {
    for (const [name, { Type, Properties }] of Object.entries(template.Resources)) {
      expect(Object.keys(Properties), name).toEqual(expect.arrayContaining([...(required[Type] ?? [`no ${Type}`])]))
    }
  })

  it('refers to what is in it only', () => {
    const known = [...Object.keys(template.Resources), ...Object.keys(template.Parameters ?? {})]
    const referred = JSON.stringify(template).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/g)
    for (const [, name] of referred) expect(known).toContain(name)
  })

  it('is read by the page from what describe-stacks prints', () => {
    const values = {
      UserPool: ids.userPool(kit.region),
      UserPoolClient: ids.client,
      IdentityPool: ids.identityPool(kit.region),
    }
    const Outputs = Object.entries(template.Outputs).map(([OutputKey, { Value }]) => ({
      OutputKey,
      OutputValue: typeof Value === 'string' ? Value : Object.entries(values).find(([name]) => name === Value.Ref)?.[1],
    }))
    const Parameters = Object.keys(template.Parameters ?? {}).map((ParameterKey) => ({
      ParameterKey,
      ParameterValue: '****',
    }))
    const stack = { StackName: kit.prefix, StackStatus: 'CREATE_COMPLETE', Parameters, Outputs }
    expectToBeRead(kit, JSON.stringify({ Stacks: [stack] }, null, 4), 'cloudformation-stacks')
  })
})

testWith('cfn-lint')(
  'the templates have no faults for cfn-lint',
  async () => {
    const paths = Object.values(kits).map((kit) => savedAs(cloudFormation.fileName, cloudFormation.write(kit).text))
    const regions = Object.values(kits).flatMap(({ region }) => ['-r', region])
    // It exits with a fault's code, and prints what it found.
    const printed = await output('cfn-lint', [...regions, '-t', ...paths]).catch((error) => error.stdout)
    expect(printed).toBe('')
  },
  120_000,
)

it('takes secrets as parameters that are not echoed', () => {
  const { Parameters = {} } = templateOf(fullKit)
  const secrets = Object.keys(Parameters).filter((name) => /Secret$/.test(name))
  expect(secrets).toHaveLength(3)
  expect(secrets.map((name) => Parameters[name]?.NoEcho)).toEqual([true, true, true])
})

it('lets guests have a role only where there are guests', () => {
  expect(templateOf(fullKit).Resources.GuestRole?.Properties).toEqual({
    RoleName: 'inspector-guest',
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'cognito-identity.amazonaws.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'cognito-identity.amazonaws.com:aud': { Ref: 'IdentityPool' } },
            'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'unauthenticated' },
          },
        },
      ],
    },
  })
  expect(templateOf({ ...fullKit, guests: false }).Resources).not.toHaveProperty('GuestRole')
})
