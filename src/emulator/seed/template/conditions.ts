import { isRecord, UnknownName } from '../calls/later.ts'

/**
 * Whether the conditions of a template hold, by their names.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
 * @param operandOf what an operand of Fn::Equals stands for, which may throw UnknownName
 * @returns throws UnknownName where a condition is not there or can't be evaluated
 */
export function conditionReader(given: unknown, operandOf: (value: unknown) => unknown): (name: string) => boolean {
  const conditions = isRecord(given) ? given : {}
  const open = new Set<string>()

  function holds(name: string): boolean {
    if (!Object.hasOwn(conditions, name)) throw new UnknownName(`the template has no condition ${name}`)
    if (open.has(name)) throw new UnknownName(`the condition ${name} refers to itself`)
    open.add(name)
    try {
      return evaluate(conditions[name])
    } finally {
      open.delete(name)
    }
  }

  function evaluate(value: unknown): boolean {
    const [[name, operands] = ['', null]] = isRecord(value) ? Object.entries(value) : []
    if (name === 'Condition') return holds(String(operands))
    const list: readonly unknown[] = Array.isArray(operands) ? operands : []
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) throw new UnknownName(`${name || 'a value'} is no condition: ${Object.keys(rules).join(', ')} are`)
    if (list.length < rule.least || list.length > rule.most) {
      const count = rule.least === rule.most ? rule.least : `${rule.least} to ${rule.most}`
      throw new UnknownName(`${name} must be a list of ${count}`)
    }
    return rule.holds(list, evaluate, operandOf)
  }

  return holds
}

interface Rule {
  readonly least: number
  readonly most: number
  holds(
    operands: readonly unknown[],
    evaluate: (value: unknown) => boolean,
    operandOf: (value: unknown) => unknown,
  ): boolean
}

const rules: Readonly<Record<string, Rule>> = {
  'Fn::And': { least: 2, most: 10, holds: (operands, evaluate) => operands.every(evaluate) },
  'Fn::Or': { least: 2, most: 10, holds: (operands, evaluate) => operands.some(evaluate) },
  'Fn::Not': { least: 1, most: 1, holds: ([operand], evaluate) => !evaluate(operand) },
  'Fn::Equals': {
    least: 2,
    most: 2,
    holds: (operands, _, operandOf) => {
      // Parameters and numbers are compared as texts.
      const [one, other] = operands.map((operand) => JSON.stringify(asTexts(operandOf(operand))))
      return one === other
    },
  },
}

const asTexts = (value: unknown): unknown => (Array.isArray(value) ? value.map(asTexts) : String(value))
