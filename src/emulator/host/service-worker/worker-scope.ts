/** What is used of a service worker's global scope (https://w3c.github.io/ServiceWorker/): the DOM's types have none of it. */
export interface WorkerScope {
  readonly registration: { unregister(): Promise<boolean> }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { readonly type: 'window' }): Promise<readonly unknown[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent<unknown>) => void): void
}

interface LastingEvent extends Event {
  /** Keeps the worker from being stopped until then. */
  waitUntil(until: Promise<unknown>): void
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** What the build puts in front of the worker's script. */
export interface WorkerBuild {
  /** Another for each version of the local Cognito: what one version has stored, another may not understand. */
  readonly version: string
  /** The page's own files, below the folder of the worker, without which it does not run offline; none while it is worked on. */
  readonly pageFiles: readonly string[]
  /** Paths of the page, as a server has them that stands at the root. */
  readonly pagePaths: readonly string[]
}

/** The name of the global variable that has the `WorkerBuild`. */
export const buildVariable = 'localCognitoBuild'
