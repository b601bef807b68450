import { services } from '../../../protocol/services.ts'
import type { RunConnection } from '../../record/run.ts'
import { wordsOf } from '../aws-services.ts'
import { type AwsKeys, type AwsOperation, type Body, type Call, type SignatureScope, withSignedQuery } from '../call.ts'
import { endpointOf, namedClients, type Program, snakeCase, type Writer } from '../program.ts'
import { type Field, isHole, type Member, type Text } from '../value.ts'
import { type Dialect, literal } from './literal.ts'
import { comment, pythonString } from './quoting.ts'

/** boto3 for the AWS services, requests for all else. */
export const writePython: Writer = (program) => {
  const { connection, steps } = program
  const dialect = dialectFor(program)
  const clientFor = namedClients(snakeCase)
  const blocks = steps.map(({ call, name, comments }, index) => {
    const answer = snakeCase(name)
    const isLast = index === steps.length - 1
    const head = comments.flatMap((text) => comment('#', text))
    if (call.aws === null) {
      const lines =
        call.keys && call.signedFor
          ? signedHttp(withSignedQuery(call), call.keys, call.signedFor, dialect)
          : overHttp(call, answer, isLast, dialect)
      return [...head, ...lines].join('\n')
    }
    const making = clientExpression(call.aws, call.keys, connection, dialect)
    const client = clientFor(call.aws.service, making)
    return [
      ...head,
      ...(client.isNew ? [`${client.name} = ${making}`] : []),
      `${answer} = ${invocation(`${client.name}.${snakeCase(wordsOf(call.aws.name))}`, call.aws.parameters, dialect)}`,
      ...(isLast ? [`${answer}.pop("ResponseMetadata")`, printed(answer)] : []),
    ].join('\n')
  })
  return `${[importsFor(program, blocks.join('\n')), ...blocks].join('\n\n')}\n`
}

const printed = (answer: string) => `print(json.dumps(${answer}, indent=2, default=str, ensure_ascii=False))`

