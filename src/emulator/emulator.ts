import { Hono } from 'hono'
import { answerApi, answeredOperations, operationNamed } from './api.ts'
import { mountApis } from './apis/routes.ts'
import { mountClock } from './console/clock.ts'
import { mountFaults } from './console/faults.ts'
import { mountHome } from './console/home.ts'
import { mountIdentityPoolPage } from './console/identity-pool-page.ts'
import { mountKeys } from './console/keys.ts'
import { logRequest } from './console/log-request.ts'
import { mountOutbox } from './console/outbox.ts'
import { RequestLog } from './console/request-log.ts'
import { mountRequests } from './console/requests.ts'
import { mountReset } from './console/reset.ts'
import { mountRoles } from './console/roles.ts'
import { mountUserPage } from './console/user-page.ts'
import { mountUserPoolPage } from './console/user-pool-page.ts'
import { faultsAt } from './faults/faults-at.ts'
import { mountPages } from './hosted-pages/routes.ts'
import { mountHostedUi } from './oauth/routes.ts'
import { mountWellKnown } from './oauth/well-known.ts'
import { mountPretendProviders } from './pretend-providers/routes.ts'
import { mountS3 } from './s3/answer-s3.ts'
import type { Seed } from './seed/seed.ts'
import {
  type SeedDocument,
  type SeededByDocuments,
  type SeedingOptions,
  seededByDocuments,
} from './seed/seed-documents.ts'
import { seededState } from './seed/seeded-state.ts'
import type { Cookies } from './state/cookies.ts'
import { type Links, linksAt } from './state/links.ts'
import { keyPairOf, type SigningKeys } from './state/signing-keys.ts'
import { type Emulated, restore, type Snapshot, snapshot } from './state/state.ts'
import type { LambdaFunction, Triggers } from './state/triggers.ts'
import { limitBodies } from './wire/body-limit.ts'
import { cookieHeaders } from './wire/cookie-headers.ts'
import { type CorsRule, corsRuleOf, preflightAnswer, withCors } from './wire/cors.ts'
import { jsonRefusal } from './wire/json-wire.ts'

export interface Emulator {
  /** Its state, read by tests and by the start-up message; another one after a reset. */
  readonly emulated: Emulated
  /** Its whole state, for `restoreEmulator`. */
  snapshot(): Snapshot
  fetch(request: Request): Promise<Response>
}

/** May answer in place of the emulator, so that a test can break one exchange; undefined passes the request on. */
export type Intercept = (request: Request) => Response | undefined | Promise<Response | undefined>

export interface EmulatorOptions {
  /** Where it is reached, without a final slash. */
  readonly origin: string
  /** The path of that origin below which it stands, without a final slash; usually none. */
  readonly basePath?: string
  /** By default the browser keeps them. */
  readonly cookies?: Cookies
  /** Epoch milliseconds. */
  readonly now?: () => number
  readonly intercept?: Intercept
  /** By user pool ID; a snapshot holds no functions. By default the seed's. */
  readonly triggers?: Readonly<Record<string, Triggers>>
  /** What runs for `arn:aws:lambda:…:function:<name>` of a LambdaConfig, by that name. */
  readonly functions?: Readonly<Record<string, LambdaFunction>>
  /** What a reset goes back to; by default the snapshot that was restored. */
  readonly beginning?: () => Promise<Snapshot>
}

/**
 * The local Cognito: user pool API, identity pool API, STS, Hosted UI, an S3 bucket and APIs to call on one origin, as
 * a function on web standards.
 * @param options.signingKeys new ones unless given
 */
export async function createEmulator({
  seed,
  signingKeys,
  ...options
}: EmulatorOptions & { readonly seed: Seed; readonly signingKeys?: SigningKeys }): Promise<Emulator> {
  const { now = Date.now } = options
  const seeded = (keys: SigningKeys | null) => stateOf(seed, now(), keys)
  return beginEmulator(await seeded(signingKeys ?? null), {
    // Signed with other keys, tokens of before don't verify.
    beginning: () => seeded(null),
    triggers: triggersIn(seed),
    ...options,
  })
}

/**
 * A fresh local Cognito as the seed has it.
 * @param now epoch milliseconds
 * @param keys left out or null: new ones are made once they are needed
 * @throws SeedError
 */
export const stateOf = (seed: Seed, now: number, keys: SigningKeys | null = null): Promise<Snapshot> =>
  seededState(seed, { operationOf: operationNamed, now, keys })

/** The same from a state whose keys may not have been made yet. */
export function beginEmulator(from: Snapshot, options: EmulatorOptions): Emulator {
  const emulator = restoreEmulator(from, options)
  void makeKeysAhead(emulator.emulated)
  return emulator
}

/**
 * The state that documents of a seed make: calls of the API, or a template.
 * @throws SeedError with all that is wrong with them
 */
export const stateByDocuments = (
  documents: readonly SeedDocument[],
  options: Omit<SeedingOptions, 'operationOf'>,
): Promise<SeededByDocuments> => seededByDocuments(documents, { ...options, operationOf: operationNamed })

