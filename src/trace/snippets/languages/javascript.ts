import type { RunConnection } from '../../record/run.ts'
import { serviceClients } from '../aws-services.ts'
import { type AwsKeys, type AwsOperation, type Body, type Call, type SignatureScope, withSignedQuery } from '../call.ts'
import { camelCase, endpointOf, namedClients, type Program, type Writer } from '../program.ts'
import { type Field, isHole, type Member, type Value, type ValueMembers } from '../value.ts'
import { type Dialect, literal, plainWords } from './literal.ts'
import { comment, javascriptString } from './quoting.ts'

/** An ES module for Node: the AWS SDK for the AWS services, fetch for all else. */
export const writeJavascript: Writer = (program) => {
  const { connection, steps } = program
  const dialect = dialectFor(program)
  const clientFor = namedClients(camelCase)
  const blocks = steps.map(({ call, name, comments }, index) => {
    const answer = camelCase(name)
    const isLast = index === steps.length - 1
    const head = comments.flatMap((text) => comment('//', text))
    if (call.aws === null) {
      const lines =
        call.keys && call.signedFor
          ? signedHttp(withSignedQuery(call), call.keys, call.signedFor, dialect)
          : overHttp(call, answer, isLast, dialect)
      return [...head, ...lines].join('\n')
    }
    const making = clientExpression(call.aws, call.keys, connection, dialect)
    const client = clientFor(call.aws.service, making)
    const input = literal(membersOf(call.aws.parameters), dialect)
    const sending = `await ${client.name}.send(new ${call.aws.name}Command(${input}));`
    return [
      ...head,
      ...(client.isNew ? [`const ${client.name} = ${making};`] : []),
      ...(isLast
        ? [`const { $metadata, ...${answer} } = ${sending}`, `console.log(JSON.stringify(${answer}, null, 2));`]
        : [`const ${answer} = ${sending}`]),
    ].join('\n')
  })
  return `${[importsFor(program), ...blocks].filter(Boolean).join('\n\n')}\n`
}

const signer = '@smithy/signature-v4'

function importsFor({ steps }: Program): string {
  const modules = new Map<string, Set<string>>()
  for (const { call } of steps) {
    if (call.aws === null) {
      if (call.keys && call.signedFor) {
        modules.set(signer, new Set(['SignatureV4']))
      }
      continue
    }
    const { module, client } = serviceClients[call.aws.service].javascript
    modules.set(module, (modules.get(module) ?? new Set([client])).add(`${call.aws.name}Command`))
  }
  // CommonJS, whose names Node doesn't find.
  const hashes = modules.has(signer) ? ["import hashes from '@aws-crypto/sha256-js';"] : []
  return [...hashes, ...[...modules].map(([module, names]) => importLine([...names], module))].join('\n')
}

function importLine(names: readonly string[], module: string): string {
  const line = `import { ${names.join(', ')} } from '${module}';`
  return line.length <= 96 ? line : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${module}';`
}

function clientExpression(
  { service }: AwsOperation,
  keys: AwsKeys | null,
  connection: RunConnection,
  dialect: Dialect,
): string {
  const endpoint = endpointOf(connection, service)
  const settings: Member[] = [
    ['region', connection.region],
    ...(endpoint === null ? [] : [['endpoint', endpoint] as const]),
    ...(keys === null ? [] : [['credentials', membersOf(Object.entries(keys))] as const]),
  ]
  return `new ${serviceClients[service].javascript.client}(${literal(membersOf(settings), dialect)})`
}

