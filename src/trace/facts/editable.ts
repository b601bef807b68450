import { computations } from '../../protocol/computations.ts'
import { authorizationOf } from '../../protocol/operations.ts'
import { isSecretParameter } from '../../protocol/secrets.ts'
import { type Parameter, parametersOf } from '../body/parameters.ts'
import type { Outgoing } from '../record/exchange.ts'

/** Why a parameter can't be changed by hand: see `lockOf`. */
export type Lock = 'secret' | 'computed' | 'signed'

export interface EditableParameter extends Parameter {
  /** null: it can be changed. */
  readonly lock: Lock | null
}

const computed: ReadonlySet<string> = new Set([
  ...Object.values(computations).flatMap(({ gives }): readonly string[] => gives),
])

/** The parameters of a request that has yet to be sent. */
export function editableParameters(outgoing: Outgoing): readonly EditableParameter[] {
  const isSigned = authorizationOf(outgoing.operation) === 'credentials'
  return parametersOf(outgoing).map((parameter) => ({ ...parameter, lock: isSigned ? 'signed' : lockOf(parameter) }))
}

/** A value that belongs to another that isn't shown would only break it. */
function lockOf({ name, secrets }: Parameter): Lock | null {
  const last = name.split('.').at(-1) ?? name
  if (computed.has(last)) return 'computed'
  return secrets.length > 0 || isSecretParameter(last) ? 'secret' : null
}
