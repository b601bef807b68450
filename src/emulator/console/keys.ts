import type { Hono } from 'hono'
import { importPublicKey, type RegisteredKey } from '../state/keys/registered-keys.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { isFromForeignPage } from './foreign-page.ts'

/** A pool. */
const mostKeys = 5
/** Characters of a key as JSON: that of an RSA key of 4096 bits has 900. */
const longestJwk = 2000

/**
 * GET /keys: the public keys of others that each user pool takes, as JSON. POST /keys with the form `pool=<user pool ID>`
 * and `jwk=<a public RSA key as JSON>` registers one: it stands in the pool's key set, and tokens that it signs pass
 * for the pool's own as far as their claims are right. `pool=<user pool ID>&remove=<kid>` takes it away.
 */
export function mountKeys(app: Hono, emulated: Emulated, mayChange: (origin: string) => boolean): void {
  app.get('/keys', (c) => c.json(keysOf(emulated)))
  app.post('/keys', async (c) => {
    if (isFromForeignPage(c, mayChange)) return c.text('Pages of this origin may not register keys.\n', 403)
    const form = new URLSearchParams(await c.req.text())
    const pool = emulated.userPools.get(form.get('pool') ?? '')
    if (!pool) return c.text('pool must be the ID of a user pool.\n', 400)
    const fault = form.has('remove') ? remove(pool, form.get('remove')) : await register(pool, form.get('jwk') ?? '')
    return fault === null ? c.json(keysOf(emulated)) : c.text(`${fault}\n`, 400)
  })
}

const keysOf = ({ userPools }: Emulated) => ({
  userPools: [...userPools.values()].map(({ id, registeredKeys }) => ({ id, registeredKeys })),
})

/** @returns what is wrong; null: nothing */
function remove({ registeredKeys }: UserPool, kid: string | null): string | null {
  const at = registeredKeys.findIndex((key) => key.kid === kid)
  if (at === -1) return 'remove must be the kid of a registered key.'
  registeredKeys.splice(at, 1)
  return null
}

/** @returns what is wrong; null: nothing */
async function register(pool: UserPool, json: string): Promise<string | null> {
  const { registeredKeys, idTokenKey, accessTokenKey } = pool
  const key = await readPublicKey(json)
  if (typeof key === 'string') return key
  if ([idTokenKey, accessTokenKey].some(({ kid }) => kid === key.kid)) return 'kid is that of a key of the pool.'
  const others = registeredKeys.filter(({ kid }) => kid !== key.kid)
  if (others.length >= mostKeys) return `At most ${mostKeys} keys may be registered.`
  registeredKeys.splice(0, Number.POSITIVE_INFINITY, ...others, key)
  return null
}

/** The key, or what is wrong with it. */
async function readPublicKey(json: string): Promise<RegisteredKey | string> {
  const members = json.length > longestJwk ? null : parsed(json)
  if (members === null) return 'jwk must be a public RSA key as JSON (RFC 7517).'
  if ('d' in members) return 'jwk must not hold a private key.'
  const { kty, kid, n, e } = members
  if (typeof kid !== 'string' || !/^[\w+/=.:-]{1,128}$/.test(kid)) return 'jwk must have a kid of at most 128 letters.'
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') return 'jwk must be an RSA key.'
  const key: RegisteredKey = { alg: 'RS256', e, kid, kty, n, use: 'sig' }
  const imported = await importPublicKey(key).catch(() => null)
  const size =
    imported?.algorithm && 'modulusLength' in imported.algorithm ? Number(imported.algorithm.modulusLength) : 0
  return size >= 2048 && size <= 4096 ? key : 'jwk must be an RSA key of 2048 to 4096 bits.'
}

function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json)
    // An object of JSON.parse has members of any kind.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
