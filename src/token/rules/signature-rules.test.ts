import { expect, it } from 'vitest'
import type { KnownKeys } from '../key-set.ts'
import { check, forge, idClaims } from '../token-fixture.ts'

it.each([
  ['unreadable', '/.well-known/jwks.json: keys', { kind: 'text', text: '/.well-known/jwks.json: keys' }],
  ['refused', '500', null],
] as const)('keys that are %s: what is wrong with them is told beside the signature', async (kind, detail, found) => {
  const keys: KnownKeys = { kind, url: 'https://a.example/.well-known/jwks.json', detail }
  const { rows } = await check(forge({ alg: 'RS256', kid: 'k' }, idClaims), { keys })
  expect(rows.find(({ rule }) => rule === 'signature')).toMatchObject({
    verdict: 'unknown',
    note: `keys-${kind}`,
    found,
  })
})
