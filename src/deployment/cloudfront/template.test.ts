import { describe, expect, it } from 'vitest'
import { output, savedAs, testWith } from '../../credentials/export/run-program-fixture.ts'
import { originsOfConfig } from '../../page-policy/connect-origins.ts'
import { hostRules } from '../host-rules.ts'
import { routesFunction } from './routes-function.ts'
import { hostingTemplate } from './template.ts'

interface Template {
  readonly Parameters: Readonly<Record<string, { readonly Default: string }>>
  readonly Conditions: Readonly<Record<string, unknown>>
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Condition?: string; readonly Properties: object }>
  >
}

const rulesAt = (base: string) => hostRules({ connect: originsOfConfig('{"connections":[]}'), base })
const text = hostingTemplate(rulesAt('/some/path/'))
const template: Template = JSON.parse(text)
const propertiesOf = (name: string) => JSON.parse(text).Resources[name].Properties

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/ */
const required: Readonly<Record<string, readonly string[]>> = {
  'AWS::S3::Bucket': [],
  'AWS::S3::BucketPolicy': ['Bucket', 'PolicyDocument'],
  'AWS::CloudFront::OriginAccessControl': ['OriginAccessControlConfig'],
  'AWS::CloudFront::ResponseHeadersPolicy': ['ResponseHeadersPolicyConfig'],
  'AWS::CloudFront::CachePolicy': ['CachePolicyConfig'],
  'AWS::CloudFront::Function': ['Name', 'FunctionCode', 'FunctionConfig'],
  'AWS::CloudFront::Distribution': ['DistributionConfig'],
  'AWS::Route53::RecordSet': ['Name', 'Type'],
}

describe('the template', () => {
  it('has the required properties of each resource', () => {
    for (const [name, { Type, Properties }] of Object.entries(template.Resources)) {
      expect(Object.keys(Properties), name).toEqual(expect.arrayContaining([...(required[Type] ?? [`no ${Type}`])]))
    }
  })

  it('refers to what is in it only', () => {
    const known = [...Object.keys(template.Resources), ...Object.keys(template.Parameters)]
    const referred = [...text.matchAll(/"(?:Ref|Fn::GetAtt)":\s*\[?\s*"([^"]+)"/g)].map(([, name = '']) => name)
    expect(referred.length).toBeGreaterThan(20)
    for (const name of referred) if (!name.startsWith('AWS::')) expect(known).toContain(name)
    const conditions = [...text.matchAll(/"(?:Condition|Fn::If)":\s*\[?\s*"([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(conditions)).toEqual(new Set(Object.keys(template.Conditions)))
  })

  it('is short enough to be sent by itself', () => expect(text.length).toBeLessThan(51_200))

  it('lets nobody but this distribution read the bucket, and over TLS alone', () => {
    expect(propertiesOf('Bucket').PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    const statements = propertiesOf('BucketPolicy').PolicyDocument.Statement
    const allowed = statements.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')
    expect(allowed.map(({ Action }: { Action: string }) => Action)).toEqual(['s3:GetObject', 's3:ListBucket'])
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' })
      expect(JSON.stringify(Condition)).toContain('":distribution/",{"Ref":"Distribution"}')
    }
    expect(statements.at(-1)).toMatchObject({
      Effect: 'Deny',
      Action: 's3:*',
      Principal: '*',
      Condition: { Bool: { 'aws:SecureTransport': false } },
    })
    expect(propertiesOf('Bucket').BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1)
  })

  it('keeps a missing file missing, and no longer than it is', () => {
    const { CustomErrorResponses, DefaultRootObject, Logging } = propertiesOf('Distribution').DistributionConfig
    expect(CustomErrorResponses).toEqual([
      { ErrorCode: 403, ErrorCachingMinTTL: 0 },
      { ErrorCode: 404, ErrorCachingMinTTL: 0 },
    ])
    expect([DefaultRootObject, Logging]).toEqual([undefined, undefined])
  })

  it('needs no parameter; with a domain name and no certificate it is refused', () => {
    expect(Object.values(template.Parameters).map(({ Default }) => Default)).toEqual(['', '', ''])
    expect(text).toContain('"AssertDescription": "A domain name needs a certificate"')
    for (const name of ['Record4', 'Record6']) expect(template.Resources[name]?.Condition).toBe('HasRecords')
  })
})

testWith('cfn-lint')(
  'has no faults for cfn-lint',
  async () => {
    // It exits with a fault's code, and prints what it found. W1030: an empty parameter is used where the condition holds it off.
    const given = ['-r', 'eu-west-1', '-i', 'W1030', '-t', savedAs('template.json', text)]
    const printed = await output('cfn-lint', given).catch((error) => error.stdout)
    expect(printed).toBe('')
  },
  120_000,
)

describe.each(['/', '/some/path/'])('the function for %s', (base) => {
  const code = routesFunction(rulesAt(base))
  const handler = new Function(`${code}; return handler`)()
  const answered = (uri: string) => handler({ request: { uri, method: 'GET', headers: {}, querystring: {} } })

  for (const path of ['', 'callback', 'token-inspector']) {
    it(`shows the page at ${base}${path}`, () => expect(answered(base + path).uri).toBe(`${base}index.html`))
  }
  for (const path of [
    'index.html',
    'config.json',
    'assets/a.js',
    'elsewhere',
    'callback/',
    'callback/deeper',
    'Callback',
  ])
    it(`leaves ${base}${path} as it is`, () => expect(answered(base + path).uri).toBe(base + path))

  it('leads to the page from its path without a slash, and leaves other paths alone', () => {
    if (base === '/') return expect(code).not.toContain('301')
    expect(answered('/some/path')).toEqual({
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: '/some/path/' } },
    })
    for (const path of ['/', '/callback', '/some/pathology']) expect(answered(path).uri).toBe(path)
  })
})
