import type { HostRules } from '../host-rules.ts'
import { headersPolicy } from './headers-policy.ts'
import { routesFunction } from './routes-function.ts'

const ref = (name: string) => ({ Ref: name })
const attributeOf = (name: string, attribute: string) => ({ 'Fn::GetAtt': [name, attribute] })
const joined = (...parts: readonly unknown[]) => ({ 'Fn::Join': ['', parts] })
/** In an account the names of such things are one list for all Regions. */
const ownName = joined(ref('AWS::StackName'), '-', ref('AWS::Region'))
const bucketArn = attributeOf('Bucket', 'Arn')
const given = (parameter: string) => ({ 'Fn::Not': [{ 'Fn::Equals': [ref(parameter), ''] }] })
const ifDomain = (value: unknown) => ({ 'Fn::If': ['HasDomain', value, ref('AWS::NoValue')] })

/** The zone of every distribution: https://docs.aws.amazon.com/general/latest/gr/cf_region.html */
const cloudFrontZone = 'Z2FDTNDATAQYW2'
const yearInSeconds = 31_536_000

/** A CloudFormation template of all that hosts the page: a private bucket behind CloudFront. */
export function hostingTemplate(rules: HostRules): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Cognito Inspector at ${rules.base}: a private bucket behind CloudFront`,
    Parameters: {
      DomainName: { Type: 'String', Default: '', Description: 'Empty: the name that CloudFront gives' },
      CertificateArn: { Type: 'String', Default: '', Description: 'For the domain name, in us-east-1' },
      HostedZoneId: { Type: 'String', Default: '', Description: 'Of Route 53; empty: you make the record yourself' },
    },
    Rules: {
      DomainNeedsCertificate: {
        RuleCondition: given('DomainName'),
        Assertions: [{ Assert: given('CertificateArn'), AssertDescription: 'A domain name needs a certificate' }],
      },
    },
    Conditions: {
      HasDomain: given('DomainName'),
      HasRecords: { 'Fn::And': [{ Condition: 'HasDomain' }, given('HostedZoneId')] },
    },
    Resources: { ...bucket, ...delivery(rules), Record4: record('A'), Record6: record('AAAA') },
    Outputs: {
      Bucket: { Value: ref('Bucket') },
      Distribution: { Value: ref('Distribution') },
      // A CNAME of the custom domain leads there.
      DistributionDomain: { Value: attributeOf('Distribution', 'DomainName') },
      Domain: { Value: { 'Fn::If': ['HasDomain', ref('DomainName'), attributeOf('Distribution', 'DomainName')] } },
    },
  }
  return `${JSON.stringify(template, null, 2)}\n`
}

const fromDistribution = {
  Principal: { Service: 'cloudfront.amazonaws.com' },
  Condition: {
    StringEquals: {
      'AWS:SourceArn': joined(
        'arn:',
        ref('AWS::Partition'),
        ':cloudfront::',
        ref('AWS::AccountId'),
        ':distribution/',
        ref('Distribution'),
      ),
    },
  },
}

const bucket = {
  Bucket: {
    Type: 'AWS::S3::Bucket',
    // CloudFormation can't delete a bucket that holds anything.
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      // A page that was overwritten by mistake can be had back for a month.
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          {
            Id: 'old-versions',
            Status: 'Enabled',
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    },
  },
  BucketPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: ref('Bucket'),
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Resource: joined(bucketArn, '/*'), ...fromDistribution },
          // Without it a missing file is 403 (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html).
          { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn, ...fromDistribution },
          {
            Effect: 'Deny',
            Action: 's3:*',
            Principal: '*',
            Resource: [bucketArn, joined(bucketArn, '/*')],
            Condition: { Bool: { 'aws:SecureTransport': false } },
          },
        ],
      },
    },
  },
}

function delivery(rules: HostRules) {
  return {
    OriginAccess: {
      Type: 'AWS::CloudFront::OriginAccessControl',
      Properties: {
        OriginAccessControlConfig: {
          Name: ownName,
          OriginAccessControlOriginType: 's3',
          SigningBehavior: 'always',
          SigningProtocol: 'sigv4',
        },
      },
    },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: { ResponseHeadersPolicyConfig: headersPolicy(rules, ownName) },
    },
    // CloudFront's own ones keep what must not be kept for a second, or compress nothing.
    Caching: {
      Type: 'AWS::CloudFront::CachePolicy',
      Properties: {
        CachePolicyConfig: {
          Name: ownName,
          Comment: 'As long as the Cache-Control of the file says',
          MinTTL: 0,
          DefaultTTL: 0,
          MaxTTL: yearInSeconds,
          ParametersInCacheKeyAndForwardedToOrigin: {
            EnableAcceptEncodingBrotli: true,
            EnableAcceptEncodingGzip: true,
            CookiesConfig: { CookieBehavior: 'none' },
            HeadersConfig: { HeaderBehavior: 'none' },
            QueryStringsConfig: { QueryStringBehavior: 'none' },
          },
        },
      },
    },
    Routes: {
      Type: 'AWS::CloudFront::Function',
      Properties: {
        Name: ownName,
        AutoPublish: true,
        FunctionCode: routesFunction(rules),
        FunctionConfig: { Comment: 'The addresses of the page', Runtime: 'cloudfront-js-2.0' },
      },
    },
    Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: distribution } },
  }
}

const distribution = {
  Enabled: true,
  Comment: 'Cognito Inspector',
  HttpVersion: 'http2and3',
  IPV6Enabled: true,
  Aliases: ifDomain([ref('DomainName')]),
  ViewerCertificate: ifDomain({
    AcmCertificateArn: ref('CertificateArn'),
    MinimumProtocolVersion: 'TLSv1.2_2021',
    SslSupportMethod: 'sni-only',
  }),
  Origins: [
    {
      Id: 'bucket',
      DomainName: attributeOf('Bucket', 'RegionalDomainName'),
      OriginAccessControlId: attributeOf('OriginAccess', 'Id'),
      // No origin access identity, but the member has to be there.
      S3OriginConfig: { OriginAccessIdentity: '' },
    },
  ],
  DefaultCacheBehavior: {
    TargetOriginId: 'bucket',
    AllowedMethods: ['GET', 'HEAD'],
    Compress: true,
    ViewerProtocolPolicy: 'redirect-to-https',
    CachePolicyId: ref('Caching'),
    ResponseHeadersPolicyId: ref('Headers'),
    FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: attributeOf('Routes', 'FunctionARN') }],
  },
  // A file that comes with the next upload is there at once.
  CustomErrorResponses: [403, 404].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
  // No Logging: the address of /callback holds the code of a sign-in.
}

function record(Type: 'A' | 'AAAA') {
  return {
    Type: 'AWS::Route53::RecordSet',
    Condition: 'HasRecords',
    Properties: {
      HostedZoneId: ref('HostedZoneId'),
      Name: ref('DomainName'),
      Type,
      AliasTarget: { DNSName: attributeOf('Distribution', 'DomainName'), HostedZoneId: cloudFrontZone },
    },
  }
}
