import { type Emulator, makeKeysAhead, restoreEmulator, stateOf, triggersIn } from '../../emulator.ts'
import { localSeed, type Seed } from '../../seed/seed.ts'
import type { Snapshot } from '../../state/state.ts'
import { corsRuleOf } from '../../wire/cors.ts'
import { localConnections } from '../local-connection.ts'
import { type CookieJar, cookieJar, type KeptCookies } from './cookie-jar.ts'
import type { KeptText } from './kept-text.ts'
import { type Prepared, workerPath } from './orders.ts'
import { pageFiles } from './page-files.ts'
import type { WorkerBuild } from './worker-scope.ts'

interface Surroundings {
  readonly build: WorkerBuild
  /** Where the page stands, with a final slash. */
  readonly root: URL
  readonly state: KeptText
  readonly caches: CacheStorage
  readonly fetch: typeof fetch
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** All that is kept while the worker is stopped, as JSON. */
interface Kept {
  readonly version: string
  readonly cookies: KeptCookies
  readonly snapshot: Snapshot
}

interface Running {
  readonly emulator: Emulator
  readonly cookies: CookieJar
}

/**
 * The local Cognito below a path of the page's own origin, and the page itself when there is no network. What was
 * answered is stored before the answer is given: a worker may be stopped at any moment, and the next one goes on there.
 */
export function localCognitoWorker({ build, root, state, caches, fetch, now }: Surroundings) {
  const basePath = root.pathname + workerPath
  const { version } = build
  const files = pageFiles({ root, version, files: build.pageFiles, pages: build.pagePaths, caches, fetch })
  const seed = seedAt(root)
  let running: Promise<Running> | null = null
  let lastKept = ''

  async function start(): Promise<Running> {
    lastKept = (await state.read().catch(() => null)) ?? ''
    const kept = keptOf(lastKept, version)
    const cookies = cookieJar(kept?.cookies ?? {}, now)
    const beginning = () => stateOf(seed, now())
    const options = { origin: root.origin, basePath, cookies, now, beginning, triggers: triggersIn(seed) }
    return { emulator: restoreEmulator(kept?.snapshot ?? (await beginning()), options), cookies }
  }

  function run(): Promise<Running> {
    running ??= start()
    return running
  }

  /** Without a place to keep it, all is forgotten when the worker is stopped. */
  async function keep({ emulator, cookies }: Running): Promise<void> {
    const kept: Kept = { version, cookies: cookies.kept(), snapshot: emulator.snapshot() }
    const text = JSON.stringify(kept)
    if (text === lastKept) return
    lastKept = text
    await state.write(text).catch(() => {})
  }

  async function answer(request: Request): Promise<Response> {
    if (isForeignForm(request, root)) return new Response('Only its own pages may send forms here.\n', { status: 403 })
    const current = await run()
    const response = await current.emulator.fetch(request)
    await keep(current)
    return asSeenFromElsewhere(request, response, basePath)
  }

  return {
    /** null: the browser answers as if there was no worker. */
    answer(request: Request): Promise<Response> | null {
      const { origin, pathname } = new URL(request.url)
      if (origin !== root.origin) return null
      return `${pathname}/`.startsWith(`${basePath}/`) ? answer(request) : files.answer(request)
    },

    /** Resolves once all keys are made, which takes seconds, and stored. */
    async prepare(): Promise<Prepared> {
      const current = await run()
      await makeKeysAhead(current.emulator.emulated)
      await keep(current)
      return localConnections(seed, root.origin + basePath)
    },

    storePage: files.store,
    activated: files.replaceOthers,
  }
}

/** The usual pools, for a page that stands there. */
function seedAt(root: URL): Seed {
  const seed = localSeed(root.href.slice(0, -1))
  const here = (pool: Seed['userPool']) => ({
    ...pool,
    passkeys: { ...pool.passkeys, relyingPartyId: root.hostname },
  })
  return { ...seed, userPool: here(seed.userPool), furtherUserPools: seed.furtherUserPools.map(here) }
}

/** null: there is none, or another version's. It is our own text; who else can write there owns the page. */
function keptOf(text: string, version: string): Kept | null {
  if (text === '') return null
  const kept = JSON.parse(text) as Kept
  return kept.version === version ? kept : null
}

/**
 * A form of another site's page: no worker sees the Origin header that tells a server so, but it sees the referrer,
 * which the pages here send.
 */
function isForeignForm({ method, mode, referrer }: Request, root: URL): boolean {
  return method === 'POST' && mode === 'navigate' && !referrer.startsWith(root.href)
}

/**
 * The response as a page gets it whose Cognito has an origin of its own: one without CORS headers is an error, one that
 * is cut an error once it is read. Pages send their address as the referrer, to here only.
 */
function asSeenFromElsewhere(request: Request, response: Response, basePath: string): Response {
  const isNavigation = request.mode === 'navigate'
  const path = new URL(request.url).pathname.slice(basePath.length) || '/'
  const needsCors = !isNavigation && corsRuleOf(path, request, () => true) !== null
  if (needsCors && !response.headers.has('Access-Control-Allow-Origin')) return Response.error()
  const headers = new Headers(response.headers)
  if (isNavigation) headers.set('Referrer-Policy', 'same-origin')
  const body = headers.get('Connection') === 'close' ? cut(response) : response.body
  return new Response(body, { status: response.status, statusText: response.statusText, headers })
}

function cut({ body }: Response): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  return new ReadableStream({
    async pull(controller) {
      const { value } = (await reader?.read()) ?? {}
      if (value) controller.enqueue(value)
      else controller.error(new TypeError('The connection was closed.'))
    },
  })
}