function importsFor({ steps }: Program, code: string): string {
  const aws = steps.filter(({ call }) => call.aws !== null)
  const isUnsigned = aws.some(({ call }) => call.keys === null)
  const own = [code.includes('json.dumps(') && 'import json', code.includes('os.environ[') && 'import os']
  const isSigned = code.includes('SigV4Auth(')
  const foreign = [
    (aws.length > 0 || isSigned) && 'import boto3',
    aws.length < steps.length && 'import requests',
    isUnsigned && 'from botocore import UNSIGNED',
    isSigned && 'from botocore.auth import SigV4Auth',
    isSigned && 'from botocore.awsrequest import AWSRequest',
    isUnsigned && 'from botocore.config import Config',
  ]
  return [own, foreign]
    .map((group) => group.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}

/** Signed by botocore, for what boto3 has no client. Keys of the environment are found by boto3 itself. */
function signedHttp(call: Call, keys: AwsKeys, scope: SignatureScope, dialect: Dialect): string[] {
  const headers = call.headers.map(
    ({ name, prefix, value }) => `        ${pythonString(name)}: ${headerValue(prefix, value, dialect)},\n`,
  )
  const session = ownKeys(keys).map(([name, key]) => `    ${name}=${literal(key, dialect)},\n`)
  return [
    'request = AWSRequest(',
    `    method=${pythonString(call.method)},`,
    `    url=${pythonString(call.url)},`,
    ...(call.query.length > 0 ? [`    params=${pairs(call.query, dialect)},`] : []),
    ...(headers.length > 0 ? [`    headers={\n${headers.join('')}    },`] : []),
    ...(call.body ? [`    ${signedBody(call.body, dialect)},`] : []),
    ')',
    `credentials = boto3.Session(${session.length > 0 ? `\n${session.join('')}` : ''}).get_credentials()`,
    `SigV4Auth(credentials, ${pythonString(scope.service)}, ${pythonString(scope.region)}).add_auth(request)`,
    'signed = request.prepare()',
    'response = requests.request(signed.method, signed.url, headers=dict(signed.headers), data=signed.body, timeout=30)',
    'print(response.text)',
  ]
}

/** The body has to be a text before it is signed. */
function signedBody(body: Body, dialect: Dialect): string {
  return body.kind === 'json' ? `data=json.dumps(${literal(body.value, dialect, '    ')})` : bodyArgument(body, dialect)
}

function headerValue(prefix: string, value: Text, dialect: Dialect): string {
  const before = isHole(value) && prefix !== '' ? `${pythonString(prefix)} + ` : ''
  return `${before}${literal(typeof value === 'string' ? prefix + value : value, dialect)}`
}

/** Those that stand in the code. */
function ownKeys(keys: AwsKeys | null) {
  const given = [
    ['aws_access_key_id', keys?.accessKeyId],
    ['aws_secret_access_key', keys?.secretAccessKey],
    ['aws_session_token', keys?.sessionToken],
  ] as const
  return given.flatMap(([name, key]) =>
    key === undefined || (isHole(key) && key.kind === 'secret') ? [] : [[name, key] as const],
  )
}

function clientExpression(
  { service }: AwsOperation,
  keys: AwsKeys | null,
  connection: RunConnection,
  dialect: Dialect,
): string {
  const endpoint = endpointOf(connection, service)
  // boto3 looks into the environment by itself.
  return [
    'boto3.client(',
    `    ${pythonString(services[service].awsName)},`,
    `    region_name=${pythonString(connection.region)},`,
    ...(endpoint === null ? [] : [`    endpoint_url=${pythonString(endpoint)},`]),
    ...(keys === null ? ['    config=Config(signature_version=UNSIGNED),'] : []),
    ...ownKeys(keys).map(([name, key]) => `    ${name}=${literal(key, dialect)},`),
    ')',
  ].join('\n')
}

/** Named arguments where all names can be such. */
function invocation(method: string, parameters: readonly Member[], dialect: Dialect): string {
  if (parameters.length === 0) return `${method}()`
  if (!parameters.every(([name]) => /^[A-Z][A-Za-z0-9]*$/.test(name) && !/^(None|True|False)$/.test(name))) {
    return `${method}(**${literal({ kind: 'members', members: parameters }, dialect)})`
  }
  const named = parameters.map(([name, value]) => `    ${name}=${literal(value, dialect, '    ')},\n`)
  return `${method}(\n${named.join('')})`
}

function overHttp(call: Call, answer: string, isLast: boolean, dialect: Dialect): string[] {
  const headers = call.headers.map(
    ({ name, prefix, value }) => `        ${pythonString(name)}: ${headerValue(prefix, value, dialect)},\n`,
  )
  const response = isLast ? 'response' : answer.replace(/answer$/, 'response')
  return [
    `${response} = requests.request(`,
    `    ${pythonString(call.method)},`,
    `    ${pythonString(call.url)},`,
    ...(call.query.length > 0 ? [`    params=${pairs(call.query, dialect)},`] : []),
    ...(headers.length > 0 ? [`    headers={\n${headers.join('')}    },`] : []),
    ...(call.body ? [`    ${bodyArgument(call.body, dialect)},`] : []),
    '    timeout=30,',
    ')',
    ...(isLast
      ? [`print(${response}.text)`]
      : [`if not ${response}.ok:`, `    raise SystemExit(${response}.text)`, `${answer} = ${response}.json()`]),
  ]
}

function bodyArgument(body: Body, dialect: Dialect): string {
  switch (body.kind) {
    case 'json':
      return `json=${literal(body.value, dialect, '    ')}`
    case 'form':
      return `data=${pairs(body.fields, dialect)}`
    case 'text':
      return `data=${literal(body.text, dialect)}.encode()`
    default:
      return body satisfies never
  }
}

/** A list, since a name may come twice. */
const pairs = (fields: readonly Field[], dialect: Dialect) =>
  `[\n${fields.map(([name, value]) => `        (${pythonString(name)}, ${literal(value, dialect)}),\n`).join('')}    ]`

function dialectFor({ steps }: Program): Dialect {
  return {
    text: pythonString,
    name: pythonString,
    hole: (hole) =>
      hole.kind === 'secret'
        ? `os.environ[${pythonString(hole.variable)}]`
        : `${snakeCase(steps[hole.step]?.name ?? [])}${hole.path.map((name) => `[${pythonString(name)}]`).join('')}`,
    words: { true: 'True', false: 'False', null: 'None' },
    indent: '    ',
    trailing: ',',
  }
}
