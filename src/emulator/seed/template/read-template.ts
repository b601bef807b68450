import type { SeedCall, SeedPart, SeedReading } from '../calls/read-calls.ts'
import { isRecord, type ReferenceReader, readReferences } from '../calls/references.ts'
import type { SeedFault } from '../seed-error.ts'
import { nameReader } from './named-values.ts'
import { readProperties } from './properties.ts'
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
  const resources = resourcesOf(template)
  let isFaulty = false
  const fault = (place: string, message: string) => {
    isFaulty = true
    reading.fault(place, message)
  }
  const leftOut: SeedFault[] = []
  const leave = (place: string, message: string) => void leftOut.push({ place, message })
  const reader: ReferenceReader = { fault, read: nameReader(resources, template.Parameters) }
  const calls: SeedCall[] = []
  for (const resource of inOrder(resources)) {
    const { logicalId, type } = resource
    const place = `${file}: ${logicalId}`
    const made = resourceTypes[type]
    if (!made) {
      if (type.startsWith('AWS::Cognito::')) leave(place, `${type} is not simulated`)
      continue
    }
    if (known.has(logicalId)) fault(place, `an earlier call is named ${logicalId}`)
    if (resource.isConditional) fault(`${place}.Condition`, 'conditions are not evaluated')
    const properties = readProperties(resource, made, { place, leave })
    const read = readReferences(properties, `${place}.Properties`, reader)
    calls.push(...made.calls(isRecord(read) ? read : {}, logicalId).map((call) => ({ ...call, place })))
  }
  return isFaulty ? null : { region: null, accountId: null, calls, leftOut }
}

function resourcesOf({ Resources }: Readonly<Record<string, unknown>>): readonly TemplateResource[] {
  return Object.entries(isRecord(Resources) ? Resources : {}).map(([logicalId, resource]) => {
    const { Type, Properties, Condition } = isRecord(resource) ? resource : {}
    return {
      logicalId,
      type: String(Type),
      properties: isRecord(Properties) ? Properties : {},
      isConditional: Condition !== undefined,
    }
  })
}

/** Each type after those to which its resources refer. */
function inOrder(resources: readonly TemplateResource[]): readonly TemplateResource[] {
  const types = Object.keys(resourceTypes)
  const rank = ({ type }: TemplateResource) => types.indexOf(type)
  return [...resources].sort((one, other) => rank(one) - rank(other))
}
