import { isRegion } from '../identifiers.ts'
import { partitionOf } from '../partitions.ts'

/** One call of an AWS service, which only reads: it creates nothing, needs no resource and costs nothing. */
export interface AwsCall {
  /** As AWS writes the name of the service. */
  readonly name: string
  /** Labels of the host before the Region; empty: the service's own name. */
  readonly host: string
  readonly operation: string
  readonly method: 'GET' | 'POST'
  /** With its query. */
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | null
  /** Name and version of the service in the addresses of AWS's API reference, e.g. `sqs-2012-11-05`. */
  readonly api: string
  /**
   * Whether AWS says that pages may call it: `marked` with `cors` in the SDK's list of services for browsers
   * (https://github.com/aws/aws-sdk-js/blob/master/apis/metadata.json); else not documented, and unverified.
   */
  readonly cors: 'marked' | 'unverified'
}

type Read = Pick<AwsCall, 'name' | 'operation' | 'api' | 'cors'> & { readonly host?: string }

/** https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html; an empty request lists all. */
const json = (target: string, version: '1.0' | '1.1', { host = '', ...read }: Read): AwsCall => ({
  ...read,
  host,
  method: 'POST',
  path: '/',
  headers: [
    ['content-type', `application/x-amz-json-${version}`],
    ['x-amz-target', `${target}.${read.operation}`],
  ],
  body: '{}',
})

const rest = (path: string, { host = '', ...read }: Read): AwsCall => ({
  ...read,
  host,
  method: 'GET',
  path,
  headers: [],
  body: null,
})

/**
 * The services beside S3 that temporary credentials can be tried on, by the name that a signature and an IAM action have
 * for them. STS and Cognito itself are called by every sign-in anyway.
 */
const rows = {
  dynamodb: json('DynamoDB_20120810', '1.0', {
    name: 'DynamoDB',
    operation: 'ListTables',
    api: 'dynamodb-2012-08-10',
    cors: 'marked',
  }),
  lambda: rest('/2015-03-31/functions/', {
    name: 'Lambda',
    operation: 'ListFunctions',
    api: 'lambda-2015-03-31',
    cors: 'marked',
  }),
  sqs: json('AmazonSQS', '1.0', { name: 'SQS', operation: 'ListQueues', api: 'sqs-2012-11-05', cors: 'marked' }),
  sns: rest('/?Action=ListTopics&Version=2010-03-31', {
    name: 'SNS',
    operation: 'ListTopics',
    api: 'sns-2010-03-31',
    cors: 'marked',
  }),
  firehose: json('Firehose_20150804', '1.1', {
    name: 'Data Firehose',
    operation: 'ListDeliveryStreams',
    api: 'firehose-2015-08-04',
    cors: 'marked',
  }),
  iot: rest('/things', { name: 'IoT Core', operation: 'ListThings', api: 'iot-2015-05-28', cors: 'marked' }),
  polly: rest('/v1/voices', { name: 'Polly', operation: 'DescribeVoices', api: 'polly-2016-06-10', cors: 'marked' }),
  translate: json('AWSShineFrontendService_20170701', '1.1', {
    name: 'Translate',
    operation: 'ListLanguages',
    api: 'translate-2017-07-01',
    cors: 'marked',
  }),
  comprehend: json('Comprehend_20171127', '1.1', {
    name: 'Comprehend',
    operation: 'ListEndpoints',
    api: 'comprehend-2017-11-27',
    cors: 'marked',
  }),
  rekognition: json('RekognitionService', '1.1', {
    name: 'Rekognition',
    operation: 'ListCollections',
    api: 'rekognition-2016-06-27',
    cors: 'marked',
  }),
  geo: {
    ...rest('/maps/v0/list-maps', {
      name: 'Location',
      host: 'cp.maps.geo',
      operation: 'ListMaps',
      api: 'location-2020-11-19',
      cors: 'marked',
    }),
    method: 'POST',
    headers: [['content-type', 'application/json']],
    body: '{}',
  },
  kms: json('TrentService', '1.1', { name: 'KMS', operation: 'ListKeys', api: 'kms-2014-11-01', cors: 'marked' }),
  secretsmanager: json('secretsmanager', '1.1', {
    name: 'Secrets Manager',
    operation: 'ListSecrets',
    api: 'secretsmanager-2017-10-17',
    cors: 'marked',
  }),
  bedrock: rest('/foundation-models', {
    name: 'Bedrock',
    operation: 'ListFoundationModels',
    api: 'bedrock-2023-04-20',
    cors: 'unverified',
  }),
} as const satisfies Readonly<Record<string, AwsCall>>

export type CalledService = keyof typeof rows

export const serviceCalls: Readonly<Record<CalledService, AwsCall>> = rows

// Object.keys says `string`; these are the keys of the table.
export const calledServices = Object.keys(rows) as readonly CalledService[]

/** What a policy has to allow, e.g. `dynamodb:ListTables`. */
export const actionOf = (service: CalledService): string => `${service}:${serviceCalls[service].operation}`

/** The page of AWS's API reference. */
export const referenceOf = ({ api, operation }: AwsCall): string =>
  `https://docs.aws.amazon.com/goto/WebAPI/${api}/${operation}`

/**
 * AWS's own address for the call.
 * @throws RangeError for what is no Region
 */
export function serviceUrl(service: CalledService, region: string): string {
  if (!isRegion(region)) throw new RangeError('not a region')
  const { host, path } = serviceCalls[service]
  return `https://${host || service}.${region}.${partitionOf(region).dnsSuffix}${path}`
}
