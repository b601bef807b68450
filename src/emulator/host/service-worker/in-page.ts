import { type Prepared, type WorkerOrder, workerFile, workerPath } from './orders.ts'

declare global {
  interface ImportMetaEnv {
    /** Whether this build has the local Cognito. */
    readonly LOCAL_COGNITO: boolean
  }
}

export interface WorkerPage {
  readonly container: ServiceWorkerContainer
  /** Where the page stands, without a final slash. */
  readonly root: string
  /** What is chosen in it; absent while it starts, or where there is nothing to choose yet. */
  view?: View
}

interface Shown {
  readonly state: { readonly connection: { readonly endpoints: { readonly userPool?: string | undefined } } }
}

interface View {
  getState(): Shown
  subscribe(listener: (shown: Shown, before: Shown) => void): unknown
}

/** Starts the local Cognito in a service worker. @throws where the browser refuses it, or the worker fails */
export async function prepare(page: WorkerPage): Promise<Prepared> {
  await untilThere(page)
  const { active } = await page.container.ready
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<Prepared | null>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Prepared | null>) => resolve(data)
  })
  active?.postMessage('prepare' satisfies WorkerOrder, [port2])
  const prepared = await answered
  if (!prepared) throw new Error('the local Cognito did not start')
  return prepared
}

/** Resolves once requests of this page go to the worker: after a reload past all caches, they don't. */
export async function untilThere(page: WorkerPage): Promise<void> {
  if (page.container.controller) return
  const controlled = new Promise((resolve) =>
    page.container.addEventListener('controllerchange', resolve, { once: true }),
  )
  const { active } = await register(page)
  active?.postMessage('claim' satisfies WorkerOrder)
  await controlled
  followChoice(page)
}

function register({ container, root }: WorkerPage): Promise<ServiceWorkerRegistration> {
  return container.register(trusted(`${root}/${workerFile}`), { scope: `${root}/`, updateViaCache: 'none' })
}

/** The DOM's types have no Trusted Types (https://w3c.github.io/trusted-types/dist/spec/). */
declare const trustedTypes:
  | undefined
  | { createPolicy(name: string, rules: object): { createScriptURL(address: string): string } }

let policy: ReturnType<NonNullable<typeof trustedTypes>['createPolicy']> | undefined

/** The page's policy lets no text name a script but here. */
function trusted(address: string): string {
  if (!('trustedTypes' in globalThis) || !trustedTypes) return address
  policy ??= trustedTypes.createPolicy('local-cognito', { createScriptURL: (text: string) => text })
  return policy.createScriptURL(address)
}

/** Ends the worker when this page has no use for it: it would only make each start of the page slower. */
export function leaveUnused(page: WorkerPage): void {
  const leave = () => {
    if (page.view && !uses(page, page.view.getState())) leaveWorker(page)
  }
  leave()
  document.addEventListener('visibilitychange', () => document.hidden && leave())
  followChoice(page)
}

const followed = new WeakSet<WorkerPage>()

/**
 * Ends it as soon as another connection is chosen: not even the next load of the page passes through it. What was
 * ended still answers this page, but no navigation, so that it is registered again when it is chosen again.
 */
function followChoice(page: WorkerPage): void {
  if (!page.view || followed.has(page)) return
  followed.add(page)
  page.view.subscribe((shown, before) => {
    const [isUsed, wasUsed] = [uses(page, shown), uses(page, before)]
    if (wasUsed && !isUsed) leaveWorker(page)
    if (isUsed && !wasUsed) register(page).catch(() => {})
  })
}

const uses = ({ root }: WorkerPage, { state }: Shown) => state.connection.endpoints.userPool === addressIn(root)

function leaveWorker({ container }: WorkerPage): void {
  container.controller?.postMessage('leave' satisfies WorkerOrder)
}

/** The address of the local Cognito in the page. */
export const addressIn = (root: string): string => `${root}/${workerPath}`
