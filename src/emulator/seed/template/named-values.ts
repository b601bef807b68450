import { pseudoNames } from '../calls/read-calls.ts'
import { isRecord, Joined, noValue, Reference, UnknownName } from '../calls/references.ts'
import { resourceTypes, type TemplateResource } from './resource-types.ts'

/** What a template's names stand for: its parameters' defaults, pseudo parameters, and its resources and their attributes. */
export function nameReader(resources: readonly TemplateResource[], given: unknown): (name: string) => unknown {
  const parameters = isRecord(given) ? given : {}
  return (name) => {
    if (name === 'AWS::NoValue') return noValue
    if (name === 'AWS::StackName') return 'local'
    if (pseudoNames.includes(name)) return new Reference(name)
    if (Object.hasOwn(parameters, name)) return defaultOf(name, parameters[name])
    const [logicalId = '', ...path] = name.split('.')
    const resource = resources.find((each) => each.logicalId === logicalId)
    if (!resource) throw new UnknownName(`the template has no ${logicalId}`)
    return resourceValue(resource, path.join('.'))
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
function resourceValue(resource: TemplateResource, attribute: string): unknown {
  const { logicalId, type, properties } = resource
  if (type === 'AWS::IAM::Role') return roleValue(resource, attribute)
  const known = resourceTypes[type]
  if (!known) throw new UnknownName(`${logicalId} is of the type ${type}, which is not simulated`)
  if (attribute === '') return new Reference(logicalId)
  const read = Object.hasOwn(known.attributes, attribute) ? known.attributes[attribute] : undefined
  if (!read) throw new UnknownName(`${type} has no attribute ${attribute} here`)
  return read(logicalId, properties)
}

/** Roles are there once they are named; only their names count. */
function roleValue({ logicalId, properties }: TemplateResource, attribute: string): unknown {
  const name = typeof properties.RoleName === 'string' ? properties.RoleName : logicalId
  if (attribute === '') return name
  const path = typeof properties.Path === 'string' ? properties.Path : '/'
  if (attribute === 'Arn')
    return new Joined(['arn:aws:iam::', new Reference('AWS::AccountId'), `:role${path}${name}`], '')
  throw new UnknownName(`AWS::IAM::Role has no attribute ${attribute} here`)
}