/** By user pool ID. */
export const triggersIn = ({ userPool, furtherUserPools }: Seed): Readonly<Record<string, Triggers>> =>
  Object.fromEntries([userPool, ...furtherUserPools].flatMap(({ id, triggers }) => (triggers ? [[id, triggers]] : [])))

/** Resolves once all are there. Made one after the other, which leaves a processor to requests that need no key. */
export async function makeKeysAhead({ userPools, identityKey }: Emulated): Promise<void> {
  for (const { idTokenKey, accessTokenKey } of userPools.values()) {
    await keyPairOf(idTokenKey)
    await keyPairOf(accessTokenKey)
  }
  await keyPairOf(identityKey)
}

/** Goes on where an emulator was when the snapshot was taken. */
export function restoreEmulator(from: Snapshot, options: EmulatorOptions): Emulator {
  const { origin, basePath = '', now = Date.now, intercept, beginning = async () => from } = options
  const { triggers = {}, functions = {} } = options
  const links = linksAt(origin, basePath)
  const cookies = options.cookies ?? cookieHeaders(links.path('/'))
  const open = (known: Snapshot) => {
    const emulated = restore(known, { now, links, cookies, triggers, functions })
    const log = new RequestLog()
    const mayChange = (by: string) => mayCallSigned(emulated, by)
    const appOf = (met: Emulated) => {
      const app = createApp(met, log)
      mountReset(app, emulated, { mayReset: mayChange, reset })
      mountClock(app, emulated, mayChange)
      mountFaults(app, emulated, mayChange)
      mountKeys(app, emulated, mayChange)
      return app
    }
    return { emulated, log, app: appOf(emulated), appOf }
  }
  let current = open(from)

  async function reset(): Promise<void> {
    current = open(await beginning())
    void makeKeysAhead(current.emulated)
  }

  async function fetch(request: Request): Promise<Response> {
    if (!isMeant(links, request))
      return new Response('This local Cognito answers only on localhost.\n', { status: 403 })
    const path = links.pathIn(request.url)
    if (path === null) return new Response('The local Cognito stands below another path.\n', { status: 404 })
    const { emulated, log } = current
    const cors = corsRuleOf(path, request, (page) => mayCallSigned(emulated, page))
    if (cors && request.method === 'OPTIONS') return preflightAnswer(request, cors)
    const answered = await logRequest(log, request, path, emulated.now())
    const response = await answer(request, path, cors)
    answered(response)
    return response
  }

  async function answer(request: Request, path: string, cors: CorsRule | null): Promise<Response> {
    const { emulated, app, appOf } = current
    const intercepted = await intercept?.(request.clone())
    const faults = await faultsAt(emulated, request, path)
    // Copied, since the headers of some responses are read-only.
    if (intercepted) return finished(new Response(intercepted.body, intercepted), emulated, cors)
    if (!faults) return finished(await app.fetch(request), emulated, cors)
    const changed = appOf(faults.emulated)
    const response = await faults.answer(async () => changed.fetch(request.clone()))
    return finished(response, faults.emulated, faults.isUnreadable ? null : cors)
  }
  return {
    get emulated() {
      return current.emulated
    },
    fetch,
    snapshot: () => snapshot(current.emulated),
  }
}

function finished(response: Response, { now }: Emulated, cors: CorsRule | null): Response {
  if (!response.headers.has('Date')) response.headers.set('Date', new Date(now()).toUTCString())
  return cors ? withCors(response, cors) : response
}

function createApp(emulated: Emulated, log: RequestLog): Hono {
  const app = new Hono({ getPath: ({ url }) => emulated.links.pathIn(url) ?? '' })
  limitBodies(app)
  mountS3(app, emulated)
  app.post('/', (context) => answerApi(emulated, context.req.raw, (origin) => mayCallSigned(emulated, origin)))
  mountApis(app, emulated)
  mountWellKnown(app, emulated)
  mountHostedUi(app, emulated)
  mountPages(app, emulated)
  mountPretendProviders(app, emulated)
  mountHome(app, emulated, answeredOperations)
  mountOutbox(app, emulated)
  mountRequests(app, emulated, log)
  mountRoles(app, emulated)
  mountUserPoolPage(app, emulated)
  mountUserPage(app, emulated)
  mountIdentityPoolPage(app, emulated)
  app.onError((error) => jsonRefusal(error, emulated.now()))
  return app
}

/** Whether pages of that origin may make signed calls: all, or those that sign in here and the emulator's own. */
function mayCallSigned({ settings, links, userPools }: Emulated, from: string): boolean {
  if (settings.signedCallsFrom === 'any origin' || from === links.origin) return true
  const clients = [...userPools.values()].flatMap((pool) => pool.clients.values())
  return clients.some(({ callbackUrls }) => callbackUrls.some((address) => originOf(address) === from))
}

/** Addresses of native apps have no origin. */
const originOf = (address: string) =>
  /^https?:/.test(address) && URL.canParse(address) ? new URL(address).origin : null

/**
 * Whether the request was meant for the emulator. A page of a foreign name that resolves to 127.0.0.1 (DNS rebinding)
 * would otherwise read everything here as its own origin.
 */
function isMeant({ origin }: Links, request: Request): boolean {
  const host = request.headers.get('Host') ?? new URL(request.url).host
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host) || host === new URL(origin).host
}
