import { refusalOf } from '../wire/refusal-of.ts'
import type { RequestLog } from './request-log.ts'

/** The pages of the console, and what all pages load: they would push the rest out of the list. */
const unlogged =
  /^\/($|console\.js|passkeys\.js|pages[.-]|requests$|roles$|outbox$|faults$|clock$|reset$|user-pools\/|identity-pools\/)/

/**
 * Keeps in the list of requests what came and how it was answered.
 * @param path below the emulator's base path
 * @param at epoch milliseconds
 * @returns to be called with the answer, which goes on unhindered
 */
export async function logRequest(
  log: RequestLog,
  request: Request,
  path: string,
  at: number,
): Promise<(response: Response) => void> {
  const { method } = request
  if (method === 'OPTIONS' || (unlogged.test(path) && (path !== '/' || method !== 'POST'))) return () => {}
  const started = performance.now()
  const operation = path === '/' ? await callOf(request) : null
  return (response) => {
    const milliseconds = Math.round(performance.now() - started)
    const entry = { at, method, path, operation, status: response.status, milliseconds, refusal: null as string | null }
    log.add(entry)
    refusalOf(response).then(
      (refusal) => {
        entry.refusal = refusal
      },
      // A body that breaks off tells nothing.
      () => {},
    )
  }
}

/** By X-Amz-Target; at STS by the form. */
async function callOf(request: Request): Promise<string | null> {
  const target = request.headers.get('X-Amz-Target')
  if (target !== null) return target.split('.').at(-1) ?? null
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false
  return isForm ? new URLSearchParams(await request.clone().text()).get('Action') : null
}
