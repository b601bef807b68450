import { Hono } from 'hono'
import { mountHome } from './console/home.ts'
import { mountHostedUi } from './oauth/routes.ts'
import { mountWellKnown } from './oauth/well-known.ts'
import { mountPretendProviders } from './pretend-providers/routes.ts'
import { mountS3 } from './s3/answer-s3.ts'
import type { Seed } from './seed/seed.ts'
import { createEmulated } from './seed/world.ts'
import { makeSigningKeys, type SigningKeys } from './state/signing-keys.ts'
import type { Emulated } from './state/state.ts'
import { answerApi } from './wire/api.ts'
import { limitBodies } from './wire/body-limit.ts'
import { corsRuleOf, preflightAnswer, withCors } from './wire/cors.ts'
import { jsonRefusal } from './wire/json-wire.ts'

export interface Emulator {
  /** What it knows, for tests and the start-up message to look at. */
  readonly emulated: Emulated
  fetch(request: Request): Promise<Response>
}

/** May answer in place of the emulator, so that a test can break one exchange; undefined leaves it to the emulator. */
export type Intercept = (request: Request) => Response | undefined | Promise<Response | undefined>

/**
 * The local Cognito: user pool API, identity pool API, STS, Hosted UI and an S3 bucket on one origin, as a function on
 * web standards.
 * @param options.origin where it is reached, without a final slash
 * @param options.now epoch milliseconds
 * @param options.signingKeys new ones unless given, made meanwhile: what needs a key waits for them
 */
export async function createEmulator(options: {
  readonly seed: Seed
  readonly origin: string
  readonly now?: () => number
  readonly intercept?: Intercept
  readonly signingKeys?: SigningKeys | Promise<SigningKeys>
}): Promise<Emulator> {
  const { seed, origin, now = Date.now, signingKeys = makeSigningKeys() } = options
  const emulated = await createEmulated(seed, { origin, now, signingKeys: Promise.resolve(signingKeys) })
  const app = createApp(emulated, seed)
  const signers = new Set([origin, ...appOriginsOf(seed)])
  const mayCallSigned = (from: string) => seed.signedCallsFrom === 'any origin' || signers.has(from)

  async function fetch(request: Request): Promise<Response> {
    if (!isLoopback(request)) return new Response('This local Cognito answers only on localhost.\n', { status: 403 })
    const cors = corsRuleOf(request, mayCallSigned)
    if (cors && request.method === 'OPTIONS') return preflightAnswer(request, cors)
    const intercepted = await options.intercept?.(request.clone())
    // Copied, since the headers of some are read-only.
    const response = intercepted ? new Response(intercepted.body, intercepted) : await app.fetch(request)
    return cors ? withCors(response, cors) : response
  }
  return { emulated, fetch }
}

function createApp(emulated: Emulated, seed: Seed): Hono {
  const app = new Hono()
  limitBodies(app)
  mountS3(app, emulated, seed.bucket)
  app.post('/', (context) => answerApi(emulated, context.req.raw))
  mountWellKnown(app, emulated)
  mountHostedUi(app, emulated)
  mountPretendProviders(app, emulated)
  mountHome(app, emulated)
  app.onError((error) => jsonRefusal(error, emulated.now()))
  return app
}

/** Of the pages that sign in here. Addresses of native apps have no origin. */
function appOriginsOf({ userPool }: Seed): string[] {
  const addresses = userPool.clients.flatMap(({ callbackUrls }) => callbackUrls)
  return addresses.filter((address) => /^https?:/.test(address)).map((address) => new URL(address).origin)
}

/**
 * Whether the request was meant for this machine. A page of a foreign name that resolves to 127.0.0.1 (DNS rebinding)
 * would otherwise read everything here as its own origin.
 */
function isLoopback(request: Request): boolean {
  const host = request.headers.get('Host') ?? new URL(request.url).host
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)
}
