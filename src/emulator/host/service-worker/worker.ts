import { keptText } from './kept-text.ts'
import { localCognitoWorker } from './local-cognito-worker.ts'
import { buildVariable, type WorkerBuild, type WorkerScope } from './worker-scope.ts'

// A script of its own, in whose global scope the build has left what it knows.
const scope = globalThis as unknown as WorkerScope & Readonly<Record<typeof buildVariable, WorkerBuild>>
const root = new URL('.', location.href)
const worker = localCognitoWorker({
  build: scope[buildVariable],
  root,
  // Several pages may stand below one origin.
  state: keptText(`cognito-inspector ${root.pathname}`, indexedDB),
  caches,
  fetch: (...given) => fetch(...given),
  now: Date.now,
})

// A new version takes over at once: it has the state of the one before, or none.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([scope.clients.claim(), worker.activated()])))
scope.addEventListener('fetch', (event) => {
  const response = worker.answer(event.request)
  if (response) event.respondWith(response)
})
scope.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.data === 'claim') event.waitUntil(scope.clients.claim())
  if (event.data === 'leave') event.waitUntil(leave())
  if (event.data === 'prepare' && port) {
    event.waitUntil(
      worker.prepare().then(
        (prepared) => port.postMessage(prepared),
        () => port.postMessage(null),
      ),
    )
    event.waitUntil(worker.storePage())
  }
})

/** Another tab may still need it. */
async function leave(): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window' })
  if (pages.length <= 1) await scope.registration.unregister()
}
