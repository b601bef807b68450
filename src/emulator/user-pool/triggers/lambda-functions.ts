import type { LambdaTrigger } from '../../state/settings/pool-settings.ts'
import type { Emulated } from '../../state/state.ts'
import { type LambdaFunction, LambdaInvocationError, type Triggers } from '../../state/triggers.ts'

/** The triggers that a LambdaConfig names, each of which runs the function of that name. */
export function triggersOfLambdas(emulated: Pick<Emulated, 'functions'>, lambdas: readonly LambdaTrigger[]): Triggers {
  const triggers = lambdas.map(({ trigger, arn, version }) => {
    const run = functionAt(emulated, arn)
    return [trigger, trigger === 'preTokenGeneration' ? { version, run } : run]
  })
  // Which event a function takes, and whether it answers it, its author knows; the answer is read as any trigger's.
  return Object.fromEntries(triggers) as Triggers
}

/**
 * By the function's name, whatever its account, Region and version. One that is not there fails in the words of amplify-js
 * issue 7240, which has them for a function that may not be invoked; that a missing one fails so, too, is unverified.
 */
function functionAt({ functions = {} }: Pick<Emulated, 'functions'>, arn: string): LambdaFunction {
  const name = /:function:([^:]+)/.exec(arn)?.[1] ?? ''
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (found) return found
  return () => {
    throw new LambdaInvocationError('AccessDeniedException')
  }
}
