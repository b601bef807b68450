import { services } from '../../../protocol/services.ts'
import type { RunConnection } from '../../record/run.ts'
import { wordsOf } from '../aws-services.ts'
import type { AwsKeys, AwsOperation, Body, Call } from '../call.ts'
import { endpointOf, namedClients, type Program, snakeCase, type Writer } from '../program.ts'
import { type Field, isHole, type Member } from '../value.ts'
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
    if (call.aws === null) return [...head, ...overHttp(call, answer, isLast, dialect)].join('\n')
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
  const foreign = [
    aws.length > 0 && 'import boto3',
    aws.length < steps.length && 'import requests',
    isUnsigned && 'from botocore import UNSIGNED',
    isUnsigned && 'from botocore.config import Config',
  ]
  return [own, foreign]
    .map((group) => group.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}

function clientExpression(
  { service }: AwsOperation,
  keys: AwsKeys | null,
  connection: RunConnection,
  dialect: Dialect,
): string {
  const endpoint = endpointOf(connection, service)
  const given = [
    ['aws_access_key_id', keys?.accessKeyId],
    ['aws_secret_access_key', keys?.secretAccessKey],
    ['aws_session_token', keys?.sessionToken],
  ] as const
  // boto3 looks into the environment by itself.
  const own = given.filter(([, key]) => key !== undefined && !(isHole(key) && key.kind === 'secret'))
  return [
    'boto3.client(',
    `    ${pythonString(services[service].awsName)},`,
    `    region_name=${pythonString(connection.region)},`,
    ...(endpoint === null ? [] : [`    endpoint_url=${pythonString(endpoint)},`]),
    ...(keys === null ? ['    config=Config(signature_version=UNSIGNED),'] : []),
    ...own.map(([name, key = '']) => `    ${name}=${literal(key, dialect)},`),
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
  const headers = call.headers.map(({ name, prefix, value }) => {
    const before = isHole(value) && prefix !== '' ? `${pythonString(prefix)} + ` : ''
    const text = typeof value === 'string' ? prefix + value : value
    return `        ${pythonString(name)}: ${before}${literal(text, dialect)},\n`
  })
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
