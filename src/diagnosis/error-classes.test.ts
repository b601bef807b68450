import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type OperationName, operations } from '../protocol/operations.ts'
import { by } from './cases/case-fixture.ts'
import { diagnose } from './diagnose.ts'
import { evidence } from './evidence/evidence-fixture.ts'

const packages = {
  'user-pool': 'client-cognito-identity-provider',
  'identity-pool': 'client-cognito-identity',
  sts: 'client-sts',
} as const
type Modelled = keyof typeof packages

/** Types of many refusals, between which their messages decide. */
const general = ['InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException']

/** The errors that AWS's model lists for an operation, as the SDK documents them. */
function errorsOf(service: Modelled, operation: string): readonly string[] {
  const entry = import.meta.resolve(`@aws-sdk/${packages[service]}`)
  const file = new URL(`../dist-types/commands/${operation}Command.d.ts`, entry)
  const found = readFileSync(file, 'utf8').matchAll(/@throws \{@link (\w+)\} \((client|server) fault\)/g)
  return [...found].map(([, name = '']) => name).filter((name) => !general.includes(name))
}

const isModelled = (service: string): service is Modelled => Object.hasOwn(packages, service)

// Object.keys says `string`; these are the keys of the table.
const names = (Object.keys(operations) as readonly OperationName[]).filter((name) => !name.startsWith('/'))
const rows = names.flatMap((operation) => {
  const { service } = operations[operation]
  return isModelled(service) ? errorsOf(service, operation).map((code) => [operation, code, service] as const) : []
})

describe('the errors of AWS’s model, of all operations that the page sends', () => {
  it('are read', () => {
    expect(new Set(rows.map(([, code]) => code)).size).toBeGreaterThan(40)
    process.stdout.write(
      `${new Set(rows.map(([, code]) => code)).size} error classes of the model, of ${names.length} operations\n`,
    )
  })

  it('are known by their type alone', () => {
    const unknown = rows.filter(([operation, code, service]) => {
      return diagnose(evidence(by(service)(operation, code))).length === 0
    })
    expect(unknown.map(([operation, code]) => `${operation} ${code}`)).toEqual([])
  })
})
