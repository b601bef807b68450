import { services } from '../../../protocol/services.ts'
import type { RunConnection } from '../../record/run.ts'
import { type AwsKeys, type Body, type Call, withSignedQuery } from '../call.ts'
import type { Program, Writer } from '../program.ts'
import type { Field } from '../value.ts'
import { command, jsonWord, needsJq, type VariableOf, word } from './shell.ts'
import { type ShellCall, writeShell } from './shell-script.ts'

export const writeCurl: Writer = (program) =>
  writeShell(program, (call, variable, margin) => curlCall(call, variable, program, margin))

/** A call with curl; any that goes over HTTP. */
export function curlCall(
  written: Call,
  variable: VariableOf,
  { connection, texts }: Pick<Program, 'connection' | 'texts'>,
  margin: string,
): ShellCall {
  const call = written.keys ? withSignedQuery(written) : written
  const asksInQuery = call.body === null && call.query.length > 0
  const address = asksInQuery ? [call.url] : [call.url, ...queryParts(call.query)]
  // curl takes brackets and braces for patterns.
  const globbing = /[[\]{}]/.test(call.url) ? ['-g'] : []
  const options = [
    ...call.headers.map(({ name, prefix, value }) => `-H ${word([`${name}: ${prefix}`, value], variable)}`),
    ...(call.keys ? signing(call.keys, call, connection, variable) : []),
    ...(asksInQuery ? ['-G', ...formOptions(call.query, variable)] : []),
    ...(call.body ? bodyOptions(call.body, variable, margin) : []),
  ]
  const curl = ['curl -sS', ...globbing, '-X', call.method, word(address, variable)].join(' ')
  return {
    command: command([curl, ...options], margin),
    comments: call.body?.kind === 'json' && needsJq(call.body.value) ? [texts.notes.jq] : [],
    answersXml: call.aws?.service === 'sts',
  }
}

function signing(keys: AwsKeys, call: Call, { region }: RunConnection, variable: VariableOf): string[] {
  const scope = call.signedFor ?? { region, service: services[call.aws?.service ?? 'sts'].awsName }
  return [
    `--aws-sigv4 ${word([`aws:amz:${scope.region}:${scope.service}`], variable)}`,
    `--user ${word([keys.accessKeyId, ':', keys.secretAccessKey], variable)}`,
    `-H ${word(['x-amz-security-token: ', keys.sessionToken], variable)}`,
  ]
}

function bodyOptions(body: Body, variable: VariableOf, margin: string): string[] {
  switch (body.kind) {
    case 'json':
      return [`--data-raw ${jsonWord(body.value, variable, `${margin}  `)}`]
    case 'form':
      return formOptions(body.fields, variable)
    case 'text':
      return [`--data-raw ${word([body.text], variable)}`]
    default:
      return body satisfies never
  }
}

/** curl escapes what follows the first `=`. */
const formOptions = (fields: readonly Field[], variable: VariableOf) =>
  fields.map(
    ([name, value]) => `--data-urlencode ${word([`${encodeURIComponent(name.toWellFormed())}=`, value], variable)}`,
  )

function queryParts(query: readonly Field[]) {
  return query.flatMap(([name, value], index) => [
    `${index === 0 ? '?' : '&'}${encodeURIComponent(name.toWellFormed())}=`,
    typeof value === 'string' ? encodeURIComponent(value.toWellFormed()) : value,
  ])
}
