import { afterEach, describe, expect, it, vi } from 'vitest'
import type { KeyPlace } from '../token/key-place.ts'
import { fetchKeys } from './key-set.ts'

const issuer = 'https://login.example.com/realms/x'
const address = `${issuer}/.well-known/openid-configuration`
const keysUrl = 'https://keys.example.com/jwks.json'
const keySet = JSON.stringify({
  keys: [{ kty: 'RSA', kid: 'a', n: 'x', e: 'AQAB' }, { kty: 'oct', k: 'secret' }, null, 'b'],
})
const document = (change: object = {}) => JSON.stringify({ issuer, jwks_uri: keysUrl, ...change })

/** Answers by address; who isn't listed can't be reached. */
function serve(pages: Readonly<Record<string, string | Response>>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(url)
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'error' })
    const page = pages[url]
    if (page === undefined) throw new TypeError('Failed to fetch')
    return typeof page === 'string' ? new Response(page) : page
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

const keyPlace: KeyPlace = { kind: 'key-set', url: keysUrl }
const discovery: KeyPlace = { kind: 'discovery', issuer }
const anywhere = { mayRequest: () => true }

describe('keys of an issuer', () => {
  it('at a known address: those that can verify', async () => {
    serve({ [keysUrl]: keySet })
    expect(await fetchKeys(keyPlace, anywhere)).toEqual({
      kind: 'keys',
      url: keysUrl,
      keys: [{ kty: 'RSA', kid: 'a', n: 'x', e: 'AQAB' }],
    })
  })

  it('through discovery', async () => {
    const asked = serve({ [address]: document(), [keysUrl]: keySet })
    expect(await fetchKeys(discovery, anywhere)).toMatchObject({ kind: 'keys', url: keysUrl })
    expect(asked).toEqual([address, keysUrl])
  })

  for (const [what, page, fault] of [
    ['no JSON', '<html>', ''],
    ['null', 'null', ''],
    ['a list', '[]', ''],
    ['another issuer', document({ issuer: 'https://evil.example' }), ': issuer'],
    ['the issuer with a slash', document({ issuer: `${issuer}/` }), ': issuer'],
    ['no key address', document({ jwks_uri: undefined }), ': jwks_uri'],
    ['a key address without TLS', document({ jwks_uri: 'http://keys.example.com/' }), ': jwks_uri'],
    ['a key address that is a script', document({ jwks_uri: 'javascript:alert(1)' }), ': jwks_uri'],
  ] as const) {
    it(`a discovery document with ${what} is not followed, and its fault is named`, async () => {
      const asked = serve({ [address]: page, [keysUrl]: keySet })
      expect(await fetchKeys(discovery, anywhere)).toEqual({
        kind: 'unreadable',
        url: address,
        detail: `/realms/x/.well-known/openid-configuration${fault}`,
      })
      expect(asked).toEqual([address])
    })
  }

  for (const [kind, page, detail] of [
    ['unreachable', undefined, null],
    ['refused', new Response('no', { status: 500 }), '500'],
    ['unreadable', '<html>', '/jwks.json'],
    ['unreadable', '{"keys":"none"}', '/jwks.json: keys'],
    ['unreadable', '[]', '/jwks.json'],
    ['unreadable', `{"keys":[],"pad":"${'x'.repeat(300_000)}"}`, '/jwks.json'],
  ] as const) {
    it(`${kind}: ${typeof page === 'string' ? page.slice(0, 20) : typeof page}`, async () => {
      serve(page === undefined ? {} : { [keysUrl]: page })
      expect(await fetchKeys(keyPlace, anywhere)).toEqual({ kind, url: keysUrl, detail })
    })
  }

  it('a host that the page may not ask is not asked, the second one neither', async () => {
    const asked = serve({ [address]: document(), [keysUrl]: keySet })
    const mayRequest = (url: string) => !url.startsWith('https://keys.example.com/')
    expect(await fetchKeys(discovery, { mayRequest })).toEqual({
      kind: 'forbidden',
      url: keysUrl,
      detail: 'keys.example.com',
    })
    expect(asked).toEqual([address])
  })
})
