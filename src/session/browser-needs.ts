/**
 * What the code calls without asking whether it is there, and what the syntax that the build is made for does not imply.
 * A browser without one of these can't run the page; the rest has a way around it, below or where it is used.
 */
const indispensable = [
  'AbortSignal.timeout',
  'Array.prototype.toReversed',
  'BigInt',
  'HTMLDialogElement.prototype.showModal',
  'ReadableStream',
  'ResizeObserver',
  'Response.prototype.body',
  'String.prototype.isWellFormed',
  'TextDecoder',
  'URL.canParse',
  'crypto.getRandomValues',
  'structuredClone',
]

/** Those of the indispensable that a browser lacks, as developers look them up. `crypto.subtle` is asked for where it is used. */
export function missingIn(browser: object): string[] {
  return indispensable.filter((path) => !has(browser, path.split('.')))
}

function has(holder: object, [name = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return name in holder
  const next: unknown = Reflect.get(holder, name)
  return (typeof next === 'object' || typeof next === 'function') && next !== null && has(next, rest)
}

/** Web Locks are over all tabs of an origin, but not on plain HTTP: there each tab goes by itself. */
export function inTurn<Result>(
  { locks }: { readonly locks?: LockManager },
  name: string,
  act: () => Promise<Result>,
): Promise<Result> {
  return locks ? locks.request(name, act) : act()
}

interface Idling {
  readonly requestIdleCallback?: (act: () => void, options: { readonly timeout: number }) => unknown
  readonly setTimeout: (act: () => void, milliseconds: number) => unknown
}

/** Safari has no requestIdleCallback: what may wait then waits for a moment. */
export function whenIdle(browser: Idling, act: () => void): void {
  if (browser.requestIdleCallback) browser.requestIdleCallback(act, { timeout: 2000 })
  else browser.setTimeout(act, 500)
}