function overHttp(call: Call, answer: string, isLast: boolean, dialect: Dialect): string[] {
  const query = call.query.length > 0 ? `new URLSearchParams(${pairs(call.query, dialect)})` : null
  const address = javascriptString(query === null ? call.url : `${call.url}?`)
  const headers = call.headers.map(({ name, prefix, value }) => {
    const before = isHole(value) && prefix !== '' ? `${javascriptString(prefix)} + ` : ''
    const text = typeof value === 'string' ? prefix + value : value
    return `    ${dialect.name(name)}: ${before}${literal(text, dialect)},\n`
  })
  const response = isLast ? 'response' : answer.replace(/Answer$/, 'Response')
  return [
    `const ${response} = await fetch(${query === null ? address : `${address} + ${query}`}, {`,
    `  method: ${javascriptString(call.method)},`,
    ...(headers.length > 0 ? [`  headers: {\n${headers.join('')}  },`] : []),
    ...(call.body ? [`  body: ${bodyExpression(call.body, dialect)},`] : []),
    '});',
    ...(isLast
      ? [`console.log(await ${response}.text());`]
      : [
          `if (!${response}.ok) throw new Error(await ${response}.text());`,
          `const ${answer} = await ${response}.json();`,
        ]),
  ]
}

/** Signed by the SDK's own signer, for what it has no client. */
function signedHttp(call: Call, keys: AwsKeys, { service, region }: SignatureScope, dialect: Dialect): string[] {
  const headers = call.headers.map(({ name, prefix, value }) => {
    const before = isHole(value) && prefix !== '' ? `${javascriptString(prefix)} + ` : ''
    const text = typeof value === 'string' ? prefix + value : value
    return `    ${dialect.name(name)}: ${before}${literal(text, dialect)},\n`
  })
  const query = call.query.map(([name, value]) => `    [${javascriptString(name)}, ${literal(value, dialect)}],\n`)
  const body = call.body ? bodyExpression(call.body, dialect) : null
  return [
    `const url = new URL(${javascriptString(call.url)});`,
    ...(query.length > 0 ? [`url.search = new URLSearchParams([\n${query.join('')}  ]);`] : []),
    ...(body === null ? [] : [`const body = ${call.body?.kind === 'form' ? `String(${body})` : body};`]),
    'const signer = new SignatureV4({',
    `  service: ${javascriptString(service)},`,
    `  region: ${javascriptString(region)},`,
    '  sha256: hashes.Sha256,',
    `  credentials: ${literal(membersOf(Object.entries(keys)), dialect, '  ')},`,
    `  uriEscapePath: ${service !== 's3'},`,
    '});',
    'const signed = await signer.sign({',
    `  method: ${javascriptString(call.method)},`,
    '  protocol: url.protocol,',
    '  hostname: url.hostname,',
    '  path: url.pathname,',
    '  query: Object.fromEntries(url.searchParams),',
    `  headers: {\n    host: url.host,\n${headers.join('')}  },`,
    ...(body === null ? [] : ['  body,']),
    '});',
    `const response = await fetch(url, { method: signed.method, headers: signed.headers${body === null ? '' : ', body'} });`,
    'console.log(await response.text());',
  ]
}

function bodyExpression(body: Body, dialect: Dialect): string {
  switch (body.kind) {
    case 'json':
      return `JSON.stringify(${literal(body.value, dialect, '  ')})`
    case 'form':
      return `new URLSearchParams(${pairs(body.fields, dialect)})`
    case 'text':
      return literal(body.text, dialect)
    default:
      return body satisfies never
  }
}

/** A list, since a name may come twice. */
const pairs = (fields: readonly Field[], dialect: Dialect) =>
  `[\n${fields.map(([name, value]) => `    [${javascriptString(name)}, ${literal(value, dialect)}],\n`).join('')}  ]`

const membersOf = (members: readonly (readonly [string, Value])[]): ValueMembers => ({ kind: 'members', members })

const identifier = /^[A-Za-z_$][\w$]*$/

function dialectFor({ steps }: Program): Dialect {
  return {
    text: javascriptString,
    name: memberName,
    hole: (hole) =>
      hole.kind === 'secret'
        ? `process.env.${hole.variable}`
        : `${camelCase(steps[hole.step]?.name ?? [])}${hole.path.map(member).join('')}`,
    words: plainWords,
    indent: '  ',
    trailing: ',',
  }
}

function memberName(name: string): string {
  // As a plain name it would set the prototype.
  if (name === '__proto__') return "['__proto__']"
  return identifier.test(name) ? name : javascriptString(name)
}

const member = (name: string) => (identifier.test(name) ? `.${name}` : `[${javascriptString(name)}]`)
