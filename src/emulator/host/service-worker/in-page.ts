import { type Prepared, type WorkerOrder, workerFile, workerPath } from './orders.ts'

declare global {
  interface ImportMetaEnv {
    /** Whether this build has the local Cognito. */
    readonly LOCAL_COGNITO: boolean
  }
}

interface Page {
  readonly container: ServiceWorkerContainer
  /** Where the page stands, without a final slash. */
  readonly root: string
}

/** What is chosen in the page. */
interface View {
  getState(): {
    readonly state: { readonly connection: { readonly endpoints: { readonly userPool?: string | undefined } } }
  }
}

/** Starts the local Cognito in a service worker. @throws where the browser refuses it, or the worker fails */
export async function prepare(page: Page): Promise<Prepared> {
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
export async function untilThere({ container, root }: Page): Promise<void> {
  if (container.controller) return
  const controlled = new Promise((resolve) => container.addEventListener('controllerchange', resolve, { once: true }))
  const { active } = await container.register(trusted(`${root}/${workerFile}`), {
    scope: `${root}/`,
    updateViaCache: 'none',
  })
  active?.postMessage('claim' satisfies WorkerOrder)
  await controlled
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
export function leaveUnused({ container, root }: Page, view: View): void {
  const leave = () => {
    const { endpoints } = view.getState().state.connection
    if (endpoints.userPool !== addressIn(root)) container.controller?.postMessage('leave' satisfies WorkerOrder)
  }
  leave()
  document.addEventListener('visibilitychange', () => document.hidden && leave())
}

/** The address of the local Cognito in the page. */
export const addressIn = (root: string): string => `${root}/${workerPath}`
