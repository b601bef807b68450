import { services } from '../services.ts'
import type { SessionParts } from '../session-parts.ts'
import type { StepGate } from './step-gate.ts'

/** Whether each request waits until the user sends it; what holds them is loaded for the first one. */
export function createStepByStep({ world, store }: Pick<SessionParts, 'world' | 'store'>) {
  let gate: StepGate | undefined

  async function load(): Promise<StepGate> {
    const { createStepGate } = await services.stepGate()
    gate ??= createStepGate({ world, store })
    return gate
  }

  function hold(on: boolean): void {
    world.recorder.holdAt(on ? async (outgoing, signal) => (await load()).hold(outgoing, signal) : null)
  }

  hold(store.getState().stepByStep)

  return {
    /** Switched off, what waits is sent, and nothing waits any more. */
    goStepByStep(on: boolean): void {
      store.setState({ stepByStep: on })
      world.storage.write('stepByStep', on ? 'on' : 'off')
      hold(on)
      if (!on) gate?.sendAll()
    },

    /** @param changes other values, by the keys of their parameters */
    sendHeld: (id: number, changes: ReadonlyMap<string, string>) => gate?.send(id, changes),
  }
}
