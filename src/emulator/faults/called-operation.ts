import { knownOperation, type OperationName, operations } from '../../protocol/operations.ts'

/** What the browser is led to; all else is fetched. */
const pages: readonly OperationName[] = ['/oauth2/authorize', '/callback', '/logout']

/**
 * The call that a request is; null: a page, or what AWS doesn't have.
 * @param path below the emulator's base path
 */
export async function calledOperation(request: Request, path: string): Promise<OperationName | null> {
  if (path !== '/') return knownOperation(path)
  const target = request.headers.get('X-Amz-Target')
  if (target !== null) return knownOperation(target.split('.').at(-1) ?? '')
  if (request.method !== 'POST') return null
  return knownOperation(new URLSearchParams(await request.clone().text()).get('Action') ?? '')
}

export const isFetched = (operation: OperationName): boolean => !pages.includes(operation)

export const serviceCalled = (operation: OperationName) => operations[operation].service
