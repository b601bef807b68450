import { testSeed, unservedEmulator } from '../../testing/emulator-fixture.ts'
import { redirectSignedIn } from './authorization-codes.ts'
import { checkAuthorize } from './authorize.ts'

export const origin = 'http://localhost:9250'
export const clientId = 'localclient000000000000000'
export const redirectUri = 'http://localhost:5173/callback'
/** RFC 7636 appendix B */
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
export const startTime = Date.UTC(2026, 0, 1)
export const secretClient = { client_id: 'secretclient', client_secret: 's3cret+of+a+client+for+tests' }

/** undefined takes a member away. */
export type Fields = Readonly<Record<string, string | undefined>>

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** For tests: an app of its own at the endpoints that apps call, with a clock that it may move. */
export type TestClient = Awaited<ReturnType<typeof startTestClient>>

/** The seed's client, beside it one with a secret (`secretclient`) and one whose refresh tokens rotate (`rotating`). */
export async function startTestClient() {
  const seed = testSeed()
  const clients = seed.userPool.clients.flatMap((client) => [
    client,
    { ...client, id: secretClient.client_id, secret: secretClient.client_secret },
    { ...client, id: 'rotating', refreshTokenRotation: { graceSeconds: 0 } },
  ])
  const clock = { now: startTime }
  const { emulated, fetch } = await unservedEmulator({
    seed: { ...seed, userPool: { ...seed.userPool, clients } },
    origin,
    now: () => clock.now,
  })
  const [pool] = emulated.userPools.values()
  const alice = pool?.users.get('alice')
  if (!pool || !alice) throw new Error('the seed has no alice')

  /** A code as /oauth2/authorize gives it to alice. */
  async function makeCode(changes: Fields = {}): Promise<string> {
    const asked = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code' }
    const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }
    const outcome = checkAuthorize(emulated, parametersOf({ ...asked, ...pkce, ...changes }))
    if (outcome.kind !== 'allowed') throw new Error(JSON.stringify(outcome))
    const location = await redirectSignedIn(emulated, outcome.request, {
      id: 'sso1',
      username: 'alice',
      authTime: startTime / 1000,
      met: [{ name: 'PASSWORD', choice: null }],
    })
    return new URL(location).searchParams.get('code') ?? ''
  }

  async function send(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(new Request(`${origin}${path}`, init))
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const post = (path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}) =>
    send(path, { method: 'POST', headers: { ...formHeaders, ...headers }, body: String(parametersOf(fields)) })

  /** The tokens of a new sign-in of alice. */
  async function signIn(changes: Fields = {}): Promise<Record<string, string>> {
    return JSON.parse((await post('/oauth2/token', exchangeOf(await makeCode(changes)))).text)
  }

  const userInfo = (token: string) => send('/oauth2/userInfo', { headers: { Authorization: `Bearer ${token}` } })

  return { pool, alice, clock, makeCode, send, post, signIn, userInfo }
}

/** The exchange of a code as the client that it was made for does it. */
export const exchangeOf = (code: string): Fields => ({
  grant_type: 'authorization_code',
  client_id: clientId,
  code,
  redirect_uri: redirectUri,
  code_verifier: verifier,
})

export const parametersOf = (fields: Fields): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** How the token endpoint refuses. */
export const refused = (error: string) => ({ status: 400, text: `{"error":"${error}"}` })
