import { Auth, type AuthConfig, customFetch, skipCSRFCheck } from '@auth/core'
import Cognito from '@auth/core/providers/cognito'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import type { JwtMembers } from '../own-claim.ts'
import { readToken } from '../read-token.ts'
import { check, connection, issuer, now } from '../token-fixture.ts'
import { authJs } from './auth-js.ts'
import { outcomesFor } from './judgement.ts'
import { otherClient, presentedTokens, run, shown, updatedIssuer } from './presented-tokens-fixture.ts'

const { keys, sign } = await presentedTokens()
const app = 'http://localhost:3000'

beforeAll(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

/** Whether Auth.js, set up by the setting, signs in where the token endpoint answers with this ID token. */
async function signsIn(setting: string | null, of: string, claims: JwtMembers): Promise<boolean> {
  let nonce: string | null = null
  const answers: Readonly<Record<string, () => Promise<object>>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer: of,
      authorization_endpoint: `${of}/authorize`,
      token_endpoint: `${of}/token`,
      userinfo_endpoint: `${of}/userInfo`,
    }),
    '/token': async () => ({
      access_token: 'access',
      token_type: 'Bearer',
      id_token: await sign(nonce === null ? claims : { ...claims, nonce }),
    }),
  }
  const atIssuer = async (input: string | URL | Request) => {
    const path = String(input instanceof Request ? input.url : input).slice(of.length)
    return Response.json(await answers[path]?.())
  }
  const provider = run(setting, { Cognito, process: { env: { AUTH_COGNITO_SECRET: 'of the client' } } })
  const config: AuthConfig = {
    trustHost: true,
    secret: 'a secret of the test',
    basePath: '/api/auth',
    skipCSRFCheck,
    logger: { error: () => undefined },
    providers: [{ ...(provider as ReturnType<typeof Cognito>), [customFetch]: atIssuer }],
  }
  const browser = testBrowser(app, (request) =>
    new URL(request.url).pathname.startsWith('/api/auth')
      ? Auth(request, config)
      : Promise.resolve(new Response('app')),
  )
  const leaving = await browser.post(`${app}/api/auth/signin/cognito`, {})
  nonce = new URL(leaving.url).searchParams.get('nonce')
  await browser.visit(`${app}/api/auth/callback/cognito?code=1`)
  const session: unknown = JSON.parse((await browser.visit(`${app}/api/auth/session`)).body)
  return session !== null
}

describe('the verdict of Auth.js is its own', () => {
  it.each(Object.entries(shown))('%s', async (name, claims) => {
    const token = await sign(claims)
    const report = await check(token, { keys })
    const client = connection.userPoolClientId
    for (const target of [
      { issuer, client, party: client },
      { issuer: updatedIssuer, client, party: client },
      { issuer, client: otherClient, party: otherClient },
    ]) {
      for (const { setUp, refusal } of outcomesFor(authJs, target, readToken(token), report)) {
        const { setting } = setUp
        const accepts = await signsIn(setting, target.issuer, claims)
        expect({ name, setting, accepts: refusal === null }).toEqual({ name, setting, accepts })
      }
    }
  })
})
