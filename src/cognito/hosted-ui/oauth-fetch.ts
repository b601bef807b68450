import { lazyModule } from '../../loading/lazy-module.ts'

const oauthAnswer = lazyModule(() => import('./oauth-answer.ts'))

/**
 * A `fetch` that parses the answers of the token endpoint before oidc-client-ts sees them, which tells neither the
 * status of a refusal nor which member is wrong. It is the global one that the library calls.
 */
export function withReadOauthAnswers(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, 'https://relative.invalid')
    const [endpoint] = /\/oauth2\/(token|revoke)$/.exec(pathname) ?? []
    if (!endpoint) return send(input, init)
    const { readOauthAnswer } = await oauthAnswer.load()
    return readOauthAnswer(endpoint, send(input, init))
  }
}
