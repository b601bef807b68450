import type { Connection } from '../../connection/connection.ts'
import { hostedUiProviderName } from '../../connection/hosted-ui-providers.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { type PlannedRedirect, type PlannedStep, type PlanOptions, plannedSteps } from '../facts/planned.ts'
import { type Arrow, type Diagram, diagramOf, plainArrow } from './diagram.ts'

/** What a sign-in will look like. */
export function diagramOfPlan(connection: Connection, signInMethod: SignInMethod, options: PlanOptions): Diagram {
  return diagramOfSteps(plannedSteps(connection, signInMethod, options))
}

/** What steps to come will look like. */
export function diagramOfSteps(steps: readonly PlannedStep[]): Diagram {
  return diagramOf(plannedArrows(steps), plannedProviders(steps))
}

export function plannedProviders(steps: readonly PlannedStep[]): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === 'redirect' && step.provider !== null ? [hostedUiProviderName(step.provider)] : [],
  )
}

/** @param steps the end of a plan: each keeps its ID while those before it happen */
export function plannedArrows(steps: readonly PlannedStep[]): readonly Arrow[] {
  return steps.map((step, index): Arrow => {
    const common = { ...plainArrow, id: `planned-${steps.length - index}`, state: 'planned' } as const
    switch (step.kind) {
      case 'exchange': {
        const { operation, peer, purpose, detail, result } = step
        return { ...common, kind: 'request', from: 'browser', to: peer, name: operation, purpose, detail, result }
      }
      case 'redirect':
        return {
          ...common,
          ...redirectArrow(step),
          name: step.direction === 'left' ? '/oauth2/authorize' : '/callback',
        }
      case 'computation':
        return { ...common, kind: 'computation', from: 'browser', to: 'browser', name: step.name }
      default:
        return step satisfies never
    }
  })
}

/** Where a redirect goes: past the Hosted UI, to the provider whose page is asked for. */
export function redirectArrow({ direction, provider }: Pick<PlannedRedirect, 'direction' | 'provider'>) {
  const there = provider === null ? 'hosted-ui' : 'provider'
  const via = provider === null ? null : 'hosted-ui'
  return direction === 'left'
    ? ({
        kind: 'left',
        from: 'browser',
        to: there,
        via,
        purpose: 'leave',
        detail: provider && `identity_provider=${provider}`,
      } as const)
    : ({
        kind: 'returned',
        from: there,
        to: 'browser',
        via,
        purpose: 'return',
        result: { what: 'code', name: null },
      } as const)
}
