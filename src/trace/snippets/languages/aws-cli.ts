import { services } from '../../../protocol/services.ts'
import type { RunConnection } from '../../record/run.ts'
import { wordsOf } from '../aws-services.ts'
import type { AwsKeys, AwsOperation } from '../call.ts'
import { endpointOf, type Writer } from '../program.ts'
import { isHole, type Member, type Text, type Value } from '../value.ts'
import { curlCall } from './curl.ts'
import { shellWord } from './quoting.ts'
import { command, jsonWord, needsJq, type VariableOf, word } from './shell.ts'
import { writeShell } from './shell-script.ts'

/** What the AWS CLI has no command for is done with curl. */
export const writeAwsCli: Writer = (program) => {
  const { connection, texts, steps } = program
  const isScript = steps.length > 1
  return writeShell(program, (call, variable, margin) => {
    if (call.aws === null) {
      const curl = curlCall(call, variable, program, margin)
      return { ...curl, comments: [texts.notes['curl-instead'], ...curl.comments] }
    }
    const { parameters } = call.aws
    const usesJq = parameters.some(([, value]) => !isText(value) && needsJq(value))
    return {
      command: command(awsLines(call.aws, call.keys, variable, connection, isScript, margin), margin),
      comments: usesJq ? [texts.notes.jq] : [],
      answersXml: false,
    }
  })
}

function awsLines(
  { service, name, parameters }: AwsOperation,
  keys: AwsKeys | null,
  variable: VariableOf,
  connection: RunConnection,
  isScript: boolean,
  margin: string,
): string[] {
  const endpoint = endpointOf(connection, service)
  const options = [
    `--region ${shellWord(connection.region)}`,
    ...(endpoint === null ? [] : [`--endpoint-url ${shellWord(endpoint)}`]),
    ...(keys === null ? ['--no-sign-request'] : []),
    // What a script takes apart has to be JSON, whatever the person has set as default.
    ...(isScript ? ['--output json'] : []),
    ...parameterOptions(parameters, variable, `${margin}  `),
  ]
  const aws = `aws ${services[service].awsName} ${wordsOf(name).join('-')}`
  return [...assignments(keys), aws, ...options]
}

/** The CLI finds keys in the environment; those that stand in the code are put there for this one command. */
function assignments(keys: AwsKeys | null): string[] {
  if (keys === null) return []
  const given = [
    ['AWS_ACCESS_KEY_ID', keys.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', keys.secretAccessKey],
    ['AWS_SESSION_TOKEN', keys.sessionToken],
  ] as const
  return given.flatMap(([name, value]) => (typeof value === 'string' ? [`${name}=${shellWord(value)}`] : []))
}

function parameterOptions(parameters: readonly Member[], variable: VariableOf, margin: string): string[] {
  if (!parameters.every(isOption)) {
    return [`--cli-input-json ${jsonWord({ kind: 'members', members: parameters }, variable, margin)}`]
  }
  return parameters.map(([name, value]) => {
    const option = `--${wordsOf(name).join('-')}`
    if (!isText(value)) return `${option} ${jsonWord(value, variable, margin)}`
    // With `=` the value may begin with a dash.
    return isHole(value) ? `${option}=${word([value], variable)}` : `${option} ${shellWord(value)}`
  })
}

/** The CLI takes some values for options, files or addresses to read from. */
function isOption([name, value]: Member): boolean {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name) || value === null) return false
  if (typeof value === 'string') return !/^(-|fileb?:|https?:)/.test(value)
  return typeof value === 'object'
}

const isText = (value: Value): value is Text => typeof value === 'string' || isHole(value)
