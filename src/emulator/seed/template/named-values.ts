import { isRecord, Reference, UnknownName } from '../calls/later.ts'
import { noValue } from '../calls/references.ts'
import { resourceTypes, type TemplateResource } from './resource-types.ts'

/** Where a template's stack is, which the first file of the seed says that says it. */
export interface StackPlace {
  readonly region: string
  readonly accountId: string
}

/** What pseudo parameters and the defaults of parameters stand for; undefined: the name is none of theirs. */
export function parameterReader({ region, accountId }: StackPlace, given: unknown): (name: string) => unknown {
  const parameters = isRecord(given) ? given : {}
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'local',
    'AWS::NoValue': noValue,
  }
  return (name) => {
    if (Object.hasOwn(pseudo, name)) return pseudo[name]
    return Object.hasOwn(parameters, name) ? defaultOf(name, parameters[name]) : undefined
  }
}

/** What a template's other names stand for: its resources and their attributes. */
export function resourceReader(resources: readonly TemplateResource[], place: StackPlace): (name: string) => unknown {
  return (name) => {
    const [logicalId = '', ...path] = name.split('.')
    const resource = resources.find((each) => each.logicalId === logicalId)
    if (!resource) throw new UnknownName(`the template has no ${logicalId}`)
    if (!resource.isMade) throw new UnknownName(`${logicalId} is not made, since its condition does not hold`)
    return resourceValue(resource, path.join('.'), place)
  }
}

/** @throws UnknownName */
function defaultOf(name: string, parameter: unknown): unknown {
  const { Default, Type } = isRecord(parameter) ? parameter : {}
  if (Default === undefined) throw new UnknownName(`the parameter ${name} has no Default`)
  const isList = Type === 'CommaDelimitedList' || String(Type).startsWith('List<')
  return isList
    ? String(Default)
        .split(',')
        .map((each) => each.trim())
    : Default
}

/** @param attribute empty: what Ref gives. @throws UnknownName */
function resourceValue(resource: TemplateResource, attribute: string, place: StackPlace): unknown {
  const { logicalId, type, properties } = resource
  const named = Object.hasOwn(namedTypes, type) ? namedTypes[type] : undefined
  if (named) {
    const given = properties[named.nameProperty]
    const name = typeof given === 'string' ? given : logicalId
    if (attribute === '') return name
    if (attribute === 'Arn') return named.arn(name, place, properties)
    throw new UnknownName(`${type} has no attribute ${attribute} here`)
  }
  const known = resourceTypes[type]
  if (!known) throw new UnknownName(`${logicalId} is of the type ${type}, which is not simulated`)
  if (attribute === '') return new Reference(logicalId)
  const read = Object.hasOwn(known.attributes, attribute) ? known.attributes[attribute] : undefined
  if (!read) throw new UnknownName(`${type} has no attribute ${attribute} here`)
  return read(logicalId, properties)
}

interface NamedType {
  readonly nameProperty: string
  arn(name: string, place: StackPlace, properties: TemplateResource['properties']): string
}

/** Types of which only the names count: roles are there once they are named, functions are given to the emulator. */
const namedTypes: Readonly<Record<string, NamedType>> = {
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    arn: (name, { accountId }, { Path }) =>
      `arn:aws:iam::${accountId}:role${typeof Path === 'string' ? Path : '/'}${name}`,
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    arn: (name, { region, accountId }) => `arn:aws:lambda:${region}:${accountId}:function:${name}`,
  },
}
