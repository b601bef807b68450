import { type AwsServiceName, services } from '../../protocol/services.ts'
import type { RunConnection } from '../record/run.ts'
import { serviceClients } from './aws-services.ts'
import type { Call } from './call.ts'
import type { SnippetTexts } from './texts.ts'

/** Calls that are made one after the other; what the last one answers is printed. */
export interface Program {
  readonly steps: readonly ProgramStep[]
  readonly connection: RunConnection
  readonly texts: SnippetTexts
}

export interface ProgramStep {
  readonly call: Call
  /** What its answer is called, in words; no two steps have the same. */
  readonly name: readonly string[]
  /** Said above it. */
  readonly comments: readonly string[]
}

/** Writes a program in one language. */
export type Writer = (program: Program) => string

/** Where the service is, if not where AWS has it. */
export function endpointOf(connection: RunConnection, service: AwsServiceName): string | null {
  return connection.endpoints[services[service].endpoint] ?? null
}

export const snakeCase = (words: readonly string[]) => words.join('_')

export const camelCase = (words: readonly string[]) =>
  words.map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join('')

/** Clients of AWS services: one for each service and its keys, however often it is used. */
export function namedClients(write: (words: readonly string[]) => string) {
  const names = new Map<string, string>()
  /** @param making the expression that makes it. @returns its name, and whether it has to be made first */
  return (service: AwsServiceName, making: string) => {
    const known = names.get(making)
    if (known !== undefined) return { name: known, isNew: false }
    const usual = write(serviceClients[service].variable)
    const same = [...names.values()].filter((name) => name.replace(/\d+$/, '') === usual).length
    const name = same === 0 ? usual : `${usual}${same + 1}`
    names.set(making, name)
    return { name, isNew: true }
  }
}
