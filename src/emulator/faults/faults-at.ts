import type { OperationName } from '../../protocol/operations.ts'
import type { SwitchedFault } from '../state/faults.ts'
import type { Emulated } from '../state/state.ts'
import { calledOperation, isFetched, serviceCalled } from './called-operation.ts'
import { faultTable } from './fault-table.ts'

/** What the faults that are switched on do to one request. */
interface FaultsAt {
  /** As the request meets it. */
  readonly emulated: Emulated
  /** @param deliver to the local Cognito; each time a request of its own */
  readonly answer: (deliver: () => Promise<Response>) => Promise<Response>
  /** Pages of other origins can't read the answer. */
  readonly isUnreadable: boolean
}

/** @param path below the emulator's base path @returns null: none is switched on */
export async function faultsAt(emulated: Emulated, request: Request, path: string): Promise<FaultsAt | null> {
  if (emulated.faults.length === 0) return null
  const operation = await calledOperation(request, path)
  if (operation === null && isAdministration(request)) return null
  const met = emulated.faults.filter((fault) => concerns(fault, operation))
  const changed = met.reduce((before, { name }) => {
    const fault = faultTable[name]
    return 'change' in fault ? fault.change(before) : before
  }, emulated)
  return {
    emulated: changed,
    answer: (deliver) => answered(met, operation, changed, deliver),
    isUnreadable: met.some(({ name }) => 'isUnreadable' in faultTable[name]),
  }
}

/** An administrator's call changes what there is, not what a fault makes of it. @param request to no operation of the page */
const isAdministration = ({ headers }: Request): boolean => headers.has('X-Amz-Target') && headers.has('Authorization')

function concerns({ name, operation: only }: SwitchedFault, operation: OperationName | null): boolean {
  const fault = faultTable[name]
  if (only !== null && only !== operation) return false
  if (fault.operations && !(operation !== null && fault.operations.includes(operation))) return false
  return (
    'change' in fault ||
    (operation !== null && isFetched(operation) && fault.services.includes(serviceCalled(operation)))
  )
}

function answered(
  met: readonly SwitchedFault[],
  operation: OperationName | null,
  { now }: Emulated,
  deliver: () => Promise<Response>,
): Promise<Response> {
  if (operation === null) return deliver()
  const service = serviceCalled(operation)
  const isJson = !operation.startsWith('/') && (service === 'user-pool' || service === 'identity-pool')
  return met.reduce((inner, { name, milliseconds }) => {
    const fault = faultTable[name]
    const answer = 'answer' in fault ? fault.answer : undefined
    return answer ? async () => answer({ service, isJson, now: now(), milliseconds, deliver: inner }) : inner
  }, deliver)()
}
