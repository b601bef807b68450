import { afterEach, describe, expect, it, vi } from 'vitest'
import { lookUpLoginDomain } from './login-domain.ts'

const pool = { region: 'eu-west-1', endpoints: {} }
const found = (answer: () => Response) => {
  const sent = vi.fn(async (_url: string) => answer())
  vi.stubGlobal('fetch', sent)
  return { sent, domain: lookUpLoginDomain(pool, 'eu-west-1_AbCdEfGhI') }
}
afterEach(() => vi.unstubAllGlobals())

describe('the login domain of a user pool', () => {
  it('is the host of its authorization endpoint', async () => {
    const document = { authorization_endpoint: 'https://example.auth.eu-west-1.amazoncognito.com/oauth2/authorize' }
    const { sent, domain } = found(() => Response.json(document))
    expect(await domain).toBe('example.auth.eu-west-1.amazoncognito.com')
    expect(sent.mock.calls[0]?.[0]).toBe(
      'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI/.well-known/openid-configuration',
    )
  })

  for (const [what, answer] of [
    ['no endpoint', () => Response.json({ issuer: 'https://example.com' })],
    ['another path', () => Response.json({ authorization_endpoint: 'https://example.com/authorize' })],
    ['no TLS', () => Response.json({ authorization_endpoint: 'http://example.com/oauth2/authorize' })],
    ['the loopback', () => Response.json({ authorization_endpoint: 'https://localhost/oauth2/authorize' })],
    ['no address', () => Response.json({ authorization_endpoint: 'login' })],
    ['no object', () => Response.json('https://example.com/oauth2/authorize')],
    ['no JSON', () => new Response('<html>')],
    ['a refusal', () => Response.json({ message: 'User pool does not exist.' }, { status: 400 })],
    ['more than a document has', () => new Response(`{"a":"${'x'.repeat(200_000)}"}`)],
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch')
      },
    ],
  ] as const) {
    it(`is not known from ${what}`, async () => expect(await found(answer).domain).toBeNull())
  }
})
