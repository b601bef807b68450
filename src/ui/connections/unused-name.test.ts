import { expect, it } from 'vitest'
import { unusedName } from './unused-name.ts'

it.each([
  ['Staging', [], 'Staging'],
  ['Staging', ['Production'], 'Staging'],
  ['Staging', ['Staging'], 'Staging 2'],
  ['Staging', ['Staging', 'Staging 2', 'Staging 4'], 'Staging 3'],
] as const)('%s beside %j: %s', (wanted, others, name) => expect(unusedName(wanted, others)).toBe(name))
