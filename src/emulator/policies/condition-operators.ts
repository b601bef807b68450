import { fits, type Pattern } from '../../protocol/aws/wildcards.ts'
import type { PolicyConditions } from '../state/policies/policy.ts'
import type { AccessRequest } from './access-request.ts'
import { conditionKey } from './condition-keys.ts'
import { written } from './variables.ts'

interface TextOperator {
  readonly isInverted: boolean
  readonly matches: (expected: Pattern, value: string) => boolean
}

const equals = (expected: Pattern, value: string) => written(expected) === value

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const textOperators: Readonly<Record<string, TextOperator>> = {
  StringEquals: { isInverted: false, matches: equals },
  StringNotEquals: { isInverted: true, matches: equals },
  StringLike: { isInverted: false, matches: fits },
  StringNotLike: { isInverted: true, matches: fits },
}

const ifExists = 'IfExists'

/** `Null` asks whether a key has a value. */
export const conditionOperatorNames: readonly string[] = [
  ...Object.keys(textOperators).flatMap((name) => [name, name + ifExists]),
  'Null',
]

/**
 * Whether all conditions of a statement are met: of each operator each key, by one of its values.
 * @param read a value with what its variables stand for; null: one of them has no value
 */
export const areMet = (
  conditions: PolicyConditions,
  request: AccessRequest,
  read: (text: string) => Pattern | null,
): boolean =>
  Object.entries(conditions).every(([operator, byKey]) =>
    Object.entries(byKey).every(([key, values]) => {
      const value = conditionKey(key)?.(request)
      if (operator === 'Null') return values.includes(String(value === undefined))
      return isMet(operator, value, values.map(read))
    }),
  )

/** A key without a value is equal to nothing and like nothing, and so is a variable without one. */
function isMet(operator: string, value: string | undefined, expected: readonly (Pattern | null)[]): boolean {
  const name = operator.endsWith(ifExists) ? operator.slice(0, -ifExists.length) : operator
  const row = textOperators[name]
  if (!row) throw new RangeError(`no operator ${operator}`)
  if (value === undefined) return row.isInverted || name !== operator
  return expected.some((each) => each !== null && row.matches(each, value)) !== row.isInverted
}
