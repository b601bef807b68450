import { type Call, mapCall } from './call.ts'
import { comment, shellQuoted } from './languages/quoting.ts'
import { isMasked } from './secrets.ts'
import type { SnippetTexts } from './texts.ts'
import type { SecretHole, Text } from './value.ts'

/** Whether secrets come from the environment or stand in the code. */
export type Secrets = 'environment' | 'inline'

export interface EnvironmentVariable {
  readonly name: string
  /** Empty where the trace doesn't hold it. */
  readonly value: string
}

/**
 * Decides what becomes of each secret: one variable for one value, or the value itself where that is asked for and
 * known.
 */
export function settleSecrets(calls: readonly Call[], secrets: Secrets) {
  const recorded = new Map<string, string | null>()

  function settle(text: Text): Text {
    if (typeof text === 'string' || text.kind !== 'secret') return text
    if (secrets === 'inline' && text.recorded !== null && !isMasked(text.recorded)) return text.recorded
    return { ...text, variable: variableFor(text) }
  }

  /** Two values of the same name, e.g. the tokens of two providers, get a variable each. */
  function variableFor({ variable, recorded: value }: SecretHole): string {
    for (let count = 1; ; count++) {
      const name = count === 1 ? variable : `${variable}_${count}`
      if (!recorded.has(name)) recorded.set(name, value)
      if (recorded.get(name) === value) return name
    }
  }

  const settled = calls.map((call) => mapCall(call, settle))
  const environment = [...recorded].map(
    ([name, value]): EnvironmentVariable => ({ name, value: value === null || isMasked(value) ? '' : value }),
  )
  return { calls: settled, environment }
}

/** The lines that set the variables, for the shell from which the snippet is started. */
export function setupLines(environment: readonly EnvironmentVariable[], texts: SnippetTexts): string {
  return environment
    .flatMap(({ name, value }) => [
      ...(value === '' ? comment('#', texts.missing) : []),
      `export ${name}=${shellQuoted(value)}`,
    ])
    .join('\n')
}
