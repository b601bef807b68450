import { isRecord, Reference, UnknownName } from '../calls/later.ts'
import type { SeedCall, SeedPart, SeedReading } from '../calls/read-calls.ts'
import { noValue, type ReadFunction, type ReferenceReader, readReferences } from '../calls/references.ts'
import type { SeedFault } from '../seed-error.ts'
import { conditionReader } from './conditions.ts'
import { withoutMissingFunctions } from './lambda-config.ts'
import { parameterReader, resourceReader } from './named-values.ts'
import { asCallsTakeIt, countingProperties } from './properties.ts'
import { resourceTypes, type TemplateResource } from './resource-types.ts'

/** Whether it is a template of CloudFormation, as people write it or as CDK synthesises it. */
export const isTemplate = (value: unknown): boolean =>
  isRecord(value) && isRecord(value.Resources) && !('calls' in value)

/**
 * The Cognito resources of a template as calls, named by their logical IDs. Other resources are not made; what Cognito
 * resources have that has no effect here is told.
 * @returns null: it has faults, all of which were told
 */
export function readTemplate(value: unknown, reading: SeedReading): SeedPart | null {
  const { file, known } = reading
  const template = isRecord(value) ? value : {}
  let isFaulty = false
  const fault = (place: string, message: string) => {
    isFaulty = true
    reading.fault(place, message)
  }
  const leftOut: SeedFault[] = []
  const leave = (place: string, message: string) => void leftOut.push({ place, message })
  const { resources, reader } = readNames(template, reading, fault)
  const calls: SeedCall[] = []
  for (const resource of inOrder(resources)) {
    const { logicalId, type } = resource
    const place = `${file}: ${logicalId}`
    const made = resourceTypes[type]
    if (!resource.isMade) continue
    if (!made) {
      if (type.startsWith('AWS::Cognito::')) leave(place, `${type} is not simulated`)
      continue
    }
    if (known.has(logicalId)) fault(place, `an earlier call is named ${logicalId}`)
    const { LambdaConfig, ...properties } = countingProperties(resource, made, { place, leave })
    const at = `${place}.Properties`
    const read = asCallsTakeIt('', readReferences(properties, at, reader))
    const lambdas = withoutMissingFunctions(LambdaConfig, `${at}.LambdaConfig`, { ...reading, reader, leave })
    const input = { ...(isRecord(read) ? read : {}), ...(lambdas && { LambdaConfig: lambdas }) }
    calls.push(...made.calls(input, logicalId).map((call) => ({ ...call, place })))
  }
  return isFaulty ? null : { region: null, accountId: null, pretendPeople: null, bucket: null, calls, leftOut }
}

/** What the names of a template stand for, and which of its resources are made. */
function readNames(
  template: Readonly<Record<string, unknown>>,
  { file, region, accountId }: SeedReading,
  fault: SeedReading['fault'],
): { readonly resources: readonly TemplateResource[]; readonly reader: ReferenceReader } {
  const parameter = parameterReader({ region, accountId }, template.Parameters)
  const templateFunctions: Record<string, ReadFunction> = { 'Fn::FindInMap': findInMap(template.Mappings) }
  const inConditions: ReferenceReader = {
    fault: (_, message) => {
      throw new UnknownName(message)
    },
    read(name) {
      const value = parameter(name)
      if (value === undefined || value === noValue) throw new UnknownName(`the template has no parameter ${name}`)
      return value
    },
    templateFunctions,
  }
  const holds = conditionReader(template.Conditions, (value) => readReferences(value, '', inConditions))
  const resources = resourcesOf(template, (name, place) => {
    try {
      return holds(name)
    } catch (error) {
      if (!(error instanceof UnknownName)) throw error
      fault(`${file}: ${place}.Condition`, error.message)
      return true
    }
  })
  const resource = resourceReader(resources, { region, accountId })
  const chosen: ReadFunction = (given, place, reader) => {
    const [name, ifTrue, ifFalse] = Array.isArray(given) ? given : []
    if (typeof name !== 'string' || ifFalse === undefined) {
      throw new UnknownName('Fn::If must be the name of a condition and two values')
    }
    return readReferences(holds(name) ? ifTrue : ifFalse, place, reader)
  }
  const read = (name: string) => parameter(name) ?? resource(name)
  return { resources, reader: { fault, read, templateFunctions: { ...templateFunctions, 'Fn::If': chosen } } }
}

/** The names may themselves be those of parameters. */
const findInMap =
  (mappings: unknown): ReadFunction =>
  (given, place, reader) => {
    const names = readReferences(given, place, reader)
    const path: readonly unknown[] = Array.isArray(names) ? names : []
    if (path.length !== 3 || path.some((name) => name instanceof Reference)) {
      throw new UnknownName('Fn::FindInMap must be a map and two keys')
    }
    return path.reduce<unknown>((map, name) => {
      const key = String(name)
      if (isRecord(map) && Object.hasOwn(map, key)) return map[key]
      throw new UnknownName(`the template has no mapping ${path.join('.')}`)
    }, mappings)
  }

function resourcesOf(
  { Resources }: Readonly<Record<string, unknown>>,
  holds: (condition: string, place: string) => boolean,
): readonly TemplateResource[] {
  return Object.entries(isRecord(Resources) ? Resources : {}).map(([logicalId, resource]) => {
    const { Type, Properties, Condition } = isRecord(resource) ? resource : {}
    const type = String(Type)
    return {
      logicalId,
      type,
      properties: isRecord(Properties) ? Properties : {},
      // The conditions of what is not made don't count.
      isMade: Condition === undefined || !Object.hasOwn(resourceTypes, type) || holds(String(Condition), logicalId),
    }
  })
}

/** Each type after those to which its resources refer. */
function inOrder(resources: readonly TemplateResource[]): readonly TemplateResource[] {
  const types = Object.keys(resourceTypes)
  const rank = ({ type }: TemplateResource) => types.indexOf(type)
  return [...resources].sort((one, other) => rank(one) - rank(other))
}
